import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { Cadence } from '../../../static/src/player/cadence.js'

/**
 * A cadence of 200 ms whose clock the test turns.
 * @param {number} [firstMs]
 */
function cadence(firstMs) {
  mock.timers.reset()
  mock.timers.enable({ apis: ['setTimeout'] })
  let nowMs = 1000
  mock.method(performance, 'now', () => nowMs)
  // @ts-expect-error there is no window here, only its timers
  globalThis.window = globalThis
  const caughtUpMs = /** @type {number[]} */ ([])
  const it = new Cadence(200, () => caughtUpMs.push(nowMs), firstMs)
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

test('the last change of a hurry is followed when it pauses', () => {
  const { it, pass, caughtUpMs } = cadence()
  it.isDue()
  pass(90)
  assert.equal(it.isDue(), false)
  pass(99)
  assert.deepEqual(caughtUpMs, [])
  pass(500)
  assert.deepEqual(caughtUpMs, [1190])
})

test('who waits for a frame catches up with a change that stays alone', () => {
  const { it, pass, caughtUpMs } = cadence(20)
  assert.equal(it.isDue(), false)
  pass(300)
  assert.deepEqual(caughtUpMs, [1020])
  assert.equal(it.isDue(), false, 'the next one alone waits as well')
  pass(300)
  assert.deepEqual(caughtUpMs, [1020, 1320])
})

test('who waits for a frame follows the second change of a hurry at once', () => {
  const { it, pass, caughtUpMs } = cadence(20)
  const followed = []
  for (let n = 0; n < 20; n++) {
    if (it.isDue()) followed.push(n * 16)
    pass(16)
  }
  assert.deepEqual(followed, [16, 224])
  assert.deepEqual(caughtUpMs, [])
})

test('what has been followed does not come again', () => {
  const { it, pass, caughtUpMs } = cadence()
  it.isDue()
  it.isDue()
  it.rest()
  pass(1000)
  assert.deepEqual(caughtUpMs, [])
})
