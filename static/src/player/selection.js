/**
 * @typedef {object} Chosen an id, in at most one of unit, event, place and route
 * @property {string} [unit]
 * @property {string} [event]
 * @property {string} [place]
 * @property {string} [route]
 * @property {string} [source] over one of the others or alone; stands in no address
 * @property {string} [fact] what the source supports where it was opened, in a sentence
 */

/** What the reader has chosen. Lists, the map, search and links all choose here. */
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
