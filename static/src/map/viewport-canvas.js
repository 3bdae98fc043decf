import L from 'leaflet'
import { worldPx, worldX, worldY } from './mercator.js'

/** How far beyond the view is painted, as a share of the view, so that a drag shows no bare rim. */
const MARGIN = 0.3

/**
 * One canvas over the view, painted anew after each move: for large soft shapes, which would
 * be many megapixels as elements of their own at high zoom.
 */
export class ViewportCanvas extends L.Layer {
  #canvas = document.createElement('canvas')
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
    this.#canvas.className = 'leaflet-zoom-animated'
    this.width = 0
    this.height = 0
  }

  onAdd() {
    this._map.getPane(this.#pane)?.append(this.#canvas)
    this.fit()
    return this
  }

  onRemove() {
    this.#canvas.remove()
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

  /** Lay the canvas over the present view and paint it. */
  fit() {
    const map = this._map
    const size = map.getSize()
    const margin = size.multiplyBy(MARGIN).round()
    const ratio = Math.min(globalThis.devicePixelRatio || 1, 2)
    this.#corner = map.containerPointToLayerPoint(L.point(-margin.x, -margin.y))
    this.#zoom = map.getZoom()
    this.#scale = worldPx(this.#zoom)
    const origin = map.getPixelOrigin().add(this.#corner)
    this.#originX = origin.x
    this.#originY = origin.y
    this.#resize(size.x + 2 * margin.x, size.y + 2 * margin.y, ratio)
    L.DomUtil.setTransform(this.#canvas, this.#corner, 1)
    this.repaint()
  }

  repaint() {
    if (!this._map) return
    const context = this.#canvas.getContext('2d')
    if (!context) return
    context.clearRect(0, 0, this.width, this.height)
    this.paint(context)
  }

  /**
   * @param {CanvasRenderingContext2D} context in CSS pixels from the canvas' corner
   */
  paint(context) {
    throw new Error(`${this.#pane} does not say what to paint on ${context}`)
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
   * @param {number} width
   * @param {number} height
   * @param {number} ratio device pixels per CSS pixel
   */
  #resize(width, height, ratio) {
    const canvas = this.#canvas
    if (width !== this.width || height !== this.height || canvas.width !== width * ratio) {
      canvas.width = width * ratio
      canvas.height = height * ratio
      canvas.style.width = `${width}px`
      canvas.style.height = `${height}px`
      canvas.getContext('2d')?.scale(ratio, ratio)
    }
    this.width = width
    this.height = height
  }

  /**
   * Stretch the painted picture to another zoom, as Leaflet's own renderers do.
   * @param {import('leaflet').LatLng} center
   * @param {number} zoom
   */
  #follow(center, zoom) {
    const map = this._map
    const stretch = map.getZoomScale(zoom, this.#zoom)
    const half = map.getSize().divideBy(2)
    const panePosition = L.DomUtil.getPosition(map.getPane('mapPane') ?? map.getContainer())
    const painted = L.point(this.#originX, this.#originY)
    const newOrigin = map.project(center, zoom).subtract(half).add(panePosition).round()
    L.DomUtil.setTransform(this.#canvas, painted.multiplyBy(stretch).subtract(newOrigin), stretch)
  }
}
