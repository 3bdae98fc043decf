// How the campaign is played, as an address says it: only what differs from the usual.

const USUAL_SPEED = 1

/** @typedef {import('../state/url.js').View} View */

/**
 * @param {import('../player/clock.js').Clock} clock
 * @param {import('./calendar.js').Calendar} calendar
 * @returns {Pick<View, 'from' | 'to' | 'speed' | 'loop'>}
 */
export function playbackView({ range, first, last, speed, loop }, calendar) {
  return {
    from: range.first > first ? calendar.days[range.first] : undefined,
    to: range.last < last ? calendar.days[range.last] : undefined,
    speed: speed === USUAL_SPEED ? undefined : speed,
    loop: loop || undefined,
  }
}

/**
 * @param {View} view
 * @param {import('./calendar.js').Calendar} calendar
 */
export function playbackFrom({ from, to, speed, loop }, calendar) {
  return {
    range: {
      first: from ? calendar.nearest(from) : 0,
      last: to ? calendar.nearest(to) : calendar.lastT,
    },
    speed: speed ?? USUAL_SPEED,
    loop: loop ?? false,
  }
}
