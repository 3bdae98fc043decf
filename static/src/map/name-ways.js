// Where the names of one level stand as time runs: the lesser ones step aside for symbols. Pure.

/**
 * @typedef {import('./placement.js').NameAnchor} NameAnchor
 * @typedef {import('./placement.js').PlacementTable} PlacementTable
 * @typedef {{from: number, before: number, anchor: NameAnchor | undefined}} Stay
 */

export class NameWays {
  /** @type {Record<string, NameAnchor>} */
  #own
  /** @type {Map<string, Stay[]>} by id of each name that is not always in its own place */
  #elsewhere = new Map()
  /** The evenings at which a name changes its place, in order. */
  #changes

  /**
   * @param {PlacementTable} table
   * @param {'latin' | 'cjk'} script
   */
  constructor(table, script) {
    this.#own = table.names[script]
    for (const [id, spans] of Object.entries(table.covered?.[script] ?? {})) {
      for (const [from, before] of spans) this.#add(id, { from, before, anchor: undefined })
    }
    for (const [id, spans] of Object.entries(table.aside?.[script] ?? {})) {
      for (const [from, before, ...anchor] of spans) this.#add(id, { from, before, anchor })
    }
    const stays = [...this.#elsewhere.values()].flat()
    const ends = new Set(stays.flatMap(({ from, before }) => [from, before]))
    this.#changes = [...ends].sort((a, b) => a - b)
  }

  /**
   * @param {string} id
   * @param {Stay} stay
   */
  #add(id, stay) {
    const stays = this.#elsewhere.get(id)
    if (stays) stays.push(stay)
    else this.#elsewhere.set(id, [stay])
  }

  /**
   * @param {string} id
   * @returns {boolean} whether its place depends on the time
   */
  isLesser(id) {
    return this.#elsewhere.has(id)
  }

  /**
   * @param {string} id
   * @returns {NameAnchor | undefined} its place while no symbol needs it, if there is one
   */
  ownOf(id) {
    return this.#own[id]
  }

  /**
   * @param {string} id
   * @param {number} t evening; NaN where no symbol is shown
   * @returns {NameAnchor | undefined} none while the name has no room
   */
  anchorAt(id, t) {
    const stay = this.#elsewhere.get(id)?.find(({ from, before }) => t >= from && t < before)
    return stay ? stay.anchor : this.#own[id]
  }

  /**
   * @param {number} t
   * @returns {number} the same for evenings between which no name changes its place
   */
  stretchAt(t) {
    return Number.isNaN(t) ? -2 : this.#changes.findIndex((change) => change > t)
  }
}
