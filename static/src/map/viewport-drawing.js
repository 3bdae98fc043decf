import L from 'leaflet'
import { worldPx, worldX, worldY } from './mercator.js'
import { svgElement } from './svg.js'

/** How far beyond the view is drawn, as a share of the view, so that a drag shows no bare rim. */
const MARGIN = 0.3

/**
 * One drawing over the view, laid anew after each move: for shapes that change with time and
 * are as large as the map. Paths and not a canvas: a canvas of this size that changes holds up
 * the main thread for tens of milliseconds where the page is painted without a graphics card.
 */
export class ViewportDrawing extends L.Layer {
  #pane
  #corner = L.point(0, 0)
  #zoom = NaN
  #originX = 0
  #originY = 0
  #scale = 1

  /** @param {import('./panes.js').PaneName} paneName */
  constructor(paneName) {
    super()
    this.#pane = paneName
    this.svg = svgElement('svg', { class: 'leaflet-zoom-animated', 'aria-hidden': 'true' })
    this.width = 0
    this.height = 0
  }

  onAdd() {
    this._map.getPane(this.#pane)?.append(this.svg)
    this.fit()
    return this
  }

  onRemove() {
    this.svg.remove()
    return this
  }

  getEvents() {
    return {
      viewreset: () => this.fit(),
      moveend: () => this.fit(),
      zoom: () => this.#follow(this._map.getCenter(), this._map.getZoom()),
      zoomanim: (/** @type {any} */ { center, zoom }) => this.#follow(center, zoom),
    }
  }

  /** Lay the drawing over the present view and draw it. */
  fit() {
    const map = this._map
    const size = map.getSize()
    const margin = size.multiplyBy(MARGIN).round()
    this.#corner = map.containerPointToLayerPoint(L.point(-margin.x, -margin.y))
    this.#zoom = map.getZoom()
    this.#scale = worldPx(this.#zoom)
    const origin = map.getPixelOrigin().add(this.#corner)
    this.#originX = origin.x
    this.#originY = origin.y
    this.#resize(size.x + 2 * margin.x, size.y + 2 * margin.y)
    L.DomUtil.setTransform(/** @type {any} */ (this.svg), this.#corner, 1)
    this.redraw()
  }

  redraw() {
    if (this._map) this.paint()
  }

  /** Write the shapes, in pixels from the drawing's corner. */
  paint() {
    throw new Error(`${this.#pane} does not say what to paint`)
  }

  /** @param {number} lon degrees */
  px(lon) {
    return worldX(lon) * this.#scale - this.#originX
  }

  /** @param {number} lat degrees */
  py(lat) {
    return worldY(lat) * this.#scale - this.#originY
  }

  /**
   * A stretch of path data through points.
   * @param {readonly (readonly [number, number])[]} points latitude first
   * @param {string} first command for the first point: M or L
   */
  through(points, first) {
    let data = ''
    let command = first
    for (const [lat, lon] of points) {
      data += `${command}${this.px(lon).toFixed(1)} ${this.py(lat).toFixed(1)}`
      command = 'L'
    }
    return data
  }

  /**
   * @param {number} width
   * @param {number} height
   */
  #resize(width, height) {
    if (width === this.width && height === this.height) return
    this.width = width
    this.height = height
    this.svg.setAttribute('width', String(width))
    this.svg.setAttribute('height', String(height))
    this.svg.setAttribute('viewBox', `0 0 ${width} ${height}`)
  }

  /**
   * Stretch the drawing to another zoom, as Leaflet's own renderers do.
   * @param {import('leaflet').LatLng} center
   * @param {number} zoom
   */
  #follow(center, zoom) {
    const map = this._map
    const stretch = map.getZoomScale(zoom, this.#zoom)
    const half = map.getSize().divideBy(2)
    const panePosition = L.DomUtil.getPosition(map.getPane('mapPane') ?? map.getContainer())
    const drawn = L.point(this.#originX, this.#originY)
    const newOrigin = map.project(center, zoom).subtract(half).add(panePosition).round()
    const offset = drawn.multiplyBy(stretch).subtract(newOrigin)
    L.DomUtil.setTransform(/** @type {any} */ (this.svg), offset, stretch)
  }
}
