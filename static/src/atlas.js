// The page's script: reads what the server put into the page, fetches everything that moves
// once, and connects time, map, panel and address.

import { byId } from './element.js'
import { runMapScripts } from './map/scripts.js'
import { openAtlas } from './player/atlas.js'
import { firstPicture } from './player/first-picture.js'
import { useTexts } from './texts.js'

/**
 * @typedef {object} PageConfig
 * @property {'atlas' | 'embed'} page
 * @property {string} language
 * @property {string} first_day
 * @property {string} last_day
 * @property {string} tracks_url
 * @property {string} symbols_url
 * @property {boolean} [cut] the strip shows the part that is played and no more
 * @property {PageState} state
 *
 * @typedef {import('./state/url.js').View & {
 *   ui?: 'full' | 'timeline' | 'none', autoplay?: boolean, link?: boolean,
 *   place_position?: [number, number],
 *   claim_line?: import('./map/claim-line.js').ClaimLine,
 * }} PageState what the address asked for, judged by the server
 */

/**
 * @param {string} id of a JSON data block
 * @returns {any}
 */
function dataBlock(id) {
  return JSON.parse(byId(id, HTMLScriptElement).textContent ?? '{}')
}

/** @returns {PageConfig} */
function readConfig() {
  const config = dataBlock('config')
  const given = Object.entries(config.state).filter(([, value]) => value !== null)
  return { ...config, state: Object.fromEntries(given) }
}

useTexts(dataBlock('texts'))
const config = readConfig()
const seen = firstPicture()
const page = seen.then(runMapScripts).then(() => import('./whole-page.js'))
const opened = openAtlas(config, seen, page)
void page.then(({ connectEmbed, connectPage }) =>
  config.page === 'embed' ? connectEmbed(opened, config) : connectPage(opened, config),
)
