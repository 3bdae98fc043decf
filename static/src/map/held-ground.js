import { HELD_GROUND } from './colours.js'
import { EnclaveRings } from './enclaves.js'
import { svgElement } from './svg.js'
import { ViewportDrawing } from './viewport-drawing.js'

const OPACITY = 0.13
/** The fill thins out over this much before the limit in the east, in degrees of longitude. */
const FADE_EAST_DEG = 0.9
/** Beyond the ends of the line nothing is known: the fill thins out, in degrees of latitude. */
const FADE_ENDS_DEG = 0.55
/** The dotted edge itself fades out towards its ends over this much, in degrees of latitude. */
const FADE_EDGE_DEG = 0.3
const DOT_PX = 2.6
const DOT_GAP_PX = 6.5

/** @typedef {[number, number]} LatLon */

let drawings = 0

/**
 * Ground held by Japan: one soft tint west of which lies a dotted edge, and the towns that one
 * side holds behind the other's line.
 */
export class HeldGround extends ViewportDrawing {
  /** @type {readonly LatLon[]} */
  #path = []
  #eastward = fade('eastward', 2)
  #ends = fade('ends', 4)
  #along = fade('along', 4, HELD_GROUND)
  #rings = new EnclaveRings()
  #window = svgElement('rect', { fill: `url(#${this.#ends.id})` })
  #fill = svgElement('path', {
    class: 'held-ground',
    fill: `url(#${this.#eastward.id})`,
    'fill-opacity': OPACITY,
  })
  #edge = svgElement('path', {
    fill: 'none',
    stroke: `url(#${this.#along.id})`,
    'stroke-width': DOT_PX,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'stroke-dasharray': `0 ${DOT_GAP_PX}`,
  })

  /** @param {{easternLimitLon: number}} options */
  constructor({ easternLimitLon }) {
    super('ground')
    this.limit = easternLimitLon
    const maskId = `${this.#ends.id}-mask`
    const mask = svgElement('mask', { id: maskId, maskUnits: 'userSpaceOnUse' }, this.#window)
    const kept = svgElement('g', { mask: `url(#${maskId})` }, this.#fill)
    const defs = svgElement('defs', {}, this.#eastward, this.#ends, this.#along, mask)
    this.svg.append(defs, kept, this.#edge, this.#rings.group)
  }

  /** @param {readonly LatLon[]} path the western edge, north to south */
  draw(path) {
    const first = this.#path.length === 0
    this.#path = path
    if (first) this.redraw()
    else if (this._map) this.paint()
  }

  /** @param {readonly import('./enclaves.js').Enclave[]} enclaves of the day */
  drawEnclaves(enclaves) {
    this.#rings.take(enclaves)
    if (this._map) this.#rings.paint(this)
  }

  /** @param {boolean} on */
  setVisible(on) {
    const pane = this.getPane('ground')
    if (pane) pane.style.display = on ? '' : 'none'
  }

  /** The fades stand still while time runs: only a move of the map lays them anew. */
  redraw() {
    if (!this._map || this.#path.length < 2) return
    setAttributes(this.#eastward, {
      x1: this.px(this.limit - FADE_EAST_DEG),
      x2: this.px(this.limit),
      y1: 0,
      y2: 0,
    })
    const everywhere = { x: 0, y: 0, width: this.width, height: this.height }
    setAttributes(this.#window, everywhere)
    if (this.#window.parentElement) setAttributes(this.#window.parentElement, everywhere)
    this.#rings.paint(this)
    super.redraw()
  }

  paint() {
    const path = this.#path
    if (path.length < 2) return
    const [north, south] = [path[0], path[path.length - 1]]
    const edge = this.through(path, 'M')
    const east = this.px(this.limit).toFixed(1)
    const top = this.py(north[0] + FADE_ENDS_DEG).toFixed(1)
    const bottom = this.py(south[0] - FADE_ENDS_DEG).toFixed(1)
    this.#edge.setAttribute('d', edge)
    this.#fill.setAttribute(
      'd',
      `${edge}V${bottom}H${east}V${top}H${this.px(north[1]).toFixed(1)}Z`,
    )
    this.#placeEnds(north[0], south[0])
  }

  #northDeg = NaN
  #southDeg = NaN
  #endsScale = NaN

  /**
   * Let the fill through between the ends of the line, and thin it out beyond them.
   * @param {number} northDeg latitude of the northern end
   * @param {number} southDeg
   */
  #placeEnds(northDeg, southDeg) {
    const scale = this.py(0)
    if (northDeg === this.#northDeg && southDeg === this.#southDeg && scale === this.#endsScale) {
      return
    }
    this.#northDeg = northDeg
    this.#southDeg = southDeg
    this.#endsScale = scale
    this.#lay(this.#ends, [northDeg + FADE_ENDS_DEG, northDeg, southDeg, southDeg - FADE_ENDS_DEG])
    this.#lay(this.#along, [northDeg, northDeg - FADE_EDGE_DEG, southDeg + FADE_EDGE_DEG, southDeg])
  }

  /**
   * @param {SVGLinearGradientElement} gradient
   * @param {number[]} stopsDeg latitudes of its stops, from the north
   */
  #lay(gradient, stopsDeg) {
    const stops = stopsDeg.map((lat) => this.py(lat))
    const [top, bottom] = [stops[0], stops[stops.length - 1]]
    setAttributes(gradient, { x1: 0, x2: 0, y1: top, y2: bottom })
    stops.forEach((y, n) =>
      gradient.children[n].setAttribute('offset', String((y - top) / (bottom - top))),
    )
  }
}

/**
 * A gradient from full to clear; with four stops, clear at both its ends.
 * @param {string} name
 * @param {2 | 4} stops
 * @param {string} [colour]
 */
function fade(name, stops, colour = stops === 2 ? HELD_GROUND : '#fff') {
  const id = `held-ground-${name}-${drawings++}`
  const strengths = stops === 2 ? [1, 0] : [0, 1, 1, 0]
  return svgElement(
    'linearGradient',
    { id, gradientUnits: 'userSpaceOnUse' },
    ...strengths.map((strength, n) =>
      svgElement('stop', {
        offset: n / (stops - 1),
        'stop-color': colour,
        'stop-opacity': strength,
      }),
    ),
  )
}

/**
 * @param {Element} element
 * @param {Record<string, number>} values
 */
function setAttributes(element, values) {
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, String(value))
}
