import { SIDES } from './colours.js'
import { svgElement } from './svg.js'
import { ViewportDrawing } from './viewport-drawing.js'

const WIDTH_PX = 3
const OPACITY = 0.75
/** Age is told in so many steps of strength: one path for each, not one for each stretch. */
const STRENGTHS = 3
/** @type {Readonly<Record<string, string>>} pixels of line and gap */
const DASHES = Object.freeze({ documented: 'none', approximate: '8 6', inferred: '2 6' })
const FLIGHT_DASH = '1 7'

/**
 * @typedef {object} Trail where a unit came from
 * @property {string} side
 * @property {'documented' | 'approximate' | 'inferred'} confidence
 * @property {boolean} [airborne]
 * @property {[number, number][]} points latitude first, oldest first
 * @property {number[]} fade 0 (gone) to 1 (now) at each point
 *
 * @typedef {{path: SVGPathElement, data: string}} Drawn
 */

/** The ways the units came, fading with age. */
export class Trails extends ViewportDrawing {
  /** @type {readonly Trail[]} */
  #trails = []
  /** @type {Map<string, Drawn>} by colour, dash and strength */
  #paths = new Map()
  #strokes = svgElement('g', {
    fill: 'none',
    'stroke-width': WIDTH_PX,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })

  constructor() {
    super('trails')
    this.svg.append(this.#strokes)
  }

  /** @param {readonly Trail[]} trails */
  draw(trails) {
    this.#trails = trails
    this.redraw()
  }

  paint() {
    /** @type {Map<string, string>} */
    const shapes = new Map()
    for (const trail of this.#trails) this.#add(trail, shapes)
    for (const [key, drawn] of this.#paths) if (!shapes.has(key)) write(drawn, '')
    for (const [key, data] of shapes) write(this.#path(key), data)
  }

  /**
   * Stretches of one strength run on as one line, so that its dashes do too.
   * @param {Trail} trail
   * @param {Map<string, string>} shapes
   */
  #add({ side, confidence, airborne, points, fade }, shapes) {
    const style = `${side} ${airborne ? 'flight' : confidence}`
    let from = 0
    for (let n = 1; n < points.length; n++) {
      const strength = strengthOf(fade[n - 1], fade[n])
      const last = n === points.length - 1
      if (!last && strengthOf(fade[n], fade[n + 1]) === strength) continue
      const key = `${style} ${strength}`
      const line = this.through(points.slice(from, n + 1), 'M')
      shapes.set(key, (shapes.get(key) ?? '') + line)
      from = n
    }
  }

  /** @param {string} key */
  #path(key) {
    const known = this.#paths.get(key)
    if (known) return known
    const [side, kind, strength] = key.split(' ')
    const path = svgElement('path', {
      class: `trail-${kind}`,
      stroke: SIDES[side],
      'stroke-dasharray': kind === 'flight' ? FLIGHT_DASH : DASHES[kind],
      'stroke-opacity': (OPACITY * Number(strength)) / STRENGTHS,
    })
    this.#strokes.append(path)
    const drawn = { path, data: '' }
    this.#paths.set(key, drawn)
    return drawn
  }
}

/**
 * @param {Drawn} drawn
 * @param {string} data
 */
function write(drawn, data) {
  if (data === drawn.data) return
  drawn.data = data
  drawn.path.setAttribute('d', data)
}

/**
 * @param {number} a
 * @param {number} b
 */
function strengthOf(a, b) {
  return Math.max(1, Math.ceil(((a + b) / 2) * STRENGTHS))
}
