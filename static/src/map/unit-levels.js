import { bandAt, frameClass, levelAt, UnitPlacement } from './placement.js'

/** Sizes and places of the symbols at the level of zoom in view. */
export class UnitLevels {
  /** @type {Map<number, UnitPlacement>} */
  #placements = new Map()
  #level = NaN
  /** @type {UnitPlacement | undefined} none while its table has not come */
  placement
  /** @type {Record<string, number[]>} width and height in pixels by class of frame */
  frames = {}
  /** Size of the designations, in pixels. */
  designation = 0

  /** @param {readonly import('./unit-symbol.js').UnitOnMap[]} units */
  constructor(units) {
    this.units = units
  }

  /** @param {import('./placement.js').PlacementTable} table of one level of zoom */
  add(table) {
    this.#placements.set(table.level, new UnitPlacement(table, this.units))
  }

  /**
   * @param {number} zoom of the map
   * @returns {boolean} whether sizes or places are others now
   */
  take(zoom) {
    const level = levelAt(zoom)
    const placement = this.#placements.get(level)
    if (level === this.#level && placement === this.placement) return false
    this.#level = level
    this.placement = placement
    const band = bandAt(level)
    this.frames = band.frames
    this.designation = band.designation
    return true
  }

  /**
   * @param {number} index of the unit
   * @returns {number[]} width and height of its frame
   */
  frameOf(index) {
    return this.frames[frameClass(this.units[index].echelon)]
  }
}
