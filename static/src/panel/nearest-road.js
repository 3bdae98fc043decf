import { L } from '../map/kit.js'

/** How far from its line a press still means the road, in pixels. */
const REACH_PX = 9
const ROADS = new Set(['highway', 'road'])

/**
 * The road that a press on the map meant; undefined where none runs near.
 * @param {import('leaflet').Map} map
 * @param {readonly import('./records.js').RouteRecord[]} routes
 * @param {import('leaflet').LatLng} pressed
 */
export function roadAt(map, routes, pressed) {
  const point = map.latLngToLayerPoint(pressed)
  let [nearest, least] = [/** @type {string | undefined} */ (undefined), REACH_PX]
  for (const { id, kind, points } of routes) {
    if (!ROADS.has(kind)) continue
    const line = points.map((at) => map.latLngToLayerPoint(at))
    for (let n = 1; n < line.length; n++) {
      const away = L.LineUtil.pointToSegmentDistance(point, line[n - 1], line[n])
      if (away < least) [nearest, least] = [id, away]
    }
  }
  return nearest
}
