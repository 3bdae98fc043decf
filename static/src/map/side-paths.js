import { svgElement } from './svg.js'

/** Lines of many units as one path a side, so that a frame writes two. */
export class SidePaths {
  /** @type {Map<string, {path: SVGPathElement, drawn: string, next: string}>} */
  #bySide = new Map()

  /**
   * @param {string} className of the group
   * @param {Iterable<string>} sides
   */
  constructor(className, sides) {
    this.group = svgElement('g', { class: className })
    for (const side of sides) {
      const path = svgElement('path', { class: `side-${side}` })
      this.group.append(path)
      this.#bySide.set(side, { path, drawn: '', next: '' })
    }
  }

  /**
   * @param {string} side
   * @param {string} data a stretch of path data
   */
  append(side, data) {
    const lines = this.#bySide.get(side)
    if (lines) lines.next += data
  }

  /** Draw what was appended since the last time. */
  finish() {
    for (const lines of this.#bySide.values()) {
      if (lines.next !== lines.drawn) lines.path.setAttribute('d', lines.next)
      lines.drawn = lines.next
      lines.next = ''
    }
  }
}
