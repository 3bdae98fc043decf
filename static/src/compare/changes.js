// What changed between two days, from the data: positions, actions, who held which place. Pure.

import { inverse } from '../measure/geodesic.js'
import { positionAt } from '../player/tracks.js'

/** Positions are good to a kilometre at best: less is no movement. */
export const LEAST_KM = 1

const RANK = /** @type {const} */ (['documented', 'approximate', 'inferred'])

/**
 * @typedef {import('../player/tracks.js').Track} Track
 * @typedef {import('../player/tracks.js').Confidence} Confidence
 * @typedef {import('../panel/records.js').PlaceRecord} PlaceRecord
 * @typedef {import('../panel/records.js').Holding} Holding
 *
 * @typedef {object} Told on whose word, and how surely
 * @property {Confidence} confidence the lesser of both days'
 * @property {string[]} sources
 *
 * @typedef {Told & {track: Track, km: number, bearingDeg: number, place: string}} Moved
 * @typedef {Told & {track: Track, place: string}} Happened
 * @typedef {Told & {place: PlaceRecord, before: Holding['holder'], holder: Holding['holder']}} Taken
 *
 * @typedef {object} Changes
 * @property {Moved[]} moved the farthest first, as the crow flies
 * @property {Happened[]} arrived landed by air between the two evenings
 * @property {Happened[]} encircled on the later day and not on the earlier
 * @property {Happened[]} freed no longer encircled on the later day
 * @property {Taken[]} taken in another hand on the later day
 */

/**
 * @param {readonly Track[]} tracks
 * @param {readonly PlaceRecord[]} places
 * @param {readonly string[]} days of the campaign
 * @param {number} earlier index of the day
 * @param {number} later
 * @returns {Changes}
 */
export function changesBetween(tracks, places, days, earlier, later) {
  const pairs = tracks.map((track) => ({
    track,
    before: track.legOfDay[earlier],
    after: track.legOfDay[later],
  }))
  /** @param {typeof pairs[number]} pair */
  const happened = ({ track, before, after }) => ({
    track,
    place: after.place,
    ...told([before, after]),
  })
  const encircled = (/** @type {import('../player/tracks.js').Leg} */ { action }) =>
    action === 'encircled'
  return {
    moved: tracks
      .map((track) => moved(track, earlier, later))
      .filter(({ km }) => km >= LEAST_KM)
      .sort((a, b) => b.km - a.km),
    arrived: tracks.flatMap((track) => landed(track, earlier, later)),
    encircled: pairs
      .filter(({ before, after }) => !encircled(before) && encircled(after))
      .map(happened),
    freed: pairs
      .filter(({ before, after }) => encircled(before) && !encircled(after))
      .map(happened),
    taken: places.flatMap((place) => taken(place, days[earlier], days[later])),
  }
}

/**
 * @param {Track} track
 * @param {number} earlier
 * @param {number} later
 * @returns {Moved}
 */
function moved(track, earlier, later) {
  const [a, b] = [earlier, later].map((t) => positionAt(track, t, { lat: 0, lon: 0 }))
  const legs = [track.legOfDay[earlier], track.legOfDay[later]]
  return { track, ...inverse([a.lat, a.lon], [b.lat, b.lon]), place: legs[1].place, ...told(legs) }
}

/**
 * @param {Track} track
 * @param {number} earlier
 * @param {number} later
 * @returns {Happened[]}
 */
function landed(track, earlier, later) {
  return track.unit.legs
    .filter(({ airborne, t1 }) => airborne && earlier < t1 && t1 <= later)
    .map((leg) => ({ track, place: leg.place, ...told([leg]) }))
}

/**
 * @param {PlaceRecord} place
 * @param {string} earlier
 * @param {string} later
 * @returns {Taken[]}
 */
function taken(place, earlier, later) {
  const [a, b] = [earlier, later].map((day) => holdingOn(place, day))
  if (!a || !b || a.holder === b.holder) return []
  return [
    {
      place,
      before: a.holder,
      holder: b.holder,
      confidence: least([a.confidence, b.confidence]),
      sources: [...new Set([...a.source_ids, ...b.source_ids])],
    },
  ]
}

/**
 * In whose hands a place was on the evening of a day: of two that meet on it, the later.
 * @param {PlaceRecord} place
 * @param {string} day
 */
function holdingOn({ holdings }, day) {
  return holdings.filter(({ from, to }) => from <= day && day <= to).pop()
}

/**
 * @param {import('../player/tracks.js').Leg[]} legs
 * @returns {Told}
 */
function told(legs) {
  return {
    confidence: least(legs.map(({ confidence }) => confidence)),
    sources: [...new Set(legs.flatMap(({ sources }) => sources))],
  }
}

/** @param {Confidence[]} confidences */
function least(confidences) {
  return RANK[Math.max(...confidences.map((it) => RANK.indexOf(it)))]
}
