import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { frontAt } from '../../../static/src/player/ground.js'
import { readTrack, stateAt } from '../../../static/src/player/tracks.js'
import { Calendar } from '../../../static/src/timeline/calendar.js'

// Written by Python's core: tests/js_vectors/vectors.py.
const file = new URL('../../data/vectors.json', import.meta.url)
const vectors = JSON.parse(readFileSync(file, 'utf8'))
const calendar = new Calendar(vectors.first_day, vectors.last_day)

// About a metre and a half: the tracks file has five decimals.
const TOLERANCE_DEG = 1.5e-5
const TOLERANCE_HEADING_DEG = 0.5

/**
 * @param {number} a
 * @param {number} b
 */
function near(a, b, tolerance = TOLERANCE_DEG) {
  return Math.abs(a - b) <= tolerance
}

test('the player finds every unit where the core does, doing the same', () => {
  /** @type {Map<string, import('../../../static/src/player/tracks.js').Track>} */
  const tracks = new Map()
  for (const unit of vectors.units) tracks.set(unit.id, readTrack(unit, calendar))
  for (const [id, t, lat, lon, action, confidence, heading] of vectors.fixes) {
    const track = tracks.get(id)
    assert.ok(track, id)
    const state = /** @type {import('../../../static/src/player/tracks.js').UnitState} */ ({})
    stateAt(track, t, calendar.dayAt(t), state)
    const where = `${id} at t ${t}`
    assert.ok(near(state.lat, lat) && near(state.lon, lon), where)
    assert.deepEqual([state.action, state.confidence], [action, confidence], where)
    assert.equal(state.heading === null, heading === null, where)
    if (state.heading !== null) {
      const turn = Math.abs(((state.heading - heading + 540) % 360) - 180)
      assert.ok(turn <= TOLERANCE_HEADING_DEG, `${where}: ${state.heading}, not ${heading}`)
    }
  }
})

test('the edge of held ground runs where the core has it', () => {
  for (const [t, path] of vectors.fronts) {
    const found = frontAt(vectors.moves, t, [])
    const equal = found.every(([lat, lon], n) => near(lat, path[n][0]) && near(lon, path[n][1]))
    assert.ok(equal && found.length === path.length, `at t ${t}`)
  }
})
