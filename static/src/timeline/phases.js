import { element } from '../element.js'

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/**
 * @typedef {object} Band
 * @property {HTMLButtonElement} button its name for listeners is always the full one
 * @property {readonly string[]} names longest first; the last is empty
 */

/**
 * The phases as numbered bands with their names. A band too narrow for its name has the short one,
 * or its number alone.
 */
export class PhaseBands {
  /**
   * @param {import('../panel/day.js').Atlas} atlas
   * @param {import('./strip.js').Cut} cut
   * @param {HTMLElement} place
   */
  constructor({ file, calendar, words, goTo }, cut, place) {
    const days = cut.last - cut.first + 1
    /** @type {readonly Band[]} */
    this.bands = file.phases.flatMap(({ from, to, name, short, language }, n) => {
      const first = Math.max(calendar.nearest(from), cut.first)
      const last = Math.min(calendar.nearest(to), cut.last)
      if (first > last) return []
      const numeral = NUMERALS[n] ?? ''
      const dates = `${words[first].short} – ${words[last].short}`
      const button = element('button', {
        type: 'button',
        class: `phase phase-${n + 1}`,
        lang: language,
        tabindex: first === cut.first ? '0' : '-1',
        'aria-label': `${numeral} · ${name}, ${dates}`,
        'data-tip': `${name} · ${dates}`,
        click: () => goTo(calendar.days[first]),
      })
      button.style.left = `${((first - cut.first) / days) * 100}%`
      button.style.width = `${((last - first + 1) / days) * 100}%`
      return [{ button, names: [`${numeral} · ${name}`, `${numeral} · ${short}`, numeral, ''] }]
    })
    place.replaceChildren(...this.bands.map(({ button }) => button))
  }

  /** Write into each band the longest of its names that fits. */
  fit() {
    let tight = this.bands
    for (let level = 0; tight.length; level++) {
      for (const { button, names } of tight) button.textContent = names[level]
      // All are written before one is measured: the page is laid out once a level.
      tight = tight.filter(({ button, names }) => names[level] && isCut(button))
    }
  }
}

/** @param {HTMLElement} band */
function isCut(band) {
  return band.scrollWidth > band.clientWidth
}
