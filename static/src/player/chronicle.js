// What happens on each day, looked up from the tracks file.

/** Being on the map is no news: these actions neither move nor fight. */
const AT_REST = new Set(['hold', 'reserve', 'assemble'])

/**
 * @typedef {object} CampaignEvent
 * @property {string} id
 * @property {string} from
 * @property {string} to
 * @property {number | null} lat
 * @property {number | null} lon
 * @property {string | null} place
 * @property {string | null} place_name
 * @property {string} title
 * @property {string} title_language
 * @property {string} kind
 * @property {boolean} fight
 * @property {number} importance 1 is a headline
 * @property {import('./tracks.js').Confidence} confidence
 * @property {string[]} units
 * @property {string[]} sources
 *
 * @typedef {object} DayEntry
 * @property {string} date
 * @property {string} headline
 * @property {string} narrative
 * @property {string} language
 * @property {import('./tracks.js').Confidence} confidence
 * @property {string[]} events
 * @property {string[]} sources
 * @property {string} phase
 *
 * @typedef {{id: string, from: string, to: string, name: string, short: string, language: string}} Phase
 *
 * @typedef {object} TracksFile
 * @property {string} data_version
 * @property {string} language
 * @property {string} first_day
 * @property {string} last_day
 * @property {number} last_t
 * @property {import('./tracks.js').TrackedUnit[]} units
 * @property {{eastern_limit_lon: number, moves: import('./ground.js').FrontMove[],
 *   enclaves: import('./ground.js').DatedEnclave[]}} ground
 * @property {CampaignEvent[]} events
 * @property {DayEntry[]} days
 * @property {Phase[]} phases
 * @property {import('../timeline/activity.js').DayActivity[]} activity
 * @property {Record<string, string>} places
 * @property {Record<string, string>} sources
 */

/**
 * The fights of each day that have a place.
 * @param {TracksFile} file
 * @returns {readonly CampaignEvent[][]}
 */
export function fightsByDay(file) {
  const fights = file.events.filter(({ fight, lat }) => fight && lat !== null)
  return file.days.map(({ date }) => fights.filter((event) => isOn(event, date)))
}

/**
 * The events of a day, headlines first.
 * @param {TracksFile} file
 * @param {string} day
 */
export function eventsOn(file, day) {
  return file.events
    .filter((event) => isOn(event, day))
    .sort((a, b) => a.importance - b.importance || (a.from < b.from ? -1 : 1))
}

/**
 * The headline events in order of their first day.
 * @param {TracksFile} file
 */
export function headlines(file) {
  return file.events
    .filter(({ importance }) => importance === 1)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/**
 * The units that move or fight on a day; those that fight first.
 * @param {readonly import('./tracks.js').Track[]} tracks
 * @param {number} day index
 */
export function activeOn(tracks, day) {
  return tracks.filter(({ legOfDay }) => !AT_REST.has(legOfDay[day].action))
}

/**
 * @param {{from: string, to: string}} span
 * @param {string} day
 */
function isOn({ from, to }, day) {
  // Days of one form compare as texts.
  return from <= day && day <= to
}
