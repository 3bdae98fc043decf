import { L } from '../map/kit.js'
import { along } from './geodesic.js'

/** Straight pieces that one geodesic is drawn with. */
const PIECES = 24

/** @typedef {import('./points.js').LatLon} LatLon */

/** The measured line on the map: a cased line along geodesics, a dot at each point. */
export class MeasuredLine {
  #group
  /** @type {import('leaflet').CircleMarker | null} */
  #reading = null

  /** @param {import('leaflet').Map} map */
  constructor(map) {
    this.map = map
    if (!map.getPane('measure')) {
      const pane = map.createPane('measure')
      pane.style.zIndex = '460'
      pane.style.pointerEvents = 'none'
    }
    this.look = { pane: 'measure', renderer: L.svg({ pane: 'measure' }), interactive: false }
    this.#group = L.layerGroup().addTo(map)
  }

  /** @param {readonly LatLon[]} points */
  draw(points) {
    this.#group.clearLayers()
    this.#reading = null
    const path = points.slice(1).flatMap((b, n) => along(points[n], b, PIECES))
    if (path.length) {
      this.#line(path, { color: '#fbf7ee', weight: 6, opacity: 0.9 })
      this.#line(path, { color: '#22201c', weight: 2.5, dashArray: '7 4' })
    }
    for (const point of points) this.#dot(point, { radius: 5, fillColor: '#fbf7ee' })
  }

  /** @param {LatLon | null} at where the profile is being read */
  read(at) {
    this.#reading?.remove()
    this.#reading = at && this.#dot(at, { radius: 7, fillColor: '#8a5a18' })
  }

  /**
   * @param {LatLon[]} path
   * @param {import('leaflet').PolylineOptions} style
   */
  #line(path, style) {
    L.polyline(path, { ...this.look, ...style }).addTo(this.#group)
  }

  /**
   * @param {LatLon} at
   * @param {import('leaflet').CircleMarkerOptions} style
   */
  #dot(at, style) {
    const ring = { color: '#22201c', weight: 2, fillOpacity: 1 }
    return L.circleMarker(at, { ...this.look, ...ring, ...style }).addTo(this.#group)
  }
}
