/**
 * Two thirds of the way in so long, for each day a second: slowly, the table's own ways are slow
 * enough, and symbols pass each other on them (app/lettering/transit.py).
 */
const LAG_MS_A_SPEED = 15
const LONGEST_LAG_MS = 80
/** What is farther away in time is another picture, and no part of the way to it is of use. */
const LONGEST_DAYS = 3

/**
 * How fast a symbol goes to its new place beside its point. The table moves it within a quarter
 * day, which at eight days a second is two frames: a leap that no eye follows.
 */
export class Pace {
  #t = NaN
  #ms = -Infinity
  #lagMs = LONGEST_LAG_MS

  /**
   * @param {number} t evening
   * @param {number} ms when it is seen; NaN where time does not run by itself
   * @returns {number} the share of the way that is gone at this draw; 1 where time does not run
   */
  share(t, ms) {
    const elapsed = ms - this.#ms
    const days = Math.abs(t - this.#t)
    this.#t = t
    this.#ms = Number.isNaN(ms) ? -Infinity : ms
    if (!(elapsed >= 0) || !(days <= LONGEST_DAYS)) return 1
    if (days > 0 && elapsed > 0) {
      const speed = (days * 1000) / elapsed
      this.#lagMs = Math.min(speed * LAG_MS_A_SPEED, LONGEST_LAG_MS)
    }
    return 1 - Math.exp(-elapsed / this.#lagMs)
  }
}
