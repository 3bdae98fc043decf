// How far the true place of a unit may lie from where it is drawn.

import { distanceKm } from './distance.js'

/** @typedef {import('../player/tracks.js').Track} Track */

/**
 * The radius in km at a time: where the unit stands, the precision of its place; on the way, the
 * precision of start and goal shared by the way done, and half a day's march on top, as nobody
 * says at what hour it passed.
 * @param {Track} track
 * @param {number} t
 * @param {ReadonlyMap<string, number>} precisionKm by place id
 */
export function uncertaintyKm(track, t, precisionKm) {
  const leg = legAt(track, t)
  const [start, goal] = [leg.start, leg.place].map((id) => precisionKm.get(id) ?? 0)
  if (t >= leg.t1 || leg.start === leg.place) return goal
  if (t <= leg.t0 || !leg.moving) return start
  const done = (t - leg.t0) / (leg.t1 - leg.t0)
  const kmPerDay = lengthKm(track, leg) / (leg.t1 - leg.t0)
  return start + (goal - start) * done + kmPerDay / 2
}

/**
 * The leg of the day that is being lived at `t`.
 * @param {Track} track
 * @param {number} t
 */
function legAt({ legOfDay }, t) {
  return legOfDay[Math.min(Math.ceil(t), legOfDay.length - 1)]
}

/**
 * @param {Track} track
 * @param {import('../player/tracks.js').Leg} leg
 */
function lengthKm({ unit: { t, lat, lon } }, { t0, t1 }) {
  let km = 0
  for (let n = 1; n < t.length; n++) {
    if (t[n - 1] < t0 || t[n] > t1) continue
    km += distanceKm([lat[n - 1], lon[n - 1]], [lat[n], lon[n]])
  }
  return km
}
