/** Changes closer to each other than this are one hurry. */
const PAUSE_MS = 100

/**
 * For what may follow a hurry of changes at a distance: the first is followed at once or as soon
 * as a frame has gone by, then one in a while, and when the hurry pauses the last.
 */
export class Cadence {
  #changedMs = -Infinity
  #followedMs = -Infinity
  #timer = 0

  /**
   * @param {number} everyMs how often a hurry is followed
   * @param {() => void} catchUp called when no change has come for a while
   * @param {number} [firstMs] so long after it the first change is caught up with, if it stays
   *   alone; absent: it is followed at once
   */
  constructor(everyMs, catchUp, firstMs = 0) {
    this.everyMs = everyMs
    this.catchUp = catchUp
    this.firstMs = firstMs
  }

  /** @returns {boolean} whether this change is to be followed at once */
  isDue() {
    const now = performance.now()
    const waits = this.firstMs > 0 && now >= this.#changedMs + PAUSE_MS
    this.#changedMs = now
    this.rest()
    this.#timer = window.setTimeout(this.catchUp, waits ? this.firstMs : PAUSE_MS)
    if (waits || now < this.#followedMs + this.everyMs) return false
    this.#followedMs = now
    return true
  }

  /** What was to follow has been followed: nothing waits any more. */
  rest() {
    clearTimeout(this.#timer)
    this.#timer = 0
  }
}
