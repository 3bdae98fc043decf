/** Changes closer to each other than this are one hurry. */
const PAUSE_MS = 100

/**
 * For what may follow a hurry of changes at a distance: the first is followed at once, then one
 * in a while, and when the hurry pauses the last.
 */
export class Cadence {
  #lastMs = -Infinity
  #timer = 0

  /** @param {() => void} catchUp called when no change has come for a while */
  constructor(catchUp) {
    this.catchUp = catchUp
  }

  /**
   * @param {number} everyMs how often the hurry is followed
   * @returns {boolean} whether this change is to be followed at once
   */
  isDue(everyMs) {
    this.rest()
    this.#timer = window.setTimeout(this.catchUp, PAUSE_MS)
    const now = performance.now()
    if (now < this.#lastMs + everyMs) return false
    this.#lastMs = now
    return true
  }

  /** What was to follow has been followed: nothing waits any more. */
  rest() {
    clearTimeout(this.#timer)
    this.#timer = 0
  }
}
