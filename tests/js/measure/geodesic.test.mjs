import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { along, inverse } from '../../../static/src/measure/geodesic.js'
import { readPoints, writePoints } from '../../../static/src/measure/points.js'

// Written by geopy: tests/js_vectors/geodesics.py.
const file = new URL('../../data/geodesics.json', import.meta.url)
/** @type {[number, number, number, number, number, number][]} */
const vectors = JSON.parse(readFileSync(file, 'utf8'))

test('lengths agree with geopy to a millimetre, bearings to a millionth of a degree', () => {
  assert.ok(vectors.length > 5)
  for (const [lat1, lon1, lat2, lon2, km, bearing] of vectors) {
    const found = inverse([lat1, lon1], [lat2, lon2])
    assert.ok(Math.abs(found.km - km) < 1e-6, `${found.km} km for ${km} km`)
    assert.ok(Math.abs(found.bearingDeg - bearing) < 1e-6, `${found.bearingDeg} for ${bearing}`)
  }
})

test('points along a geodesic begin and end where it does and stand evenly', () => {
  const [a, b] = /** @type {[number, number][]} */ ([
    [27.443, 109.68],
    [27.24, 111.46],
  ])
  const points = along(a, b, 4)
  assert.equal(points.length, 5)
  const steps = points.slice(1).map((point, n) => inverse(points[n], point).km)
  for (const km of steps) assert.ok(Math.abs(km - inverse(a, b).km / 4) < 1e-6)
  assert.ok(inverse(points[0], a).km < 1e-6)
  assert.ok(inverse(points[4], b).km < 1e-6)
})

test('a measured line is written into the address and read back', () => {
  const points = /** @type {[number, number][]} */ ([
    [27.443, 109.68],
    [27.24, 111.46],
  ])
  assert.equal(writePoints(points), '27.4430,109.6800;27.2400,111.4600')
  assert.deepEqual(readPoints(writePoints(points)), points)
  assert.equal(writePoints(points.slice(1)), undefined)
  assert.deepEqual(readPoints('27.4;x'), [])
  assert.deepEqual(readPoints(undefined), [])
})
