import { SidePaths } from './side-paths.js'

/** A symbol this far from its true point is tied to it by a line, or to the one whose line serves for both. */
export const LEADER_FROM_PX = 12

/** The lines from symbols to their true points and from the units of a stack to each other. */
export class Leaders extends SidePaths {
  /** @param {Iterable<string>} sides */
  constructor(sides) {
    super('leaders', sides)
  }

  /**
   * @param {string} side
   * @param {number} left middle of the frame, in pixels of the pane
   * @param {number} top
   * @param {number} dx from where the line ends
   * @param {number} dy
   */
  add(side, left, top, dx, dy) {
    if (dx * dx + dy * dy <= LEADER_FROM_PX * LEADER_FROM_PX) return
    this.append(side, `M${left},${top}l${(-dx).toFixed(1)},${(-dy).toFixed(1)}`)
  }
}
