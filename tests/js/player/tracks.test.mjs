import assert from 'node:assert/strict'
import { test } from 'node:test'
import { positionAt, readTrack, stateAt, stretch } from '../../../static/src/player/tracks.js'
import { trailsAt } from '../../../static/src/player/trails.js'
import { Calendar } from '../../../static/src/timeline/calendar.js'

const calendar = new Calendar('1945-04-06', '1945-04-12')

/**
 * A leg of a unit that marches unless said otherwise.
 * @param {string} from
 * @param {string} to
 * @param {number} t0
 * @param {number} t1
 * @param {Partial<import('../../../static/src/player/tracks.js').Leg>} [more]
 * @returns {import('../../../static/src/player/tracks.js').Leg}
 */
const leg = (from, to, t0, t1, more = {}) => ({
  from: `1945-04-${from}`,
  to: `1945-04-${to}`,
  t0,
  t1,
  start: 'a',
  place: 'b',
  action: 'march',
  confidence: 'documented',
  moving: true,
  airborne: false,
  sources: [],
  ...more,
})

const rest = { moving: false, action: 'hold', start: 'b' }

// Stands to 7 April, marches north on the 8th and 9th, is flown east on the 11th, stands.
const unit = {
  id: 'u',
  side: 'china',
  echelon: 'division',
  symbol: '',
  designation: '',
  name: '',
  name_language: 'en',
  superior: null,
  t: [0, 1, 3, 4, 5, 5, 6],
  lat: [27, 27, 29, 29, 29, 29, 29],
  lon: [110, 110, 110, 110, 110, 112, 112],
  legs: [
    leg('06', '07', 0, 1, { ...rest, start: 'a', place: 'a' }),
    leg('08', '09', 1, 3, { confidence: 'inferred' }),
    leg('10', '10', 3, 4, rest),
    leg('11', '11', 4, 5, { moving: false, airborne: true, action: 'airlift' }),
    leg('12', '12', 5, 6, rest),
  ],
}
const track = readTrack(unit, calendar)
/** @param {number} t */
const at = (t) => {
  const { lat, lon } = positionAt(track, t, { lat: 0, lon: 0 })
  return [lat, lon]
}
/** @param {number} t */
const stateOf = (t) => {
  /** @type {import('../../../static/src/player/tracks.js').UnitState} */
  const state = {
    lat: 0,
    lon: 0,
    confidence: 'documented',
    action: '',
    heading: null,
    visible: true,
    dx: 0,
    dy: 0,
  }
  stateAt(track, t, calendar.dayAt(t), state)
  return state
}

test('half-way between two vertices it is half-way', () => {
  assert.deepEqual(at(2), [28, 110])
  assert.deepEqual(at(1.5), [27.5, 110])
})

test('the order in which times are asked makes no difference', () => {
  assert.deepEqual([5.5, 0.5, 2, 6, 0].map(at), [
    [29, 112],
    [27, 110],
    [28, 110],
    [29, 112],
    [27, 110],
  ])
})

test('a flown unit stands at its start until the evening of the last day', () => {
  assert.deepEqual(at(4.99), [29, 110])
  assert.deepEqual(at(5), [29, 112])
})

test('action and confidence are those of the day being lived', () => {
  assert.equal(stateOf(1).action, 'hold')
  assert.equal(stateOf(1.01).confidence, 'inferred')
  assert.equal(stateOf(5).action, 'airlift')
})

test('a unit points its way while it marches, its last evening included, and not while it stands', () => {
  assert.equal(stateOf(1).heading, null)
  assert.equal(stateOf(2).heading, 0)
  assert.equal(stateOf(3).heading, 0)
  assert.equal(stateOf(3.5).heading, null)
  assert.equal(stateOf(5).heading, null)
})

test('a day without a leg is refused', () => {
  const gap = { ...unit, legs: unit.legs.filter((_, n) => n !== 2) }
  assert.throws(() => readTrack(gap, calendar), /no leg on 1945-04-10/)
})

test('a trail begins where the unit was at its start and ends where it is', () => {
  const march = unit.legs[1]
  assert.deepEqual(stretch(track, march, 1.5, 2.5), [
    { t: 1.5, lat: 27.5, lon: 110 },
    { t: 2.5, lat: 28.5, lon: 110 },
  ])
  assert.deepEqual(stretch(track, march, 4, 5), [])
})

test('a flight is drawn once it is flown, straight from end to end', () => {
  const flight = unit.legs[3]
  assert.deepEqual(stretch(track, flight, 0, 4.9), [])
  assert.deepEqual(
    stretch(track, flight, 0, 5).map(({ lon }) => lon),
    [110, 112],
  )
})

test('trails fade with age; the chosen unit shows its whole trajectory', () => {
  const [march] = trailsAt([track], 4, null)
  assert.equal(march.confidence, 'inferred')
  assert.ok(march.fade[0] < march.fade[1] && march.fade[1] < 1)
  const chosen = trailsAt([track], 0, 'u')
  assert.deepEqual(
    chosen.map(({ fade }) => fade.every((share) => share === 1)),
    [true, true],
  )
})
