// Web Mercator by hand: Leaflet's own projection allocates several objects a point, which is
// too dear for a frame in which sixty symbols move.

export const TILE_PX = 256

/**
 * @param {number} lon degrees
 * @returns {number} 0 at 180 W to 1 at 180 E
 */
export function worldX(lon) {
  return lon / 360 + 0.5
}

/**
 * @param {number} lat degrees, within the Mercator square
 * @returns {number} 0 at 85 N to 1 at 85 S
 */
export function worldY(lat) {
  const radians = (lat * Math.PI) / 180
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI)
}

/**
 * @param {number} x as worldX gives it
 * @returns {number} degrees
 */
export function lonOf(x) {
  return (x - 0.5) * 360
}

/**
 * @param {number} y as worldY gives it
 * @returns {number} degrees
 */
export function latOf(y) {
  return ((2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) * 180) / Math.PI
}

/**
 * @param {number} zoom fractions allowed
 * @returns {number} pixels of the whole world
 */
export function worldPx(zoom) {
  return TILE_PX * 2 ** zoom
}
