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
  add(side, left, top, degrees, frame) {
    const shape = arrow(Math.round(degrees / STEP_DEG), frame)
    this.append(side, `M${left} ${top}${shape}`)
  }
}

/** @type {Map<readonly number[], string[]>} by frame and by step of the heading */
const arrows = new Map()

/**
 * An arrow as path data that goes on from the frame's middle; made once, as it is wanted at
 * every frame of a march.
 * @param {number} step of the heading
 * @param {readonly number[]} frame width and height in pixels
 * @returns {string}
 */
function arrow(step, frame) {
  let shapes = arrows.get(frame)
  if (!shapes) arrows.set(frame, (shapes = []))
  return (shapes[step] ??= shapeOf(step * STEP_DEG, frame))
}

/**
 * @param {number} degrees from north
 * @param {readonly number[]} frame width and height in pixels
 * @returns {string}
 */
function shapeOf(degrees, [width, height]) {
  const radians = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  const [exitX, exitY] = exitPoint(degrees)
  const corners = ARROW.map(([x, y]) => [
    (exitX + (x * cos - y * sin) / FRAME.width) * width,
    (exitY + (x * sin + y * cos) / FRAME.height) * height,
  ])
  const sides = corners.map(([x, y], n) => {
    const [fromX, fromY] = n > 0 ? corners[n - 1] : [0, 0]
    return `${(x - fromX).toFixed(2)} ${(y - fromY).toFixed(2)}`
  })
  return `m${sides.join('l')}z`
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
