import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distanceKm } from '../../../static/src/panel/distance.js'
import { uncertaintyKm } from '../../../static/src/panel/uncertainty.js'

const PRECISION = new Map([
  ['a', 1],
  ['b', 5],
])
/** One degree of latitude in two days, then a day at the goal. */
const MARCH = { from: 'x', to: 'y', t0: 0, t1: 2, start: 'a', place: 'b', moving: true }
const REST = { from: 'z', to: 'z', t0: 2, t1: 3, start: 'b', place: 'b', moving: false }
const TRACK = /** @type {any} */ ({
  unit: { t: [0, 2, 3], lat: [27, 28, 28], lon: [110, 110, 110] },
  legOfDay: [MARCH, MARCH, MARCH, REST],
})

test('a degree of latitude is 111 km, and one of longitude shorter by the cosine', () => {
  assert.ok(Math.abs(distanceKm([27, 110], [28, 110]) - 111.2) < 0.1)
  assert.ok(Math.abs(distanceKm([60, 110], [60, 111]) - 55.6) < 0.1)
})

test('where a unit stands, it is as uncertain as its place', () => {
  assert.equal(uncertaintyKm(TRACK, 0, PRECISION), 1)
  assert.equal(uncertaintyKm(TRACK, 2, PRECISION), 5)
  assert.equal(uncertaintyKm(TRACK, 3, PRECISION), 5)
})

test("on the way comes half a day's march on top", () => {
  const km = uncertaintyKm(TRACK, 1, PRECISION)
  // Halfway between 1 and 5, and a quarter of the 111 km that take two days.
  assert.ok(Math.abs(km - (3 + 111.195 / 4)) < 0.1, String(km))
})

test('a place without a precision adds nothing', () => {
  assert.equal(uncertaintyKm(TRACK, 3, new Map()), 0)
})
