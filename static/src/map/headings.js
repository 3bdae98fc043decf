import { SidePaths } from './side-paths.js'

/** The sprite's frame at scale 1, in pixels. */
const FRAME = { width: 30, height: 20 }
/** From its tail to its tip, in the sprite's pixels: an arrow that points north. */
const ARROW = Object.freeze([
  [0, -9],
  [4.2, -4],
  [1.5, -4],
  [1.5, 1],
  [-1.5, 1],
  [-1.5, -4],
  [-4.2, -4],
])
const STEP_DEG = 5

/** Short arrows at the symbols that move. */
export class Headings extends SidePaths {
  /** @param {Iterable<string>} sides */
  constructor(sides) {
    super('headings', sides)
  }

  /**
   * @param {string} side
   * @param {number} left middle of the frame, in pixels of the pane
   * @param {number} top
   * @param {number} degrees from north
   * @param {readonly number[]} frame width and height in pixels
   */
  add(side, left, top, degrees, [width, height]) {
    const corners = arrow(Math.round(degrees / STEP_DEG) * STEP_DEG).map(
      ([x, y]) => `${(left + x * width).toFixed(1)} ${(top + y * height).toFixed(1)}`,
    )
    this.append(side, `M${corners.join('L')}z`)
  }
}

/** @type {Map<number, [number, number][]>} */
const arrows = new Map()

/**
 * The corners of an arrow, from the frame's middle in shares of its width and height.
 * @param {number} degrees from north
 */
function arrow(degrees) {
  const known = arrows.get(degrees)
  if (known) return known
  const radians = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  const [exitX, exitY] = exitPoint(degrees)
  const corners = ARROW.map(
    ([x, y]) =>
      /** @type {[number, number]} */ ([
        exitX + (x * cos - y * sin) / FRAME.width,
        exitY + (x * sin + y * cos) / FRAME.height,
      ]),
  )
  arrows.set(degrees, corners)
  return corners
}

/**
 * Where an arrow of that heading leaves the symbol, from the frame's middle in shares of its
 * width and height. Above the frame stands the echelon mark and to its right the designation:
 * arrows keep clear of both.
 * @param {number} degrees from north
 * @returns {[number, number]}
 */
export function exitPoint(degrees) {
  const radians = (degrees * Math.PI) / 180
  const [east, south] = [Math.sin(radians), -Math.cos(radians)]
  const reach = Math.min(0.5 / Math.abs(east), 0.5 / Math.abs(south))
  const [x, y] = [east * reach, south * reach]
  if (y <= -0.45 && Math.abs(x) < 0.4) return [x, -0.95]
  if (x >= 0.45 && Math.abs(y) < 0.4) return [0.5, south > 0 ? 0.6 : -0.6]
  return [x, y]
}
