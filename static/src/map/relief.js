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
