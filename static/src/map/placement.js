// Where names and symbols stand beside their true points: solved when the atlas is built, one
// table a level of zoom. Pure; the map asks it at every frame.

import sizes from './sizes.json' with { type: 'json' }

/**
 * @typedef {object} UnitKeys where a unit's symbol stands over time
 * @property {number[]} t
 * @property {number[]} dx pixels from the true point to the middle of the frame
 * @property {number[]} dy y down
 * @property {[number, number, string][]} [fold] from, before, and the unit it folds into
 * @property {[number, number, string][]} [stack] from, before, and the unit of the same stack whose
 *   leader line serves for both
 *
 * @typedef {['start' | 'middle' | 'end', number, number]} NameAnchor
 *   side of the text that is anchored, pixels from the dot to the anchor on the baseline, y down
 *
 * @typedef {[number, number, ...NameAnchor]} NameAside from, before, and where
 *
 * @typedef {[number, number, number, number]} LineWindow
 *   from, before, and the middle and the length of the part of its line that a name stands on, in
 *   shares of the line
 *
 * @typedef {object} PlacementTable the file of one level
 * @property {number} level
 * @property {{latin: Record<string, NameAnchor>, cjk: Record<string, NameAnchor>}} names
 * @property {{latin: Record<string, [number, number][]>, cjk: Record<string, [number, number][]>}} [covered]
 *   from, before: this name has no room
 * @property {{latin: Record<string, NameAside[]>, cjk: Record<string, NameAside[]>}} [aside]
 *   where this name stands while symbols stand in its place, or while it has one at all
 * @property {{latin: Record<string, LineWindow[]>, cjk: Record<string, LineWindow[]>}} [lines]
 *   where names along lines stand; hidden outside their windows
 * @property {Record<string, UnitKeys>} units
 * @property {Record<string, number>} [later] the level from which a place has a name that has none here
 *
 * @typedef {typeof sizes.bands[number]} Band
 */

/**
 * @param {number} zoom
 * @returns {number} the level whose table holds at that zoom: the greatest that is not above it
 */
export function levelAt(zoom) {
  return sizes.levels.filter((level) => level <= zoom + 1e-6).at(-1) ?? sizes.levels[0]
}

/**
 * @param {number} level
 * @returns {Band} sizes of frames and letters at that level
 */
export function bandAt(level) {
  return sizes.bands.filter((band) => band.from_zoom <= level).at(-1) ?? sizes.bands[0]
}

/**
 * The class of an echelon's frame: headquarters, division, regiment, battalion.
 * @param {string} echelon
 * @returns {string}
 */
export function frameClass(echelon) {
  const byEchelon = /** @type {Record<string, string>} */ (sizes.symbol_class)
  return byEchelon[echelon] ?? 'battalion'
}

/**
 * A table's answer for a list of units, kept in their order so that a frame looks nothing up.
 */
export class UnitPlacement {
  /**
   * @param {Pick<PlacementTable, 'units'>} table
   * @param {readonly {id: string}[]} units
   */
  constructor(table, units) {
    const indexOf = new Map(units.map(({ id }, index) => [id, index]))
    this.keys = units.map(({ id }) => table.units[id] ?? null)
    this.folds = this.keys.map((keys) =>
      (keys?.fold ?? []).map(([from, before, into]) => ({
        from,
        before,
        into: indexOf.get(into) ?? -1,
      })),
    )
    this.stacks = this.keys.map((keys) =>
      (keys?.stack ?? []).map(([from, before, other]) => ({
        from,
        before,
        leader: indexOf.get(other) ?? -1,
      })),
    )
    this.cursor = new Int32Array(units.length)
  }

  /**
   * Write the offset of a unit at `t` into `out`.
   * @param {number} index
   * @param {number} t
   * @param {{dx: number, dy: number}} out
   * @returns {{dx: number, dy: number}} `out`
   */
  offset(index, t, out) {
    const keys = this.keys[index]
    if (!keys || keys.t.length === 0) {
      out.dx = 0
      out.dy = 0
      return out
    }
    const n = this.#keyAt(index, keys.t, t)
    const next = Math.min(n + 1, keys.t.length - 1)
    const span = keys.t[next] - keys.t[n]
    const share = span > 0 ? Math.min(Math.max((t - keys.t[n]) / span, 0), 1) : 0
    out.dx = keys.dx[n] + (keys.dx[next] - keys.dx[n]) * share
    out.dy = keys.dy[n] + (keys.dy[next] - keys.dy[n]) * share
    return out
  }

  /**
   * @param {number} index
   * @param {number} t
   * @returns {number} index of the unit it is folded into, -1 where it has its own symbol
   */
  foldedInto(index, t) {
    const folds = this.folds[index]
    for (let n = 0; n < folds.length; n++) {
      if (t >= folds[n].from && t < folds[n].before) return folds[n].into
    }
    return -1
  }

  /**
   * @param {number} index
   * @param {number} t
   * @returns {number} index of the unit whose line leads to the point of the stack that it stands
   *   in, -1 where it has its own
   */
  ledBy(index, t) {
    const stacks = this.stacks[index]
    for (let n = 0; n < stacks.length; n++) {
      if (t >= stacks[n].from && t < stacks[n].before) return stacks[n].leader
    }
    return -1
  }

  /**
   * Index of the last key not after `t` (0 before the first). Time mostly goes on from where
   * it was, so the search starts at the key of the last frame.
   * @param {number} index
   * @param {readonly number[]} times
   * @param {number} t
   */
  #keyAt(index, times, t) {
    let n = Math.min(this.cursor[index], times.length - 1)
    while (n + 1 < times.length && times[n + 1] <= t) n++
    while (n > 0 && times[n] > t) n--
    this.cursor[index] = n
    return n
  }
}
