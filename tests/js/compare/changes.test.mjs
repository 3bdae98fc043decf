import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesBetween } from '../../../static/src/compare/changes.js'

const DAYS = ['1945-04-06', '1945-04-07', '1945-04-08']

/**
 * A unit that stands at its start on the first evening and at its end on the last.
 * @param {string} id
 * @param {[number, number]} from
 * @param {[number, number]} to
 * @param {object[]} legs of the first, second and third day
 */
function track(id, from, to, legs = [{}, {}, {}]) {
  const whole = legs.map((leg) => ({
    action: 'march',
    place: 'there',
    confidence: 'documented',
    sources: ['one'],
    airborne: false,
    t1: 2,
    ...leg,
  }))
  return /** @type {any} */ ({
    unit: { id, t: [0, 2], lat: [from[0], to[0]], lon: [from[1], to[1]], legs: whole },
    legOfDay: whole,
    hint: 0,
  })
}

/** @param {any} changes */
function idsOf(changes) {
  return changes.map((/** @type {any} */ { track: { unit } }) => unit.id)
}

test('units that moved are listed by distance, the farthest first, and those that stood are not', () => {
  const near = track('near', [27, 110], [27.1, 110])
  const far = track('far', [27, 110], [28, 110])
  const still = track('still', [27, 110], [27.001, 110])
  const { moved } = changesBetween([near, still, far], [], DAYS, 0, 2)
  assert.deepEqual(idsOf(moved), ['far', 'near'])
  // A degree of latitude at 27 to 28 degrees north, on WGS84.
  assert.ok(Math.abs(moved[0].km - 110.8) < 0.1)
  assert.ok(Math.abs(moved[0].bearingDeg) < 1e-9)
})

test('a change is told with the lesser confidence and the sources of both days', () => {
  const legs = [{ sources: ['one'] }, {}, { confidence: 'inferred', sources: ['two', 'one'] }]
  const { moved } = changesBetween([track('a', [27, 110], [28, 110], legs)], [], DAYS, 0, 2)
  assert.equal(moved[0].confidence, 'inferred')
  assert.deepEqual(moved[0].sources, ['one', 'two'])
})

test('encircled counts only what was free before, and freed only what no longer is', () => {
  const [free, ring] = [{}, { action: 'encircled' }]
  const at = /** @type {[number, number]} */ ([27, 110])
  const tracks = [
    track('closed', at, at, [free, free, ring]),
    track('opened', at, at, [ring, free, free]),
    track('kept', at, at, [ring, ring, ring]),
  ]
  const { encircled, freed } = changesBetween(tracks, [], DAYS, 0, 2)
  assert.deepEqual([idsOf(encircled), idsOf(freed)], [['closed'], ['opened']])
})

test('a landing counts where its evening lies after the earlier day', () => {
  const flown = track('flown', [25, 103], [27, 109], [{}, { airborne: true, t1: 1 }, {}])
  assert.deepEqual(idsOf(changesBetween([flown], [], DAYS, 0, 2).arrived), ['flown'])
  assert.deepEqual(idsOf(changesBetween([flown], [], DAYS, 1, 2).arrived), [])
})

test('a place in another hand is told with who held it before; on a day of two, the later', () => {
  /**
   * @param {string} holder
   * @param {string} from
   * @param {string} to
   */
  const holding = (holder, from, to) => ({
    holder,
    from,
    to,
    confidence: 'approximate',
    source_ids: [holder],
  })
  const town = /** @type {any} */ ({
    id: 'town',
    holdings: [holding('japan', DAYS[0], DAYS[1]), holding('china', DAYS[1], DAYS[2])],
  })
  const { taken } = changesBetween([], [town], DAYS, 0, 1)
  assert.deepEqual(
    taken.map(({ before, holder, sources }) => [before, holder, sources]),
    [['japan', 'china', ['japan', 'china']]],
  )
  assert.deepEqual(changesBetween([], [town], DAYS, 1, 2).taken, [])
})
