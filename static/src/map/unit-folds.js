/** Which units are folded into another's symbol at a time, and how many are counted on whose. */
export class UnitFolds {
  /** @param {number} length how many units there are */
  constructor(length) {
    /** How many more units each symbol stands for. */
    this.counts = new Uint8Array(length)
    /** 1 for a unit that is folded. */
    this.folded = new Uint8Array(length)
  }

  /**
   * @param {import('./placement.js').UnitPlacement | undefined} placement none: nothing is folded
   * @param {readonly import('./unit-symbol.js').UnitState[]} states one a unit, in the units' order
   * @param {number} t evening
   */
  take(placement, states, t) {
    this.counts.fill(0)
    this.folded.fill(0)
    if (!placement) return
    for (let index = 0; index < states.length; index++) {
      let into = placement.foldedInto(index, t)
      // A battalion may fold into a regiment that is itself folded.
      for (let up = into; up >= 0; up = placement.foldedInto(up, t)) into = up
      if (into < 0) continue
      this.folded[index] = 1
      if (states[index].visible) this.counts[into]++
    }
  }
}
