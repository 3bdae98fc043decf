import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frameTimes, secondsOf } from '../../../static/src/film/frames.js'

const SPAN = { from: 29, to: 32, speed: 2, fps: 24 }

test('three days at two a second are a second and a half, and the last evening stays for one', () => {
  const times = frameTimes(SPAN)
  assert.equal(times.length, 36 + 24)
  assert.equal(secondsOf(SPAN), 2.5)
})

test('time runs evenly from the first evening to the last', () => {
  const times = frameTimes(SPAN)
  assert.equal(times[0], 29)
  assert.equal(times[12], 30)
  assert.equal(times[36], 32)
  assert.equal(times.at(-1), 32)
  assert.ok(times.every((t, n) => n === 0 || t >= times[n - 1]))
})
