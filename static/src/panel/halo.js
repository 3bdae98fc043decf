import { L } from '../map/kit.js'
import { positionAt } from '../player/tracks.js'
import { uncertaintyKm } from './uncertainty.js'

const M_PER_KM = 1000

/**
 * A soft disc about the chosen unit: how far the true place may lie off, true to scale.
 */
export class Halo {
  #at = { lat: 0, lon: 0 }
  /** @type {import('leaflet').Circle | null} */
  #disc = null
  #drawn = ''

  /**
   * @param {import('leaflet').Map} map
   * @param {readonly import('../player/tracks.js').Track[]} tracks
   * @param {import('./records.js').PlaceRecord[]} places
   * @param {import('../player/selection.js').Selection} selection
   * @param {import('../player/clock.js').Clock} clock
   */
  constructor(map, tracks, places, selection, clock) {
    this.map = map
    this.tracks = tracks
    this.selection = selection
    this.precisionKm = new Map(places.map(({ id, precision_km }) => [id, precision_km]))
    this.renderer = L.svg({ pane: 'fights', padding: 0.5 })
    selection.onChange.push(() => this.draw(clock.time))
    clock.onTime.push((t) => this.draw(t))
    this.draw(clock.time)
  }

  /** @param {number} t */
  draw(t) {
    const track = this.tracks.find(({ unit }) => unit.id === this.selection.chosen.unit)
    if (!track) {
      this.#disc?.remove()
      this.#disc = null
      return
    }
    const { lat, lon } = positionAt(track, t, this.#at)
    const km = uncertaintyKm(track, t, this.precisionKm)
    const drawn = `${lat} ${lon} ${km}`
    if (this.#disc && drawn === this.#drawn) return
    this.#drawn = drawn
    this.#disc ??= this.#newDisc(lat, lon)
    this.#disc.setLatLng([lat, lon]).setRadius(km * M_PER_KM)
    // For scripts, and for who wants to know the number.
    const path = this.#disc.getElement()
    path?.setAttribute('data-km', km.toFixed(1))
  }

  /**
   * @param {number} lat
   * @param {number} lon
   */
  #newDisc(lat, lon) {
    return L.circle([lat, lon], {
      pane: 'fights',
      renderer: this.renderer,
      className: 'halo',
      interactive: false,
      radius: 0,
    }).addTo(this.map)
  }
}
