/**
 * @typedef {object} CampaignMapHook what lessons and scripts on the page may rely on
 * @property {Promise<void>} ready
 * @property {string} date the day being lived
 * @property {number} time
 * @property {boolean} playing
 * @property {(isoDate: string) => void} setDate draws at once; RangeError outside the campaign
 * @property {(t: number) => void} setTime draws at once; RangeError outside the campaign
 * @property {() => void} play
 * @property {() => void} pause
 */

/**
 * @param {import('./clock.js').Clock} clock
 * @param {import('../timeline/calendar.js').Calendar} calendar
 * @param {Promise<void>} ready
 * @returns {CampaignMapHook}
 */
export function createHook(clock, calendar, ready) {
  return Object.freeze({
    ready,
    get date() {
      return calendar.days[calendar.dayAt(clock.time)]
    },
    get time() {
      return clock.time
    },
    get playing() {
      return clock.playing
    },
    /** @param {string} isoDate */
    setDate(isoDate) {
      clock.set(calendar.evening(isoDate), 'jump')
    },
    /** @param {number} t */
    setTime(t) {
      calendar.check(t)
      clock.set(t, 'jump')
    },
    play() {
      clock.play()
    },
    pause() {
      clock.pause()
    },
  })
}
