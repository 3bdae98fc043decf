import L from 'leaflet'

/** The class of a map that zooms; css/map.css has the rest. */
const ZOOMING = 'zooming'

/**
 * Give what stands still one layer of the browser's painter, instead of one for each drawing,
 * tile and place. Where the page is painted without a graphics card, each layer as large as the
 * map costs milliseconds at every frame; with one, each costs memory.
 *
 * Leaflet puts a third dimension into every transform, which makes each element a layer of its
 * own, unless it takes the browser for one that knows only two.
 */
export function paintInOneLayer() {
  Object.assign(L.Browser, { ie3d: true })
}

/**
 * While the map zooms each drawing is a layer again, to be stretched and not drawn anew.
 * @param {import('leaflet').Map} map
 */
export function stretchWhileZooming(map) {
  const { classList } = map.getContainer()
  map.on('zoomstart', () => classList.add(ZOOMING))
  map.on('zoomend', () => classList.remove(ZOOMING))
}

/** @param {import('leaflet').Map} map */
export function isZooming(map) {
  return map.getContainer().classList.contains(ZOOMING)
}
