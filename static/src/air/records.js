// What was done in the air on a day. Pure.

/**
 * @typedef {object} AirRecord
 * @property {string} id
 * @property {string} category airfield, unit, strength, target, sorties, event or loss
 * @property {string} from
 * @property {string} to
 * @property {string} name
 * @property {string} name_language
 * @property {string | null} place
 * @property {number | null} lat
 * @property {number | null} lon
 * @property {string | null} detail
 * @property {string | null} detail_language
 * @property {string | null} figure
 * @property {string | null} figure_language
 * @property {import('../player/tracks.js').Confidence} confidence
 * @property {string[]} source_ids
 *
 * @typedef {AirRecord & {place: string, lat: number, lon: number}} PlacedRecord
 */

const DONE = new Set(['target', 'sorties', 'event', 'loss'])
/** A record of more days tells of a period, not of what was done on each of them. */
const MOST_DAYS = 14
const MS_PER_DAY = 86_400_000

/**
 * @param {readonly AirRecord[]} records
 * @param {string} day
 * @returns {{ofDay: AirRecord[], ofPeriod: AirRecord[]}} those dated close to it, and those that
 *   tell of a longer time around it
 */
export function recordsOn(records, day) {
  // Days of one form compare as texts.
  const there = records.filter(
    ({ category, from, to }) => DONE.has(category) && from <= day && day <= to,
  )
  return {
    ofDay: there.filter((record) => daysOf(record) <= MOST_DAYS),
    ofPeriod: there.filter((record) => daysOf(record) > MOST_DAYS),
  }
}

/**
 * The records of a day that have a place, by place.
 * @param {readonly AirRecord[]} records
 * @returns {PlacedRecord[][]}
 */
export function byPlace(records) {
  /** @type {Map<string, PlacedRecord[]>} */
  const places = new Map()
  for (const record of records.filter(isPlaced)) {
    places.set(record.place, [...(places.get(record.place) ?? []), record])
  }
  return [...places.values()]
}

/** @param {AirRecord} record */
function daysOf({ from, to }) {
  // Both are read as UTC: the reader's zone has no part in a difference of days.
  return (Date.parse(to) - Date.parse(from)) / MS_PER_DAY + 1
}

/**
 * @param {AirRecord} record
 * @returns {record is PlacedRecord}
 */
function isPlaced(record) {
  return record.place !== null
}
