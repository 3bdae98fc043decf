import { L } from '../map/kit.js'

/** From this zoom on a chosen place has its neighbours' names about it; its own comes here or later. */
const PLACE_ZOOM = 9.5
const MARK_PX = 34

/**
 * A ring about the chosen place. A place too small to be lettered at the present zoom is
 * also gone to.
 * @param {import('./selection.js').Selection} selection
 * @param {{map: import('leaflet').Map, layers: Map<string, any>}} standing
 */
export function markChosenPlace(selection, { map, layers }) {
  /** @type {import('leaflet').Marker | null} */
  let mark = null
  selection.onChange.push(({ place }, byReader) => {
    mark?.remove()
    mark = null
    const found = place && placeOnMap(layers, place)
    if (!found) return
    const { layer, lat, lon } = found
    mark = L.marker([lat, lon], {
      pane: 'fights',
      interactive: false,
      keyboard: false,
      icon: L.divIcon({ className: 'place-mark', iconSize: [MARK_PX, MARK_PX] }),
    }).addTo(map)
    if (byReader && !layer.isShown(place)) {
      const named = layer.namedFrom(place) ?? PLACE_ZOOM
      map.setView([lat, lon], Math.max(map.getZoom(), named, PLACE_ZOOM))
    }
  })
}

/**
 * @param {Map<string, any>} layers
 * @param {string} id
 * @returns {{layer: import('../map/places.js').Places, lat: number, lon: number} | undefined}
 */
function placeOnMap(layers, id) {
  for (const name of ['places', 'airfields']) {
    const layer = layers.get(name)
    const place = layer?.places.find((/** @type {any} */ it) => it.id === id)
    if (place) return { layer, lat: place.lat, lon: place.lon }
  }
  return undefined
}
