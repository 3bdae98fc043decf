import { element } from '../element.js'
import { L } from './kit.js'

/**
 * @typedef {object} ClaimLine the line that was measured for a claim
 * @property {[number, number][]} path latitude first, along the geodesic, both ends included
 * @property {string} label
 */

const PANE = 'fights'
const END_PX = 6

/**
 * The measured line with both its ends and its figure, over the ground and under the symbols.
 * @param {import('leaflet').Map} map
 * @param {ClaimLine} line
 */
export function drawClaimLine(map, { path, label }) {
  const still = { pane: PANE, interactive: false }
  L.polyline(path, { ...still, className: 'claim-line-case' }).addTo(map)
  L.polyline(path, { ...still, className: 'claim-line' }).addTo(map)
  for (const end of [path[0], path[path.length - 1]]) {
    L.circleMarker(end, { ...still, radius: END_PX, className: 'claim-line-end' }).addTo(map)
  }
  L.marker(path[Math.floor(path.length / 2)], {
    pane: 'popupPane',
    interactive: false,
    keyboard: false,
    icon: L.divIcon({
      className: 'claim-label',
      iconSize: undefined,
      html: element('span', {}, label),
    }),
  }).addTo(map)
}
