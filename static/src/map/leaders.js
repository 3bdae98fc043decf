import { svgElement } from './svg.js'

/** A symbol this far from its true point is tied to it by a line. */
const LEADER_FROM_PX = 12

/** The lines from symbols to their true points: one path a side, so that a frame writes two. */
export class Leaders {
  svg = svgElement('svg', { class: 'leaders leaflet-zoom-hide', 'aria-hidden': 'true' })
  /** @type {Map<string, {path: SVGPathElement, drawn: string, next: string}>} */
  #bySide = new Map()

  /** @param {Iterable<string>} sides */
  constructor(sides) {
    for (const side of sides) {
      const path = svgElement('path', { class: `side-${side}` })
      this.svg.append(path)
      this.#bySide.set(side, { path, drawn: '', next: '' })
    }
  }

  /**
   * @param {string} side
   * @param {number} left middle of the frame, in pixels of the pane
   * @param {number} top
   * @param {number} dx from the true point
   * @param {number} dy
   */
  add(side, left, top, dx, dy) {
    if (dx * dx + dy * dy <= LEADER_FROM_PX * LEADER_FROM_PX) return
    const lines = this.#bySide.get(side)
    if (lines) lines.next += `M${left},${top}l${-dx},${-dy}`
  }

  /** Draw what was added since the last time. */
  finish() {
    for (const lines of this.#bySide.values()) {
      if (lines.next !== lines.drawn) lines.path.setAttribute('d', lines.next)
      lines.drawn = lines.next
      lines.next = ''
    }
  }
}
