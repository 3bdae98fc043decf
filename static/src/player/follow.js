/**
 * What follows the first picture by itself, and the page does without. Where it cannot be had the
 * map stays as it is; the next change of view asks again.
 * @template T
 * @param {import('leaflet').Map} map
 * @param {() => Promise<T>} load
 * @param {(loaded: T) => void} use
 */
export function follow(map, load, use) {
  const attempt = () => void load().then(use, () => map.once('moveend', attempt))
  map.once('firstview', attempt)
}
