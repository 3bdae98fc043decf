// The tracks file: every unit's resolved path with the time at each vertex, so that the
// player only interpolates linearly. There is one movement model, and Python has it.

/**
 * @typedef {'documented' | 'approximate' | 'inferred'} Confidence
 * @typedef {object} Leg
 * @property {string} from first day
 * @property {string} to last day
 * @property {number} t0
 * @property {number} t1
 * @property {string} start place id
 * @property {string} place place id
 * @property {string} action
 * @property {Confidence} confidence
 * @property {boolean} moving
 * @property {boolean} airborne
 * @property {string[]} sources
 *
 * @typedef {object} TrackedUnit
 * @property {string} id
 * @property {string} side
 * @property {string} echelon
 * @property {string} symbol key of its pre-rendered symbol
 * @property {string} designation
 * @property {string} name
 * @property {string} name_language
 * @property {string | null} superior
 * @property {number[]} t times; the same twice is a step, and the later counts
 * @property {number[]} lat
 * @property {number[]} lon
 * @property {Leg[]} legs
 *
 * @typedef {object} Track
 * @property {TrackedUnit} unit
 * @property {readonly Leg[]} legOfDay the leg of each day of the campaign
 * @property {readonly number[]} headings degrees clockwise from north, of each stretch
 * @property {number} hint the stretch found last: time mostly runs on
 *
 * @typedef {object} UnitState what the map draws of a unit
 * @property {number} lat
 * @property {number} lon
 * @property {Confidence} confidence
 * @property {string} action
 * @property {number | null} heading null while the unit stands
 * @property {boolean} visible
 * @property {number} dx
 * @property {number} dy
 */

/**
 * @param {TrackedUnit} unit
 * @param {import('../timeline/calendar.js').Calendar} calendar
 * @returns {Track}
 */
export function readTrack(unit, calendar) {
  const legOfDay = calendar.days.map((day) => {
    // Days of one form compare as texts.
    const leg = unit.legs.find(({ from, to }) => from <= day && day <= to)
    if (leg) return leg
    throw new Error(`${unit.id} has no leg on ${day}`)
  })
  const headings = unit.t.slice(1).map((_, n) => heading(unit, n))
  return { unit, legOfDay, headings, hint: 0 }
}

/**
 * Index of the last vertex whose time is not after `t`.
 * @param {Track} track
 * @param {number} t
 */
export function vertexAt(track, t) {
  const times = track.unit.t
  const { hint } = track
  if (times[hint] <= t && !(times[hint + 1] <= t)) return hint
  let low = 0
  let high = times.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (times[middle] <= t) low = middle
    else high = middle - 1
  }
  track.hint = low
  return low
}

/**
 * @param {Track} track
 * @param {number} t
 * @param {{lat: number, lon: number}} out filled and returned
 */
export function positionAt(track, t, out) {
  const { t: times, lat, lon } = track.unit
  const n = vertexAt(track, t)
  if (n + 1 === times.length) {
    out.lat = lat[n]
    out.lon = lon[n]
    return out
  }
  const share = (t - times[n]) / (times[n + 1] - times[n])
  out.lat = lat[n] + (lat[n + 1] - lat[n]) * share
  out.lon = lon[n] + (lon[n + 1] - lon[n]) * share
  return out
}

/**
 * @param {Track} track
 * @param {number} t
 * @param {number} day index of the day being lived at `t`
 * @param {UnitState} out filled; `visible`, `dx` and `dy` are left alone
 */
export function stateAt(track, t, day, out) {
  positionAt(track, t, out)
  const leg = track.legOfDay[day]
  out.confidence = leg.confidence
  out.action = leg.action
  out.heading = leg.moving ? headingIn(track, leg, t) : null
}

/**
 * The way `leg` points at `t`. On its last evening the next leg has begun by the clock,
 * but it is still the day of this one.
 * @param {Track} track
 * @param {Leg} leg
 * @param {number} t
 */
function headingIn(track, leg, t) {
  let n = Math.min(vertexAt(track, t), track.headings.length - 1)
  while (n > 0 && track.unit.t[n] >= leg.t1) n--
  return track.headings[n]
}

/**
 * The stretch of a leg that a unit covered between two times, oldest point first.
 * @param {Track} track
 * @param {Leg} leg
 * @param {number} from
 * @param {number} to
 * @returns {{t: number, lat: number, lon: number}[]} empty where the leg lies outside
 */
export function stretch(track, leg, from, to) {
  const [start, end] = [Math.max(leg.t0, from), Math.min(leg.t1, to)]
  if (start >= end) return []
  if (leg.airborne) return end < leg.t1 ? [] : flight(track, leg)
  const { t: times, lat, lon } = track.unit
  const points = [{ t: start, ...positionAt(track, start, { lat: 0, lon: 0 }) }]
  for (let n = vertexAt(track, start) + 1; n < times.length && times[n] < end; n++) {
    points.push({ t: times[n], lat: lat[n], lon: lon[n] })
  }
  points.push({ t: end, ...positionBefore(track, end) })
  return points
}

/**
 * A flight is drawn whole, from where it took off to where it came down.
 * @param {Track} track
 * @param {Leg} leg
 */
function flight(track, leg) {
  return [
    { t: leg.t1, ...positionBefore(track, leg.t1) },
    { t: leg.t1, ...positionAt(track, leg.t1, { lat: 0, lon: 0 }) },
  ]
}

/**
 * Where the unit was as `t` came up: of a step, the earlier point.
 * @param {Track} track
 * @param {number} t
 */
function positionBefore(track, t) {
  const { t: times, lat, lon } = track.unit
  const n = times.indexOf(t)
  return n < 0 ? positionAt(track, t, { lat: 0, lon: 0 }) : { lat: lat[n], lon: lon[n] }
}

/**
 * Initial bearing of the stretch from vertex `n` to the next, on the sphere.
 * @param {TrackedUnit} unit
 * @param {number} n
 */
function heading({ lat, lon }, n) {
  const radians = Math.PI / 180
  const [a, b] = [lat[n] * radians, lat[n + 1] * radians]
  const turn = (lon[n + 1] - lon[n]) * radians
  const east = Math.sin(turn) * Math.cos(b)
  const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(turn)
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360
}
