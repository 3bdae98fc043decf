import { L } from '../map/kit.js'

/** From this zoom on a chosen place has its neighbours' names about it; its own comes here or later. */
const PLACE_ZOOM = 9.5
const MARK_PX = 34

/**
 * @typedef {import('./chronicle.js').CampaignEvent} CampaignEvent
 * @typedef {{layer: import('../map/places.js').Places, lat: number, lon: number}} FoundPlace
 */

/**
 * A ring about the chosen place or event. A place too small to be lettered at the present zoom is
 * also gone to.
 * @param {import('./selection.js').Selection} selection
 * @param {{map: import('leaflet').Map, layers: Map<string, any>}} standing
 * @param {readonly CampaignEvent[]} events
 */
export function markChosen(selection, { map, layers }, events) {
  /** @type {import('leaflet').Marker | null} */
  let mark = null
  selection.onChange.push(({ place, event }, byReader) => {
    mark?.remove()
    const found = place ? placeOnMap(layers, place) : undefined
    const at = found ?? events.find(({ id }) => id === event)
    mark = (at && ringAt(at)?.addTo(map)) ?? null
    if (place && found && byReader && !found.layer.isShown(place)) {
      const named = found.layer.namedFrom(place) ?? PLACE_ZOOM
      map.setView([found.lat, found.lon], Math.max(map.getZoom(), named, PLACE_ZOOM))
    }
  })
}

/** @param {{lat: number | null, lon: number | null}} at an event may have no place */
function ringAt({ lat, lon }) {
  if (lat === null || lon === null) return null
  return L.marker([lat, lon], {
    pane: 'fights',
    interactive: false,
    keyboard: false,
    icon: L.divIcon({ className: 'chosen-mark', iconSize: [MARK_PX, MARK_PX] }),
  })
}

/**
 * @param {Map<string, any>} layers
 * @param {string} id
 * @returns {FoundPlace | undefined}
 */
function placeOnMap(layers, id) {
  for (const name of ['places', 'airfields']) {
    const layer = layers.get(name)
    const place = layer?.places.find((/** @type {any} */ it) => it.id === id)
    if (place) return { layer, lat: place.lat, lon: place.lon }
  }
  return undefined
}
