/**
 * How the time came to change:
 * `jump` at once (links, Back, scripts), `step` by button or key, `scrub` along the slider,
 * `play` by itself.
 * @typedef {'jump' | 'step' | 'scrub' | 'play'} Manner
 *
 * @typedef {{first: number, last: number}} Range days as `t` of their evenings
 *
 * @typedef {object} Options
 * @property {number} first least `t`
 * @property {number} last greatest `t`
 * @property {number} t where it starts
 * @property {number} speed days per second
 * @property {boolean} [loop] at the end playing begins anew
 * @property {Range} [range] the part that is played; absent: all
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
  /** @type {(() => void)[]} told when speed, loop or range have changed */
  onPlayback = []
  /** While the reader holds the slider, no day is settled on. */
  held = false

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
    this.loop = options.loop ?? false
    /** @type {Range} */
    this.range = options.range ?? { first: options.first, last: options.last }
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

  /**
   * How it is played; what is not named stays.
   * @param {{speed?: number, loop?: boolean, range?: Range}} playback
   */
  setPlayback({ speed = this.speed, loop = this.loop, range = this.range }) {
    this.speed = speed
    this.loop = loop
    this.range = range
    for (const listen of this.onPlayback) listen()
  }

  /** Whether a part of the timeline is played and not all of it. */
  get hasRange() {
    return this.range.first > this.first || this.range.last < this.last
  }

  play() {
    if (this.playing) return
    const { first, last } = this.range
    if (this.time >= last || this.time < first) this.set(first, 'jump')
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
    const { first, last } = this.range
    // Before it begins anew, the last evening stays in sight for as long as a day lasts.
    const end = this.loop ? last + 1 : last
    this.#exact = Math.min(this.#exact + (elapsed / 1000) * this.speed, end)
    const t = Math.min(this.wholeDays ? Math.floor(this.#exact) : this.#exact, last)
    if (t > this.time) this.set(t, 'play')
    if (!this.playing) return
    if (this.#exact < end) this.#again()
    else if (this.loop) this.#beginAnew(first)
    else this.pause()
  }

  /** @param {number} t */
  #beginAnew(t) {
    this.#exact = t
    this.set(t, 'play')
    this.#again()
  }

  #again() {
    this.#frame = this.requestFrame((next) => this.#advance(next))
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
    if (this.held) {
      this.#settleAtMs = performance.now() + SETTLE_MS
      this.#wait(this.#settleAtMs)
      return
    }
    this.#settleAtMs = Infinity
    for (const listen of this.onSettle) listen(this.playing)
  }
}
