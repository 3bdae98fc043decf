// Who is being flown at a time, and from where to where. Pure.

/**
 * @typedef {object} Flight
 * @property {[number, number]} start latitude first
 * @property {[number, number]} end
 * @property {string} from place id
 * @property {string} to place id
 * @property {string} side
 * @property {string[]} units ids
 */

/**
 * The airlifts of the day lived at `t`, units that fly the same way as one.
 * @param {readonly import('../player/tracks.js').Track[]} tracks
 * @param {number} day index
 * @returns {Flight[]}
 */
export function flightsOn(tracks, day) {
  /** @type {Map<string, Flight>} */
  const flights = new Map()
  for (const { unit, legOfDay } of tracks) {
    const leg = legOfDay[day]
    if (!leg.airborne) continue
    const key = `${leg.start} ${leg.place} ${unit.side}`
    const known = flights.get(key)
    if (known) known.units.push(unit.id)
    else {
      flights.set(key, {
        ...ends(unit, leg.t1),
        ...legEnds(leg),
        side: unit.side,
        units: [unit.id],
      })
    }
  }
  return [...flights.values()]
}

/** @param {import('../player/tracks.js').Leg} leg */
function legEnds({ start, place }) {
  return { from: start, to: place }
}

/**
 * An airlift is a step: two vertices of one time, where it took off and where it came down.
 * @param {import('../player/tracks.js').TrackedUnit} unit
 * @param {number} landing
 * @returns {{start: [number, number], end: [number, number]}}
 */
function ends({ t, lat, lon }, landing) {
  const n = t.indexOf(landing)
  return { start: [lat[n], lon[n]], end: [lat[n + 1], lon[n + 1]] }
}
