import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { Cadence } from '../../../static/src/player/cadence.js'

/** A cadence whose clock the test turns. */
function cadence() {
  mock.timers.reset()
  mock.timers.enable({ apis: ['setTimeout'] })
  let nowMs = 1000
  mock.method(performance, 'now', () => nowMs)
  // @ts-expect-error there is no window here, only its timers
  globalThis.window = globalThis
  const caughtUpMs = /** @type {number[]} */ ([])
  const it = new Cadence(() => caughtUpMs.push(nowMs))
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
    if (it.isDue(200)) followed.push(n * 16)
    pass(16)
  }
  assert.deepEqual(followed, [0, 208])
})

test('the last change of a hurry is followed when it pauses', () => {
  const { it, pass, caughtUpMs } = cadence()
  it.isDue(200)
  pass(90)
  assert.equal(it.isDue(200), false)
  pass(99)
  assert.deepEqual(caughtUpMs, [])
  pass(500)
  assert.deepEqual(caughtUpMs, [1190])
})

test('the greater the leaps, the seldomer they are followed', () => {
  const { it, pass } = cadence()
  it.isDue(200)
  pass(90)
  pass(90)
  pass(90)
  assert.equal(it.isDue(1000), false)
  assert.equal(it.isDue(200), true)
})

test('what has been followed does not come again', () => {
  const { it, pass, caughtUpMs } = cadence()
  it.isDue(200)
  it.isDue(200)
  it.rest()
  pass(1000)
  assert.deepEqual(caughtUpMs, [])
})
