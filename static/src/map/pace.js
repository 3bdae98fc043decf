/** Half of the way in 55 ms: at the fastest some pixels a frame, and still there for the next day. */
const LAG_MS = 80
/** What is farther away in time is another picture, and no part of the way to it is of use. */
const LONGEST_DAYS = 3

/**
 * How fast a symbol goes to its new place beside its point. The table moves it within a quarter
 * day, which at eight days a second is two frames: a leap that no eye follows.
 */
export class Pace {
  #t = NaN
  #ms = -Infinity

  /**
   * @param {number} t evening
   * @param {number} ms when it is seen; NaN where time does not run by itself
   * @returns {number} the share of the way that is gone at this draw; 1 where time does not run
   */
  share(t, ms) {
    const elapsed = ms - this.#ms
    const goesOn = elapsed >= 0 && Math.abs(t - this.#t) <= LONGEST_DAYS
    this.#t = t
    this.#ms = Number.isNaN(ms) ? -Infinity : ms
    return goesOn ? 1 - Math.exp(-elapsed / LAG_MS) : 1
  }
}
