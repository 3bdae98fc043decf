// Lengths and bearings on the WGS84 ellipsoid (GeographicLib, as geopy computes them). Pure.

import geodesic from 'geographiclib-geodesic'

const WGS84 = geodesic.Geodesic.WGS84

/** @typedef {[number, number]} LatLon latitude first */

/**
 * @param {LatLon} a
 * @param {LatLon} b
 * @returns {{km: number, bearingDeg: number}} the bearing at `a`, clockwise from north, 0 to 360
 */
export function inverse(a, b) {
  const { s12 = 0, azi1 = 0 } = WGS84.Inverse(a[0], a[1], b[0], b[1])
  return { km: s12 / 1000, bearingDeg: (azi1 + 360) % 360 }
}

/**
 * Points along the geodesic, both ends among them.
 * @param {LatLon} a
 * @param {LatLon} b
 * @param {number} steps
 * @returns {LatLon[]}
 */
export function along(a, b, steps) {
  const line = WGS84.InverseLine(a[0], a[1], b[0], b[1])
  return Array.from({ length: steps + 1 }, (_, n) => {
    const { lat2 = NaN, lon2 = NaN } = line.Position((line.s13 * n) / steps)
    return [lat2, lon2]
  })
}
