import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { Cadence } from '../../../static/src/player/cadence.js'

/** A cadence of 200 ms whose clock the test turns. */
function cadence() {
  mock.timers.reset()
  mock.timers.enable({ apis: ['setTimeout'] })
  let nowMs = 1000
  mock.method(performance, 'now', () => nowMs)
  // @ts-expect-error there is no window here, only its timers
  globalThis.window = globalThis
  const caughtUpMs = /** @type {number[]} */ ([])
  const it = new Cadence(200, () => caughtUpMs.push(nowMs))
  const pass = (/** @type {number} */ ms) => {
    for (let n = 0; n < ms; n++) {
      nowMs++
      mock.timers.tick(1)
    }
  }
  return { it, pass, caughtUpMs }
}

test('the first change is followed at once, and in a hurry one in a while', () => {
  const { it, pass } = cadence()
  const followed = []
  for (let n = 0; n < 26; n++) {
    if (it.isDue()) followed.push(n * 16)
    pass(16)
  }
  assert.deepEqual(followed, [0, 208])
})

test('the last change of a hurry is followed when it has rested', () => {
  const { it, pass, caughtUpMs } = cadence()
  it.isDue()
  pass(190)
  assert.equal(it.isDue(), false)
  pass(49)
  assert.deepEqual(caughtUpMs, [])
  pass(500)
  assert.deepEqual(caughtUpMs, [1240])
})

test('what has been followed does not come again', () => {
  const { it, pass, caughtUpMs } = cadence()
  it.isDue()
  it.isDue()
  it.rest()
  pass(1000)
  assert.deepEqual(caughtUpMs, [])
})
