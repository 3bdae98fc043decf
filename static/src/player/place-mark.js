import { L } from '../map/kit.js'

/** From this zoom on a chosen place has its neighbours' names about it. */
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
    const drawn = place && drawnPlace(layers, place)
    if (!drawn) return
    const { lat, lon } = drawn.place
    mark = L.marker([lat, lon], {
      pane: 'fights',
      interactive: false,
      keyboard: false,
      icon: L.divIcon({ className: 'place-mark', iconSize: [MARK_PX, MARK_PX] }),
    }).addTo(map)
    if (byReader && drawn.svg.style.display === 'none') {
      map.setView([lat, lon], Math.max(map.getZoom(), PLACE_ZOOM))
    }
  })
}

/**
 * @param {Map<string, any>} layers
 * @param {string} id
 * @returns {{place: import('../map/places.js').PlaceOnMap, svg: SVGElement} | undefined}
 */
function drawnPlace(layers, id) {
  return ['places', 'airfields']
    .flatMap((name) => layers.get(name)?.drawn ?? [])
    .find(({ place }) => place.id === id)
}
