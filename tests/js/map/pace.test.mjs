import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Pace } from '../../../static/src/map/pace.js'

const FRAME_MS = 1000 / 60
/** What the table moves within a quarter day: at eight days a second two frames. */
const LEAP_PX = 60

test('where time does not run by itself, a symbol is at once where it belongs', () => {
  const pace = new Pace()
  assert.equal(pace.share(10, false, 0), 1)
  assert.equal(pace.share(10.1, false, 16), 1)
})

test('the first draw and another day begin where they belong, and not on the way', () => {
  const pace = new Pace()
  assert.equal(pace.share(10, true, 0), 1)
  assert.equal(pace.share(2, true, 16), 1)
})

test('while time runs a leap becomes a way that the eye can follow, and soon comes to its end', () => {
  const pace = new Pace()
  pace.share(10, false, 0)
  let [at, fastest] = [0, 0]
  for (let frame = 1; frame <= 24; frame++) {
    const wanted = LEAP_PX * Math.min(frame / 2, 1)
    const step = (wanted - at) * pace.share(10 + frame * 0.13, true, frame * FRAME_MS)
    at += step
    fastest = Math.max(fastest, step)
  }
  assert.ok(fastest < LEAP_PX / 5, `${fastest} px in a frame`)
  assert.ok(LEAP_PX - at < 1, `${at} px`)
})

test('two draws in one frame go no farther than one', () => {
  const pace = new Pace()
  pace.share(10, false, 0)
  assert.ok(pace.share(10.1, true, 16) > 0)
  assert.equal(pace.share(10.1, true, 16), 0)
})
