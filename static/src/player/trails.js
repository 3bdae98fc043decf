import { stretch } from './tracks.js'

const TRAIL_DAYS = 7

/**
 * @typedef {object} Trail
 * @property {string} side
 * @property {import('./tracks.js').Confidence} confidence
 * @property {boolean} airborne
 * @property {[number, number][]} points latitude first, oldest first
 * @property {number[]} fade 0 (gone) to 1 (now) at each point
 */

/** While one unit is chosen, the trails of the others step back. */
const DIMMED = 0.3

/**
 * What each unit marched in the last seven days; of the chosen unit, its whole trajectory.
 * @param {readonly import('./tracks.js').Track[]} tracks
 * @param {number} t
 * @param {string | null} chosenId
 * @returns {Trail[]}
 */
export function trailsAt(tracks, t, chosenId) {
  const strength = chosenId === null ? 1 : DIMMED
  return tracks.flatMap((track) =>
    track.unit.id === chosenId
      ? trailsOf(track, 0, Infinity, () => 1)
      : trailsOf(track, t - TRAIL_DAYS, t, (at) => strength * (1 - (t - at) / TRAIL_DAYS)),
  )
}

/**
 * @param {import('./tracks.js').Track} track
 * @param {number} from
 * @param {number} to
 * @param {(t: number) => number} fadeAt
 * @returns {Trail[]} one for each leg, as each has its own confidence
 */
function trailsOf(track, from, to, fadeAt) {
  /** @type {Trail[]} */
  const trails = []
  for (const leg of track.unit.legs) {
    if (!(leg.moving || leg.airborne) || leg.t1 <= from || leg.t0 >= to) continue
    const points = stretch(track, leg, from, to)
    if (points.length < 2) continue
    trails.push({
      side: track.unit.side,
      confidence: leg.confidence,
      airborne: leg.airborne,
      points: points.map(({ lat, lon }) => [lat, lon]),
      fade: points.map((point) => fadeAt(point.t)),
    })
  }
  return trails
}
