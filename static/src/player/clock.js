/**
 * How the time came to change:
 * `jump` at once (links, Back, scripts), `step` by button or key, `scrub` along the slider,
 * `play` by itself.
 * @typedef {'jump' | 'step' | 'scrub' | 'play'} Manner
 *
 * @typedef {object} Options
 * @property {number} first least `t`
 * @property {number} last greatest `t`
 * @property {number} t where it starts
 * @property {number} speed days per second
 * @property {boolean} wholeDays for readers who want less motion: playing steps day by day
 * @property {(step: (ms: number) => void) => number} [requestFrame]
 * @property {(id: number) => void} [cancelFrame]
 */

const SETTLE_MS = 200
const PASSING_MS = 1000

// A tab in the background gets no frames; when it comes back it must not leap ahead.
const LONGEST_FRAME_MS = 250

/** The one time of the page. It knows neither map nor document. */
export class Clock {
  /** @type {((t: number, manner: Manner) => void)[]} called at once at every change */
  onTime = []
  /** @type {((passing: boolean) => void)[]} after the last change, and once a second while playing */
  onSettle = []
  /** @type {((playing: boolean) => void)[]} */
  onPlaying = []

  #frame = 0
  #lastMs = 0
  #exact = 0
  #settleAtMs = Infinity
  #waiting = false

  /** @param {Options} options */
  constructor(options) {
    this.first = options.first
    this.last = options.last
    this.speed = options.speed
    this.wholeDays = options.wholeDays
    this.time = options.t
    this.playing = false
    this.requestFrame = options.requestFrame ?? ((step) => requestAnimationFrame(step))
    this.cancelFrame = options.cancelFrame ?? ((id) => cancelAnimationFrame(id))
  }

  /**
   * @param {number} t brought inside the timeline
   * @param {Manner} manner
   */
  set(t, manner) {
    this.time = Math.min(Math.max(t, this.first), this.last)
    if (manner !== 'play') this.#exact = this.time
    for (const listen of this.onTime) listen(this.time, manner)
    this.#settleLater(manner === 'play')
  }

  play() {
    if (this.playing) return
    if (this.time >= this.last) this.set(this.first, 'jump')
    this.playing = true
    this.#lastMs = 0
    this.#exact = this.time
    this.#frame = this.requestFrame((ms) => this.#advance(ms))
    for (const listen of this.onPlaying) listen(true)
  }

  /** Stop on the evening of the day being lived: that is the map that the address names. */
  pause() {
    if (!this.playing) return
    this.playing = false
    this.cancelFrame(this.#frame)
    for (const listen of this.onPlaying) listen(false)
    this.set(Math.ceil(this.time), 'step')
  }

  /** @param {number} ms */
  #advance(ms) {
    const elapsed = this.#lastMs ? Math.min(ms - this.#lastMs, LONGEST_FRAME_MS) : 0
    this.#lastMs = ms
    this.#exact = Math.min(this.#exact + (elapsed / 1000) * this.speed, this.last)
    const t = this.wholeDays ? Math.floor(this.#exact) : this.#exact
    if (t > this.time) this.set(t, 'play')
    if (!this.playing) return
    if (this.#exact >= this.last) this.pause()
    else this.#frame = this.requestFrame((next) => this.#advance(next))
  }

  /**
   * Scrubbing changes the time at every frame; one timer runs on rather than one a change.
   * @param {boolean} passing
   */
  #settleLater(passing) {
    const at = performance.now() + (passing ? PASSING_MS : SETTLE_MS)
    if (!passing || this.#settleAtMs === Infinity) this.#settleAtMs = at
    if (!this.#waiting) this.#wait(at)
  }

  /** @param {number} untilMs */
  #wait(untilMs) {
    this.#waiting = true
    setTimeout(
      () => {
        this.#waiting = false
        if (performance.now() < this.#settleAtMs - 1) this.#wait(this.#settleAtMs)
        else this.#settle()
      },
      Math.min(untilMs - performance.now(), SETTLE_MS),
    )
  }

  #settle() {
    this.#settleAtMs = Infinity
    for (const listen of this.onSettle) listen(this.playing)
  }
}
