/** Changes closer to each other than this are one hurry, in which the next takes along what waits. */
const HURRY_MS = 50

/**
 * For what may follow a hurry of changes at a distance: the first is followed at once, then one
 * in a while, and the last always.
 */
export class Cadence {
  #lastMs = -Infinity
  #timer = 0

  /**
   * @param {number} everyMs
   * @param {() => void} catchUp called when the last change has waited long enough
   */
  constructor(everyMs, catchUp) {
    this.everyMs = everyMs
    this.catchUp = catchUp
  }

  /** @returns {boolean} whether this change is to be followed at once; if not, it will be later */
  isDue() {
    const waitMs = this.#lastMs + this.everyMs - performance.now()
    this.rest()
    if (waitMs <= 0) {
      this.#lastMs = performance.now()
      return true
    }
    this.#timer = window.setTimeout(this.catchUp, Math.max(waitMs, HURRY_MS))
    return false
  }

  /** What was to follow has been followed: nothing waits any more. */
  rest() {
    clearTimeout(this.#timer)
    this.#timer = 0
  }
}
