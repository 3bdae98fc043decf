import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it, mock } from 'node:test'
import { firstPicture } from '../../../static/src/player/first-picture.js'

/** Promises that are kept go on; timers stand still. */
const settle = () => new Promise((done) => setImmediate(done))

class Picture {
  boxes = 1
  /** @type {() => void} */
  arrive = () => undefined
  /** @type {(reason: Error) => void} */
  fail = () => undefined

  getClientRects() {
    return { length: this.boxes }
  }

  decode() {
    return new Promise((done, fail) => {
      this.arrive = () => done(undefined)
      this.fail = fail
    })
  }
}

describe('the first picture', () => {
  /** @type {Picture | null} */
  let picture
  /** @type {(() => void)[]} */
  let frames
  let seen = false

  async function paint() {
    for (const frame of frames.splice(0)) frame()
    mock.timers.tick(1)
    await settle()
  }

  async function ask() {
    seen = false
    void firstPicture().then(() => {
      seen = true
    })
    await settle()
  }

  beforeEach(() => {
    picture = new Picture()
    frames = []
    mock.timers.enable({ apis: ['setTimeout'] })
    Object.assign(globalThis, {
      HTMLImageElement: Picture,
      document: { querySelector: () => picture },
      requestAnimationFrame: (/** @type {() => void} */ frame) => frames.push(frame),
    })
  })

  afterEach(() => {
    mock.timers.reset()
    for (const name of ['HTMLImageElement', 'document', 'requestAnimationFrame']) {
      Reflect.deleteProperty(globalThis, name)
    }
  })

  it('is seen when it has come and a frame has been painted', async () => {
    await ask()
    await paint()
    assert.equal(seen, false, 'before it came')
    picture?.arrive()
    await settle()
    assert.equal(seen, false, 'before the frame')
    await paint()
    assert.equal(seen, true)
  })

  it('is not waited for when it is late', async () => {
    await ask()
    mock.timers.tick(100)
    await settle()
    await paint()
    assert.equal(seen, true)
  })

  it('is not waited for when it cannot be had', async () => {
    await ask()
    picture?.fail(new Error('no such file'))
    await settle()
    await paint()
    assert.equal(seen, true)
  })

  it('is the page alone where this screen has none', async () => {
    for (const none of [null, Object.assign(new Picture(), { boxes: 0 })]) {
      picture = none
      await ask()
      assert.equal(seen, false, 'before the frame')
      await paint()
      assert.equal(seen, true)
    }
  })

  it('comes without a frame in a window that nobody sees', async () => {
    picture = null
    await ask()
    mock.timers.tick(100)
    await settle()
    assert.equal(seen, true)
  })
})
