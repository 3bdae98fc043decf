const EARTH_KM = 6371.0088
const RADIANS = Math.PI / 180

/**
 * Great-circle distance on the mean sphere; within half a per cent of the geodesic.
 * @param {readonly [number, number]} a latitude first, degrees
 * @param {readonly [number, number]} b
 */
export function distanceKm([latA, lonA], [latB, lonB]) {
  const [north, east] = [(latB - latA) * RADIANS, (lonB - lonA) * RADIANS]
  const chord =
    Math.sin(north / 2) ** 2 +
    Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * Math.sin(east / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.sqrt(chord))
}
