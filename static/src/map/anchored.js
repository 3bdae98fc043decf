import L from 'leaflet'
import { worldPx, worldX, worldY } from './mercator.js'

/** What moves goes by steps of this, in pixels: too small to be seen, and short to be written. */
const STEP = 0.125
const STILL = matchMedia('(prefers-reduced-motion: reduce)')

/**
 * Elements that stand at points of the map and keep their size while it zooms, as Leaflet's
 * markers do, but in one layer and without an object a point.
 */
export class AnchoredLayer extends L.Layer {
  /** @type {(HTMLElement | SVGElement)[]} */
  elements = []

  /**
   * @param {import('./panes.js').PaneName} paneName
   * @param {number} capacity most elements it will ever hold
   */
  constructor(paneName, capacity) {
    super()
    this.paneName = paneName
    this.x = new Float64Array(capacity)
    this.y = new Float64Array(capacity)
    this.dx = new Float64Array(capacity)
    this.dy = new Float64Array(capacity)
    /** Where each element is drawn, in pixels of the pane. */
    this.left = new Float64Array(capacity).fill(NaN)
    this.top = new Float64Array(capacity).fill(NaN)
    /** Where the document does not know yet where the element is. */
    this.lags = new Uint8Array(capacity)
    this.scale = NaN
    this.originX = 0
    this.originY = 0
  }

  /**
   * @param {HTMLElement | SVGElement} element
   * @param {number} lat
   * @param {number} lon
   * @returns {number} its index
   */
  attach(element, lat, lon) {
    const index = this.elements.push(element) - 1
    element.classList.add('leaflet-zoom-animated')
    this.x[index] = worldX(lon)
    this.y[index] = worldY(lat)
    if (this._map) {
      this._map.getPane(this.paneName)?.append(element)
      this.write(index, true)
    }
    return index
  }

  /** @returns {boolean} not after a jump, which shows the day as it is, nor for who wants less motion */
  mayMove() {
    const container = this._map?.getContainer()
    return container && !STILL.matches && !container.classList.contains('at-once')
  }

  /** @param {number} index */
  detach(index) {
    this.elements[index].remove()
  }

  onAdd() {
    this._map.getPane(this.paneName)?.append(...this.elements)
    this.reposition()
    return this
  }

  onRemove() {
    for (const element of this.elements) element.remove()
    return this
  }

  getEvents() {
    return {
      viewreset: () => this.reposition(),
      zoom: () => this.reposition(),
      zoomanim: (/** @type {any} */ { center, zoom }) => this.#aim(center, zoom),
    }
  }

  /** Draw every element where the map now has its point. */
  reposition() {
    const { x, y } = this._map.getPixelOrigin()
    this.#take(worldPx(this._map.getZoom()), x, y)
  }

  /**
   * Send every element to where its point will be; the style sheet's transition moves it.
   * @param {import('leaflet').LatLng} center
   * @param {number} zoom
   */
  #aim(center, zoom) {
    const map = this._map
    const origin = map
      .project(center, zoom)
      .subtract(map.getSize().divideBy(2))
      .add(L.DomUtil.getPosition(map.getPane('mapPane') ?? map.getContainer()))
      .round()
    this.#take(worldPx(zoom), origin.x, origin.y)
  }

  /**
   * @param {number} scale pixels of the world
   * @param {number} originX
   * @param {number} originY
   */
  #take(scale, originX, originY) {
    this.scale = scale
    this.originX = originX
    this.originY = originY
    for (let index = 0; index < this.elements.length; index++) this.write(index, true)
  }

  /**
   * Write the element's place into its style if it changed.
   * @param {number} index
   * @param {boolean} crisp on whole pixels, for what stands still
   * @param {boolean} [later] find the place, and leave the style to `catchUp`
   */
  write(index, crisp, later = false) {
    let left = this.x[index] * this.scale - this.originX + this.dx[index]
    let top = this.y[index] * this.scale - this.originY + this.dy[index]
    const step = crisp ? 1 : STEP
    left = Math.round(left / step) * step
    top = Math.round(top / step) * step
    if (left !== this.left[index] || top !== this.top[index]) {
      this.left[index] = left
      this.top[index] = top
      this.lags[index] = 1
    }
    if (!later) this.catchUp(index)
  }

  /** @param {number} index */
  catchUp(index) {
    if (this.lags[index] === 0) return
    this.lags[index] = 0
    this.elements[index].style.transform = this.transformOf(index)
  }

  /**
   * @param {number} index
   * @returns {string} as a style sheet writes it
   */
  transformOf(index) {
    return `translate(${this.left[index]}px,${this.top[index]}px)`
  }
}
