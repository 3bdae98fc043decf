import L from 'leaflet'

/**
 * @typedef {object} Stroke one line style
 * @property {string} color
 * @property {(zoom: number) => number} width pixels; 0 where it is not drawn
 * @property {string} [dash]
 * @property {number} [opacity]
 *
 * @typedef {[number, number][]} Line latitude first
 */

/** Lines of one style whose width follows the zoom: one path for all of them. */
export class Strokes extends L.Polyline {
  /**
   * @param {Line[]} lines
   * @param {Stroke} stroke
   * @param {import('leaflet').Renderer} renderer
   */
  constructor(lines, stroke, renderer) {
    super(lines, {
      renderer,
      interactive: false,
      color: stroke.color,
      dashArray: stroke.dash,
      opacity: stroke.opacity ?? 1,
      lineCap: stroke.dash ? 'butt' : 'round',
      smoothFactor: 0.7,
    })
    this.stroke = stroke
  }

  /** @param {import('leaflet').Map} map */
  onAdd(map) {
    this.#fit(map)
    return super.onAdd(map)
  }

  getEvents() {
    const parent = super.getEvents?.() ?? {}
    return { ...parent, zoomend: () => this.#fit(this._map) }
  }

  /** @param {import('leaflet').Map} map */
  #fit(map) {
    const weight = this.stroke.width(map.getZoom())
    if (weight !== this.options.weight || weight > 0 !== this.options.stroke) {
      this.setStyle({ weight, stroke: weight > 0 })
    }
  }
}

/**
 * A width that grows evenly with the zoom.
 * @param {number} fromZoom below this it is not drawn
 * @param {number} width in pixels at that zoom
 * @param {number} perZoom pixels more for each zoom
 * @returns {(zoom: number) => number}
 */
export function growing(fromZoom, width, perZoom) {
  return (zoom) => (zoom < fromZoom ? 0 : width + (zoom - fromZoom) * perZoom)
}
