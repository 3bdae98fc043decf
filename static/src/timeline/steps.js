// How a reader goes through the time by whole steps: days, weeks, events.

/** @typedef {import('../player/clock.js').Clock} Clock */

/**
 * Go whole days on or back; from between two evenings, first to the nearer one that way.
 * @param {Clock} clock
 * @param {number} days
 */
export function step(clock, days) {
  const evening = days > 0 ? Math.floor(clock.time) : Math.ceil(clock.time)
  jumpTo(clock, evening + days)
}

/**
 * Go to the next or the previous of some days; stay where there is none.
 * @param {Clock} clock
 * @param {boolean} next
 * @param {readonly number[]} days rising
 */
export function stepAlong(clock, next, days) {
  const now = Math.ceil(clock.time)
  const found = next ? days.find((day) => day > now) : [...days].reverse().find((day) => day < now)
  if (found !== undefined) jumpTo(clock, found)
}

/**
 * @param {Clock} clock
 * @param {number} t
 */
export function jumpTo(clock, t) {
  clock.pause()
  clock.set(t, 'step')
}

/** @param {Clock} clock */
export function playOrPause(clock) {
  if (clock.playing) clock.pause()
  else clock.play()
}
