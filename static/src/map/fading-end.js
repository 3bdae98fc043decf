import { svgElement } from './svg.js'

/** So many steps of strength: with a soft tint none of them is seen. */
const STEPS = 12

/**
 * Where a tint ends because nothing is known beyond: thinner from strip to strip. Strips and not
 * a mask: for a mask the browser's painter draws the whole tint apart at every change of the line.
 * Each begins further in, as no line is known there that a straight edge would stand for.
 */
export class FadingEnd {
  #strips

  /**
   * @param {string} fill
   * @param {number} opacity where it has its whole strength
   */
  constructor(fill, opacity) {
    // Each strip's own opacity would be one more group to the browser's painter.
    this.#strips = Array.from({ length: STEPS }, (_, n) =>
      svgElement('path', { 'fill-opacity': (opacity * (STEPS - n - 0.5)) / STEPS }),
    )
    this.group = svgElement('g', { fill, 'shape-rendering': 'crispEdges' }, ...this.#strips)
  }

  /**
   * @param {number} full where it has its whole strength, in px from the top
   * @param {number} gone where nothing of it is left
   * @param {number} west
   * @param {number} east
   */
  lay(full, gone, west, east) {
    const step = (gone - full) / STEPS
    const right = east.toFixed(1)
    this.#strips.forEach((strip, n) => {
      const [a, b] = [Math.round(full + step * n), Math.round(full + step * (n + 1))]
      const [left, further] = [n, n + 1].map((steps) => west + Math.abs(step) * steps)
      strip.setAttribute(
        'd',
        further < east ? `M${left.toFixed(1)} ${a}H${right}V${b}H${further.toFixed(1)}z` : '',
      )
    })
  }
}
