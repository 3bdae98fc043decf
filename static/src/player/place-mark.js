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
    const found = place && drawnPlace(layers, place)
    if (!found) return
    const { drawn, layer } = found
    const { lat, lon } = drawn.place
    mark = L.marker([lat, lon], {
      pane: 'fights',
      interactive: false,
      keyboard: false,
      icon: L.divIcon({ className: 'place-mark', iconSize: [MARK_PX, MARK_PX] }),
    }).addTo(map)
    if (byReader && drawn.svg.style.display === 'none') {
      const named = layer.namedFrom(drawn.place.id) ?? PLACE_ZOOM
      map.setView([lat, lon], Math.max(map.getZoom(), named, PLACE_ZOOM))
    }
  })
}

/**
 * @param {Map<string, any>} layers
 * @param {string} id
 * @returns {{layer: import('../map/places.js').Places,
 *   drawn: import('../map/places.js').Places['drawn'][number]} | undefined}
 */
function drawnPlace(layers, id) {
  for (const name of ['places', 'airfields']) {
    const layer = layers.get(name)
    const drawn = layer?.drawn.find((/** @type {any} */ { place }) => place.id === id)
    if (drawn) return { layer, drawn }
  }
  return undefined
}
