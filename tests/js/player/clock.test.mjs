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

test('playing keeps to the range, the slider does not', () => {
  const { clock, run } = clockWith({ range: { first: 10, last: 12 }, t: 30, speed: 4 })
  clock.play()
  assert.equal(clock.time, 10)
  run(0)
  for (let n = 0; n < 5; n++) run(200)
  assert.equal(clock.time, 12)
  assert.equal(clock.playing, false)
  clock.set(40, 'scrub')
  assert.equal(clock.time, 40)
})

test('a loop shows the last evening for as long as a day lasts and begins anew', () => {
  const { clock, run } = clockWith({
    range: { first: 10, last: 11 },
    t: 10.9,
    speed: 4,
    loop: true,
  })
  clock.play()
  run(0)
  run(100)
  assert.equal(clock.time, 11)
  run(100)
  assert.equal(clock.time, 11)
  run(200)
  assert.equal(clock.time, 10)
  assert.equal(clock.playing, true)
  clock.pause()
})

test('while the slider is held no day is settled on', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] })
  const start = performance.now()
  let elapsed = 0
  context.mock.method(performance, 'now', () => start + elapsed)
  const pass = (/** @type {number} */ ms) => {
    for (let n = 0; n < ms / 50; n++) {
      elapsed += 50
      context.mock.timers.tick(50)
    }
  }
  const { clock } = clockWith()
  let settled = 0
  clock.onSettle.push(() => settled++)
  clock.held = true
  clock.set(5, 'scrub')
  pass(2000)
  assert.equal(settled, 0)
  clock.held = false
  pass(1000)
  assert.equal(settled, 1)
})
