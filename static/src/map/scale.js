// What the edge of a printed sheet tells: how long a kilometre is here, and where the degrees are.

// WGS 84: the longitudes of the map are those of the ellipsoid, not of a ball.
const EQUATOR_RADIUS_KM = 6378.137
const ECCENTRICITY_SQUARED = 0.00669437999014
const TILE_PX = 256
const NICE = [1, 2, 5]

/**
 * @param {number} lat degrees, of the view's centre
 * @param {number} zoom
 * @returns {number} kilometres on the ground for one pixel, west to east
 */
export function kmPerPx(lat, zoom) {
  const phi = (lat * Math.PI) / 180
  const radius =
    (EQUATOR_RADIUS_KM * Math.cos(phi)) / Math.sqrt(1 - ECCENTRICITY_SQUARED * Math.sin(phi) ** 2)
  return (2 * Math.PI * radius) / (TILE_PX * 2 ** zoom)
}

/**
 * The longest round length that fits a bar.
 * @param {number} mostKm
 * @returns {number} 1, 2 or 5 times a power of ten
 */
export function roundLength(mostKm) {
  const power = 10 ** Math.floor(Math.log10(mostKm))
  const step = NICE.filter((nice) => nice * power <= mostKm).at(-1) ?? 1
  return step * power
}

/**
 * The multiples of half a degree between two values.
 * @param {number} low degrees
 * @param {number} high degrees
 * @returns {number[]}
 */
export function halfDegrees(low, high) {
  const first = Math.ceil(low * 2)
  const count = Math.floor(high * 2) - first + 1
  return Array.from({ length: Math.max(count, 0) }, (_, n) => (first + n) / 2)
}
