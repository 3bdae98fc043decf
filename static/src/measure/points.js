// The measured line in the address: "27.44,109.68;27.24,111.46". Pure.

/** @typedef {[number, number]} LatLon latitude first */

/** As many as the server takes. */
export const MOST_POINTS = 20

/**
 * @param {string | undefined} text
 * @returns {LatLon[]} empty where the text is no line
 */
export function readPoints(text) {
  const pairs = (text ?? '').split(';').map((pair) => pair.split(',').map(Number))
  const good = pairs.every((pair) => pair.length === 2 && pair.every(Number.isFinite))
  return good ? pairs.map(([lat, lon]) => [lat, lon]) : []
}

/**
 * @param {readonly LatLon[]} points
 * @returns {string | undefined} undefined for what is not yet a line
 */
export function writePoints(points) {
  if (points.length < 2) return undefined
  return points.map(([lat, lon]) => `${lat.toFixed(4)},${lon.toFixed(4)}`).join(';')
}
