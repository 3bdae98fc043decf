import { SIDES } from './colours.js'
import { ViewportCanvas } from './viewport-canvas.js'

const WIDTH_PX = 3
const OPACITY = 0.75
/** @type {Readonly<Record<string, number[]>>} pixels of line and gap */
const DASHES = Object.freeze({ documented: [], approximate: [8, 6], inferred: [2, 6] })
const FLIGHT_DASH = [1, 7]

/**
 * @typedef {object} Trail where a unit came from
 * @property {string} side
 * @property {'documented' | 'approximate' | 'inferred'} confidence
 * @property {boolean} [airborne]
 * @property {[number, number][]} points latitude first, oldest first
 * @property {number[]} fade 0 (gone) to 1 (now) at each point
 */

/** The ways the units came, fading with age. */
export class Trails extends ViewportCanvas {
  /** @type {readonly Trail[]} */
  #trails = []

  constructor() {
    super('trails')
  }

  /** @param {readonly Trail[]} trails */
  draw(trails) {
    this.#trails = trails
    this.repaint()
  }

  /** @param {CanvasRenderingContext2D} context */
  paint(context) {
    context.save()
    context.lineWidth = WIDTH_PX
    context.lineJoin = 'round'
    context.lineCap = 'round'
    for (const trail of this.#trails) this.#stroke(context, trail)
    context.restore()
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Trail} trail
   */
  #stroke(context, { side, confidence, airborne, points, fade }) {
    context.strokeStyle = SIDES[side]
    context.setLineDash(airborne ? FLIGHT_DASH : DASHES[confidence])
    let run = 0
    for (let n = 1; n < points.length; n++) {
      const [a, b] = [points[n - 1], points[n]]
      const [ax, ay] = [this.px(a[1]), this.py(a[0])]
      const [bx, by] = [this.px(b[1]), this.py(b[0])]
      // The dashes run on over the vertices.
      context.lineDashOffset = run
      context.globalAlpha = (OPACITY * (fade[n - 1] + fade[n])) / 2
      context.beginPath()
      context.moveTo(ax, ay)
      context.lineTo(bx, by)
      context.stroke()
      run += Math.hypot(bx - ax, by - ay)
    }
  }
}
