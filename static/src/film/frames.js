// When each frame of a film is: pure numbers.

/** The last evening stays in sight for so long. */
const HOLD_SECONDS = 1

/**
 * @typedef {object} FilmSpan
 * @property {number} from evening with which it begins
 * @property {number} to evening with which it ends
 * @property {number} speed days a second
 * @property {number} fps frames a second
 */

/**
 * The time of every frame: even steps from the first evening to the last, which then stays.
 * @param {FilmSpan} span
 * @returns {number[]} `t` of the campaign
 */
export function frameTimes({ from, to, speed, fps }) {
  const moving = Math.round(((to - from) / speed) * fps)
  const times = Array.from({ length: moving }, (_, n) => from + ((to - from) * n) / moving)
  return [...times, ...Array.from({ length: HOLD_SECONDS * fps }, () => to)]
}

/**
 * @param {FilmSpan} span
 * @returns {number} how long the film is
 */
export function secondsOf({ from, to, speed }) {
  return (to - from) / speed + HOLD_SECONDS
}
