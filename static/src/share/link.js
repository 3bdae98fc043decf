// The link that restores a view: everything that differs from what the atlas shows by itself,
// and nothing else.

import { readView, writeView } from '../state/url.js'

/** Parameters of an address that belong to what is shown, though no part of the page changes them. */
const KEPT = ['account', 'claim']
/** What an address means that does not say it. */
const DEFAULTS = Object.freeze({ names: 'today', view: 'map', cmode: 'ghost', speed: '1' })
/** Width of the whole world in pixels at zoom 0. */
const WORLD_PX = 256

/**
 * @param {string} search the query of the present address
 * @param {string} date the day that is shown
 * @param {string} firstDay of the campaign: what an address without a date means
 * @returns {string} the query of the view without question mark; of what mail and messengers have
 *   added, nothing is kept
 */
export function sharedQuery(search, date, firstDay) {
  const came = new URLSearchParams(search)
  const view = readView(search)
  // Without its date a link to an event or a part of the timeline means another day.
  const isDefault = date === firstDay && !view.event && !view.from
  const written = writeView('', { ...view, date: isDefault ? undefined : date })
  const query = new URLSearchParams(written)
  const { lat, lng, zoom } = view
  if (lat !== undefined) query.set('lat', rounded(lat, zoom))
  if (lng !== undefined) query.set('lng', rounded(lng, zoom))
  for (const [name, value] of Object.entries(DEFAULTS)) {
    if (query.get(name) === value) query.delete(name)
  }
  for (const name of KEPT) {
    const value = came.get(name)
    if (value) query.set(name, value)
  }
  return query.toString().replaceAll('%2C', ',').replaceAll('%3B', ';')
}

/**
 * @param {string} origin
 * @param {string} language of names and texts: part of what is shared
 * @param {string} query without question mark
 */
export function sharedLink(origin, language, query) {
  return `${origin}/${language}/${query && `?${query}`}`
}

/**
 * A coordinate with as many decimals as a pixel of that zoom can tell apart.
 * @param {number} degrees
 * @param {number} [zoom]
 */
function rounded(degrees, zoom = 12) {
  const pixelsPerDegree = (WORLD_PX * 2 ** zoom) / 360
  return String(Number(degrees.toFixed(Math.ceil(Math.log10(pixelsPerDegree)))))
}
