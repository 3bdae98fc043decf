import { Headings } from './headings.js'
import { Leaders } from './leaders.js'
import { svgElement } from './svg.js'

/**
 * The lines from symbols to their true points and the arrows at those that move, under all
 * symbols. One drawing: each of this size is a layer of the browser's painter.
 */
export class UnitLines {
  /** @param {Iterable<string>} sides */
  constructor(sides) {
    this.leaders = new Leaders(sides)
    this.headings = new Headings(sides)
    this.svg = svgElement(
      'svg',
      { class: 'unit-lines leaflet-zoom-hide', 'aria-hidden': 'true' },
      this.leaders.group,
      this.headings.group,
    )
  }

  /** Draw what was added since the last time. */
  finish() {
    this.leaders.finish()
    this.headings.finish()
  }
}
