import L from 'leaflet'
import { Tiles } from './tiles.js'

/**
 * @typedef {[[number, number], [number, number]]} Bounds south-west and north-east, latitude first
 *
 * @typedef {object} ReliefTiles
 * @property {string} url with {z}, {x}, {y}
 * @property {number} minZoom
 * @property {number} maxNativeZoom
 * @property {Bounds} bounds
 *
 * @typedef {{url: string, bounds: Bounds}} ReliefImage
 */

/** From so many pixels in one of the page's a screen shows more than the tiles of the view hold. */
const DENSE = 1.5

/**
 * Shaded relief: on the page in tiles, in a saved file as single pictures.
 * @param {{tiles?: ReliefTiles[], images?: ReliefImage[]}} source coarse first
 */
export function relief({ tiles = [], images = [] }) {
  const shared = { pane: 'relief', className: 'relief' }
  return L.layerGroup([
    ...images.map(({ url, bounds }) => L.imageOverlay(url, bounds, { ...shared, alt: '' })),
    ...tiles.map(
      ({ url, minZoom, maxNativeZoom, bounds }) =>
        new Tiles(url, { ...shared, minZoom, maxZoom: 12, maxNativeZoom, bounds, keepBuffer: 3 }),
    ),
  ])
}

/**
 * A dense screen gets tiles of the next zoom once the first view stands: four times as many, so
 * not where the reader asked to save data, and not in a file that may not have them.
 * @param {import('leaflet').Map} map
 * @param {import('leaflet').LayerGroup} sheets
 */
export function sharpenLater(map, sheets) {
  const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator)
  const inFile = document.documentElement.classList.contains('one-file')
  if (devicePixelRatio < DENSE || connection?.saveData || inFile) return
  map.once('firstview', () => {
    sheets.eachLayer((sheet) => /** @type {any} */ (sheet).sharpen?.())
  })
}
