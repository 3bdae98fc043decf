import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Clock } from '../../../static/src/player/clock.js'

/** A clock whose frames the test runs by hand. */
function clockWith(options = {}) {
  /** @type {((ms: number) => void)[]} */
  const frames = []
  const clock = new Clock({
    first: 0,
    last: 62,
    t: 0,
    speed: 1,
    wholeDays: false,
    requestFrame: (step) => frames.push(step),
    cancelFrame: () => frames.splice(0),
    ...options,
  })
  let ms = 1000
  const run = (/** @type {number} */ elapsed) => {
    ms += elapsed
    for (const step of frames.splice(0)) step(ms)
  }
  return { clock, run }
}

test('playing runs at its speed and pausing rests on the evening of the day', () => {
  const { clock, run } = clockWith({ speed: 2 })
  clock.play()
  run(0)
  run(100)
  run(100)
  assert.ok(Math.abs(clock.time - 0.4) < 1e-9)
  clock.pause()
  assert.equal(clock.time, 1)
  assert.equal(clock.playing, false)
})

test('a tab that slept does not leap ahead', () => {
  const { clock, run } = clockWith()
  clock.play()
  run(0)
  run(60_000)
  assert.ok(clock.time <= 0.25)
})

test('it stops by itself on the last evening and plays again from the first', () => {
  const { clock, run } = clockWith({ t: 61.9, speed: 8 })
  clock.play()
  run(0)
  run(100)
  assert.equal(clock.time, 62)
  assert.equal(clock.playing, false)
  clock.play()
  assert.equal(clock.time, 0)
  clock.pause()
})

test('for readers who want less motion playing steps from evening to evening', () => {
  const { clock, run } = clockWith({ wholeDays: true, speed: 4 })
  /** @type {number[]} */
  const seen = []
  clock.onTime.push((t) => seen.push(t))
  clock.play()
  for (let n = 0; n < 12; n++) run(n ? 100 : 0)
  clock.pause()
  assert.ok(seen.length >= 4 && seen.every(Number.isInteger))
})

test('a time beyond the timeline is brought inside', () => {
  const { clock } = clockWith({ first: 10, last: 20, t: 10 })
  clock.set(3, 'step')
  assert.equal(clock.time, 10)
  clock.set(30, 'step')
  assert.equal(clock.time, 20)
})

test('it settles once after many changes, and says whether time still runs', async () => {
  const { clock } = clockWith()
  /** @type {[number, boolean][]} */
  const settled = []
  clock.onSettle.push((passing) => settled.push([clock.time, passing]))
  for (let t = 0; t < 30; t++) clock.set(t, 'scrub')
  await new Promise((resolve) => setTimeout(resolve, 300))
  assert.deepEqual(settled, [[29, false]])
})
