/** @typedef {{unit?: string, event?: string}} Chosen at most one of the two */

/** What the reader has chosen: a unit, an event, or nothing. */
export class Selection {
  /** @type {((chosen: Chosen, byReader: boolean) => void)[]} */
  onChange = []
  /** @type {Chosen} */
  chosen = {}

  /**
   * @param {Chosen} chosen
   * @param {boolean} byReader false where an address asked for it
   */
  choose(chosen, byReader = true) {
    this.chosen = chosen
    for (const listen of this.onChange) listen(chosen, byReader)
  }
}
