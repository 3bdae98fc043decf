import L from 'leaflet'
import { halfDegrees, kmPerPx, roundLength } from './scale.js'
import { svgElement } from './svg.js'

const MOST_BAR_PX = 130
const TICK_PX = 5
const DEGREE_TICK_PX = 9

/**
 * @typedef {object} FurnitureTexts in the page's language
 * @property {string} zoomIn
 * @property {string} zoomOut
 * @property {string} km
 * @property {string} north short, as on a compass
 * @property {string} attribution
 * @property {string} projection
 */

/**
 * Scale bar, edge ticks, north, zoom buttons and the line that names the sources.
 * @param {import('leaflet').Map} map
 * @param {FurnitureTexts} texts
 */
export function furnish(map, texts) {
  L.control
    .zoom({ position: 'topright', zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut })
    .addTo(map)
  new MapTools().addTo(map)
  new SourceLine(texts).addTo(map)
  new ScaleBar(texts).addTo(map)
  new EdgeTicks().addTo(map)
}

/** Room beside the zoom buttons for tools that work on the map: `#map-tools`. */
class MapTools extends L.Control {
  constructor() {
    super({ position: 'topright' })
  }

  onAdd() {
    const place = L.DomUtil.create('div', 'map-tools leaflet-bar')
    place.id = 'map-tools'
    L.DomEvent.disableClickPropagation(place)
    return place
  }
}

class SourceLine extends L.Control {
  /** @param {FurnitureTexts} texts */
  constructor(texts) {
    super({ position: 'bottomright' })
    this.texts = texts
  }

  onAdd() {
    const line = L.DomUtil.create('p', 'source-line')
    const { attribution, projection } = this.texts
    for (const text of [attribution, projection]) {
      L.DomUtil.create('span', '', line).textContent = text
    }
    return line
  }
}

/** A bar that is true at the latitude of the view's centre, and north above it. */
class ScaleBar extends L.Control {
  /** @param {FurnitureTexts} texts */
  constructor(texts) {
    super({ position: 'bottomright' })
    this.texts = texts
    this.casing = svgElement('path', { class: 'casing' })
    this.bar = svgElement('path', { class: 'bar' })
    this.length = svgElement('text', { y: 11, 'text-anchor': 'middle' })
  }

  /** @param {import('leaflet').Map} map */
  onAdd(map) {
    const north = svgElement(
      'g',
      { class: 'north' },
      svgElement('path', { d: 'M0,-13L4.5,3L0,0L-4.5,3z' }),
      svgElement('text', { y: -15.5, 'text-anchor': 'middle' }, this.texts.north),
    )
    this.north = north
    const parts = [this.casing, this.bar, this.length, north]
    this.svg = svgElement('svg', { class: 'scale-bar', height: 46 }, ...parts)
    this.map = map
    map.on('zoomend moveend', this.#fit, this)
    map.whenReady(() => this.#fit())
    const holder = L.DomUtil.create('div', 'scale')
    holder.append(this.svg)
    return holder
  }

  /** @param {import('leaflet').Map} map */
  onRemove(map) {
    map.off('zoomend moveend', this.#fit, this)
  }

  #fit() {
    const map = this.map
    if (!map) return
    const km = kmPerPx(map.getCenter().lat, map.getZoom())
    const length = roundLength(km * MOST_BAR_PX)
    const width = length / km
    this.svg?.setAttribute('width', String(Math.ceil(width) + 44))
    const d = `M12,34v6h${width.toFixed(1)}v-6M${(12 + width / 2).toFixed(1)},36v4`
    for (const path of [this.casing, this.bar]) path.setAttribute('d', d)
    this.length.setAttribute('x', String(12 + width / 2))
    this.length.setAttribute('y', '30')
    this.length.textContent = `${length} ${this.texts.km}`
    this.north?.setAttribute('transform', `translate(${(width + 32).toFixed(1)},36)`)
  }
}

/**
 * Ticks along the frame at every half degree, with the number at whole ones. A drawing for each
 * edge: one for all would lie over the whole map, and be painted with all that moves there.
 */
class EdgeTicks extends L.Layer {
  #edges = {
    north: new Edge('north'),
    south: new Edge('south'),
    west: new Edge('west'),
    east: new Edge('east'),
  }

  onAdd() {
    for (const { svg } of Object.values(this.#edges)) this._map.getContainer().append(svg)
    this.#draw()
    return this
  }

  onRemove() {
    for (const { svg } of Object.values(this.#edges)) svg.remove()
    return this
  }

  getEvents() {
    const draw = () => this.#draw()
    return { move: draw, zoomend: draw, resize: draw, viewreset: draw }
  }

  #draw() {
    const map = this._map
    const bounds = map.getBounds()
    const { north, south, west, east } = this.#edges
    for (const lon of halfDegrees(bounds.getWest(), bounds.getEast())) {
      const x = Math.round(map.latLngToContainerPoint([bounds.getNorth(), lon]).x)
      const length = Number.isInteger(lon) ? DEGREE_TICK_PX : TICK_PX
      north.tick(`M${x},0v${length}`)
      south.tick(`M${x},${DEGREE_TICK_PX}v${-length}`)
      if (Number.isInteger(lon)) north.number(`${lon}°`, x + 3, 9)
    }
    for (const lat of halfDegrees(bounds.getSouth(), bounds.getNorth())) {
      const y = Math.round(map.latLngToContainerPoint([lat, bounds.getWest()]).y)
      const length = Number.isInteger(lat) ? DEGREE_TICK_PX : TICK_PX
      west.tick(`M0,${y}h${length}`)
      east.tick(`M${DEGREE_TICK_PX},${y}h${-length}`)
      if (Number.isInteger(lat)) west.number(`${lat}°`, 3, y - 3)
    }
    for (const edge of Object.values(this.#edges)) edge.finish()
  }
}

/** The ticks of one edge of the map, in pixels from the drawing's corner. */
class Edge {
  #ticks = svgElement('path')
  #numbers = svgElement('g')
  #data = ''
  /** @type {SVGTextElement[]} */
  #texts = []

  /** @param {'north' | 'south' | 'west' | 'east'} side */
  constructor(side) {
    this.svg = svgElement(
      'svg',
      { class: `edge-ticks edge-${side}`, 'aria-hidden': 'true' },
      this.#ticks,
      this.#numbers,
    )
  }

  /** @param {string} data */
  tick(data) {
    this.#data += data
  }

  /**
   * @param {string} text
   * @param {number} x
   * @param {number} y
   */
  number(text, x, y) {
    this.#texts.push(svgElement('text', { x, y }, text))
  }

  /** Draw what was given since the last time. */
  finish() {
    this.#ticks.setAttribute('d', this.#data)
    this.#numbers.replaceChildren(...this.#texts)
    this.#data = ''
    this.#texts = []
  }
}
