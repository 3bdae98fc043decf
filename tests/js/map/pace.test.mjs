import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Pace } from '../../../static/src/map/pace.js'

const FRAME_MS = 1000 / 60
/** What the table moves within a quarter day: at eight days a second two frames. */
const LEAP_PX = 60

test('where time does not run by itself, a symbol is at once where it belongs', () => {
  const pace = new Pace()
  assert.equal(pace.share(10, NaN), 1)
  assert.equal(pace.share(10.1, NaN), 1)
})

test('after a rest the first moment shows all of the way', () => {
  const pace = new Pace()
  pace.share(10, 5000)
  pace.share(11, NaN)
  assert.equal(pace.share(11.1, 5016), 1)
})

test('a film, whose time begins anew, begins where the symbols belong', () => {
  const pace = new Pace()
  pace.share(10, 5000)
  assert.equal(pace.share(10.1, 0), 1)
  assert.ok(pace.share(10.4, 33) < 0.5)
})

test('the first draw and another day begin where they belong, and not on the way', () => {
  const pace = new Pace()
  assert.equal(pace.share(10, 0), 1)
  assert.equal(pace.share(2, 16), 1)
})

test('while time runs a leap becomes a way that the eye can follow, and soon comes to its end', () => {
  const pace = new Pace()
  pace.share(10, 0)
  let [at, fastest] = [0, 0]
  for (let frame = 1; frame <= 24; frame++) {
    const wanted = LEAP_PX * Math.min(frame / 2, 1)
    const step = (wanted - at) * pace.share(10 + frame * 0.13, frame * FRAME_MS)
    at += step
    fastest = Math.max(fastest, step)
  }
  assert.ok(fastest < LEAP_PX / 5, `${fastest} px in a frame`)
  assert.ok(LEAP_PX - at < 1, `${at} px`)
})

test('two draws in one frame go no farther than one', () => {
  const pace = new Pace()
  pace.share(10, 0)
  assert.ok(pace.share(10.1, 16) > 0)
  assert.equal(pace.share(10.1, 16), 0)
})

test('slowly a symbol keeps close to the way on which it passes the others', () => {
  const pace = new Pace()
  pace.share(10, 0)
  assert.ok(pace.share(10.016, 16) > 0.5)
})
