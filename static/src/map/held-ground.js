import { HELD_GROUND } from './colours.js'
import { ViewportCanvas } from './viewport-canvas.js'

const OPACITY = 0.13
/** The fill thins out over this much before the limit in the east, in degrees of longitude. */
const FADE_EAST_DEG = 0.9
/** Beyond the ends of the line nothing is known: the fill thins out, in degrees of latitude. */
const FADE_ENDS_DEG = 0.55
const DOT_PX = 2.6
const DOT_GAP_PX = 6.5

/** @typedef {[number, number]} LatLon */

/** Ground held by Japan: one soft tint west of which lies a dotted edge. */
export class HeldGround extends ViewportCanvas {
  /** @type {readonly LatLon[]} */
  #path = []

  /** @param {{easternLimitLon: number}} options */
  constructor({ easternLimitLon }) {
    super('ground')
    this.limit = easternLimitLon
  }

  /** @param {readonly LatLon[]} path the western edge, north to south */
  draw(path) {
    this.#path = path
    this.repaint()
  }

  /** @param {boolean} on */
  setVisible(on) {
    const pane = this.getPane('ground')
    if (pane) pane.style.display = on ? '' : 'none'
  }

  /** @param {CanvasRenderingContext2D} context */
  paint(context) {
    if (this.#path.length < 2) return
    context.save()
    this.#fill(context)
    context.globalCompositeOperation = 'destination-in'
    this.#fadeOut(context)
    context.globalCompositeOperation = 'source-over'
    this.#dotEdge(context)
    context.restore()
  }

  /** @param {CanvasRenderingContext2D} context */
  #fill(context) {
    const path = this.#path
    const [north, south] = [path[0], path[path.length - 1]]
    const east = this.px(this.limit)
    context.beginPath()
    context.moveTo(east, this.py(north[0] + FADE_ENDS_DEG))
    context.lineTo(this.px(north[1]), this.py(north[0] + FADE_ENDS_DEG))
    for (const [lat, lon] of path) context.lineTo(this.px(lon), this.py(lat))
    context.lineTo(this.px(south[1]), this.py(south[0] - FADE_ENDS_DEG))
    context.lineTo(east, this.py(south[0] - FADE_ENDS_DEG))
    context.globalAlpha = OPACITY
    context.fillStyle = HELD_GROUND
    context.fill()
    context.globalAlpha = 1
  }

  /**
   * Keep of the fill what two gradients let through, one a direction.
   * @param {CanvasRenderingContext2D} context
   */
  #fadeOut(context) {
    const path = this.#path
    const [north, south] = [path[0][0], path[path.length - 1][0]]
    const eastward = context.createLinearGradient(
      this.px(this.limit - FADE_EAST_DEG),
      0,
      this.px(this.limit),
      0,
    )
    eastward.addColorStop(0, '#000f')
    eastward.addColorStop(1, '#0000')
    const top = this.py(north + FADE_ENDS_DEG)
    const height = this.py(south - FADE_ENDS_DEG) - top
    const ends = context.createLinearGradient(0, top, 0, top + height)
    ends.addColorStop(0, '#0000')
    ends.addColorStop((this.py(north) - top) / height, '#000f')
    ends.addColorStop((this.py(south) - top) / height, '#000f')
    ends.addColorStop(1, '#0000')
    for (const gradient of [eastward, ends]) {
      context.fillStyle = gradient
      context.fillRect(0, 0, this.width, this.height)
    }
  }

  /** @param {CanvasRenderingContext2D} context */
  #dotEdge(context) {
    context.beginPath()
    for (const [lat, lon] of this.#path) context.lineTo(this.px(lon), this.py(lat))
    context.strokeStyle = HELD_GROUND
    context.lineWidth = DOT_PX
    context.lineCap = 'round'
    context.lineJoin = 'round'
    context.setLineDash([0, DOT_GAP_PX])
    context.stroke()
  }
}
