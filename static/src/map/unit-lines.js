import { Headings } from './headings.js'
import { Leaders } from './leaders.js'
import { svgElement } from './svg.js'

/**
 * The lines from symbols to their true points, through all of a stack, and the arrows at those that move, under all
 * symbols. One drawing: each of this size is a layer of the browser's painter.
 */
export class UnitLines {
  /** @param {import('./units.js').UnitLayer} layer that knows where its symbols stand */
  constructor(layer) {
    this.layer = layer
    const sides = new Set(layer.units.map(({ side }) => side))
    this.leaders = new Leaders(sides)
    this.headings = new Headings(sides)
    this.svg = svgElement(
      'svg',
      { class: 'unit-lines leaflet-zoom-hide', 'aria-hidden': 'true' },
      this.leaders.group,
      this.headings.group,
    )
  }

  /**
   * @param {readonly import('./unit-symbol.js').UnitState[]} states one a unit
   * @param {import('./unit-levels.js').UnitLevels} levels
   * @param {number} t evening
   */
  draw(states, levels, t) {
    const { symbols, left, top, dx, dy } = this.layer
    for (let index = 0; index < symbols.length; index++) {
      const { hidden, unit } = symbols[index]
      if (hidden) continue
      const { heading } = states[index]
      if (heading !== null) {
        this.headings.add(unit.side, left[index], top[index], heading, levels.frameOf(index))
      }
      // The units of a stack are tied together, and one of them to the point of all.
      const leader = levels.placement?.ledBy(index, t) ?? -1
      const [x, y] =
        leader < 0 ? [dx[index], dy[index]] : [left[index] - left[leader], top[index] - top[leader]]
      this.leaders.add(unit.side, left[index], top[index], x, y)
    }
    this.leaders.finish()
    this.headings.finish()
  }
}
