// Opens a one-file atlas: unpacks what the file holds, answers from it instead of from a network,
// and starts the scripts of the page. A file:// page may load no module and fetch nothing.

import { inflateSync, strFromU8 } from 'fflate'
import { byId } from '../element.js'
import { askedView } from '../offline/asked-view.js'

/**
 * @typedef {object} Parts
 * @property {string} texts JSON of address -> text; deflated, in base64
 * @property {Record<string, string>} files address -> content in base64
 * @property {{first: string[], later: Record<string, string>, scripts: string[]}} page addresses
 *   of styles that apply at once, of those that come later by the name the page calls them, and
 *   of scripts in the order of running, Folium's last but one
 */

/** One transparent pixel: the coarser relief below shows through. */
const NOTHING = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='
const TYPES = { webp: 'image/webp', woff2: 'font/woff2' }
const FONT_FACE = /@font-face\{[^}]*\}/g
const STYLE_URL = /url\("?\.\/([^)"]+)"?\)/g

const parts = /** @type {Parts} */ (JSON.parse(byId('parts', HTMLScriptElement).textContent ?? ''))
const texts = /** @type {Record<string, string>} */ (
  JSON.parse(strFromU8(inflateSync(bytesOf(parts.texts))))
)

/** @param {string} base64 */
function bytesOf(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

/** @param {string} address of a file */
function dataUrl(address) {
  const ending = /** @type {keyof typeof TYPES} */ (/\.(\w+)(\?|$)/.exec(address)?.[1])
  const held = parts.files[address]
  return held ? `data:${TYPES[ending]};base64,${held}` : null
}

/**
 * In the place of the browser's own: what the file does not hold fails as without a network.
 * @param {RequestInfo | URL} asked
 */
async function fetchFromFile(asked) {
  const text = texts[String(asked)]
  if (text === undefined) throw new TypeError(`${asked} is not in this file`)
  return new Response(text, { headers: { 'content-type': 'application/json' } })
}

/**
 * A style sheet with its letters inside; faces and pictures that the file does not hold are left
 * out, so that nobody asks for them.
 * @param {string} address
 */
function styleText(address) {
  const folder = address.replace(/[^/]*$/, '')
  const held = (/** @type {string} */ name) => dataUrl(folder + name)
  return texts[address]
    .replaceAll(FONT_FACE, (face) =>
      [...face.matchAll(STYLE_URL)].every(([, name]) => held(name)) ? face : '',
    )
    .replaceAll(STYLE_URL, (_, name) => `url(${held(name) ?? NOTHING})`)
}

/** @param {string} text */
function run(text) {
  const script = document.createElement('script')
  script.textContent = text
  document.head.append(script)
  script.remove()
}

/** The relief's tiles come out of the file, too. */
function tilesFromFile() {
  const { TileLayer } = /** @type {typeof import('leaflet')} */ (/** @type {any} */ (globalThis).L)
  const addressOf = TileLayer.prototype.getTileUrl
  TileLayer.prototype.getTileUrl = function (coords) {
    return dataUrl(addressOf.call(this, coords)) ?? NOTHING
  }
}

/** The file is cut to its days; `#date=1945-05-05&zoom=9` after its name opens another view. */
function setView() {
  const block = byId('config', HTMLScriptElement)
  const config = JSON.parse(block.textContent ?? '')
  const { from, to } = config.state
  const asked = askedView(location.search || location.hash.slice(1), from, to)
  block.textContent = JSON.stringify({
    ...config,
    cut: true,
    state: { ...config.state, ...asked, from, to },
  })
}

/** @param {Parts['page']} page */
function open({ first, later, scripts }) {
  document.documentElement.classList.add('one-file')
  const style = document.createElement('style')
  style.textContent = first.map(styleText).join('\n')
  document.head.append(style)
  const laterUrl = (/** @type {string} */ name) =>
    `data:text/css;charset=utf-8,${encodeURIComponent(styleText(later[name]))}`
  document.querySelector('meta[name=tools-style]')?.setAttribute('content', laterUrl('tools.css'))
  document.body.dataset.laterStyle = laterUrl('later.css')
  setView()
  globalThis.fetch = fetchFromFile
  const [kit, ...rest] = scripts
  run(texts[kit])
  tilesFromFile()
  for (const script of rest) run(texts[script])
}

open(parts.page)
