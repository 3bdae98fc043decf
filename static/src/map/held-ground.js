import { HELD_GROUND } from './colours.js'
import { EnclaveRings } from './enclaves.js'
import { FadingEnd } from './fading-end.js'
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
  #along = fade('along', 4)
  #rings = new EnclaveRings()
  #fill = svgElement('path', {
    class: 'held-ground',
    fill: `url(#${this.#eastward.id})`,
    'fill-opacity': OPACITY,
  })
  #northEnd = new FadingEnd(`url(#${this.#eastward.id})`, OPACITY)
  #southEnd = new FadingEnd(`url(#${this.#eastward.id})`, OPACITY)
  #tint = svgElement('g', {}, this.#fill, this.#northEnd.group, this.#southEnd.group)
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
    const defs = svgElement('defs', {}, this.#eastward, this.#along)
    this.svg.append(defs, this.#tint, this.#edge, this.#rings.group)
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
    this.#rings.paint(this)
    super.redraw()
  }

  paint() {
    const path = this.#path
    if (path.length < 2) return
    const [north, south] = [path[0], path[path.length - 1]]
    const edge = this.through(path, 'M')
    const east = this.px(this.limit).toFixed(1)
    // On whole pixels, where the fading ends begin.
    const top = Math.round(this.py(north[0]))
    const bottom = Math.round(this.py(south[0]))
    this.#edge.setAttribute('d', edge)
    this.#fill.setAttribute(
      'd',
      `${edge}V${bottom}H${east}V${top}H${this.px(north[1]).toFixed(1)}Z`,
    )
    this.#placeEnds(north, south)
  }

  /** Where the ends were laid last, and in which view. */
  #laid = ''

  /**
   * Thin out the fill beyond the ends of the line, and the line towards them.
   * @param {LatLon} north
   * @param {LatLon} south
   */
  #placeEnds(north, south) {
    const east = this.px(this.limit)
    const [top, bottom] = [this.py(north[0]), this.py(south[0])]
    const [west, westBelow] = [this.px(north[1]), this.px(south[1])]
    const laid = [east, top, bottom, west, westBelow].join()
    if (laid === this.#laid) return
    this.#laid = laid
    this.#northEnd.lay(top, this.py(north[0] + FADE_ENDS_DEG), west, east)
    this.#southEnd.lay(bottom, this.py(south[0] - FADE_ENDS_DEG), westBelow, east)
    const edge = FADE_EDGE_DEG
    this.#lay(this.#along, [north[0], north[0] - edge, south[0] + edge, south[0]])
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
 */
function fade(name, stops) {
  const id = `held-ground-${name}-${drawings++}`
  const strengths = stops === 2 ? [1, 0] : [0, 1, 1, 0]
  return svgElement(
    'linearGradient',
    { id, gradientUnits: 'userSpaceOnUse' },
    ...strengths.map((strength, n) =>
      svgElement('stop', {
        offset: n / (stops - 1),
        'stop-color': HELD_GROUND,
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
