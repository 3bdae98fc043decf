import { element } from '../element.js'
import { t } from '../texts.js'

let choices = 0

/** The choice between the names of today and those of 1945, wherever the page offers it. */
export class NameChoice {
  /** @type {[HTMLInputElement, string | undefined][]} */
  #inputs = []
  /** @type {string | undefined} */
  #year

  /**
   * @param {import('../map/campaign-layers.js').CurrentMap} standing
   * @param {(names: string | undefined) => void} tell of the reader's choice
   */
  constructor(standing, tell) {
    this.standing = standing
    this.tell = tell
    for (const holder of document.querySelectorAll('[data-names-choice]')) {
      holder.append(...this.#rows())
    }
  }

  /** @param {string | undefined} year 1945; else names of today */
  show(year) {
    this.#year = year
    for (const [input, value] of this.#inputs) input.checked = value === year
    for (const summary of document.querySelectorAll('[data-names-shown]')) {
      summary.textContent = year ? t('1945') : t('today')
    }
    for (const id of ['places', 'airfields']) {
      const layer = /** @type {import('../map/places.js').Places | undefined} */ (
        this.standing.layers.get(id)
      )
      layer?.setNames(year === '1945' ? year : 'today')
    }
    this.standing.map.fire('redress')
  }

  #rows() {
    const name = `names-${choices++}`
    return [
      this.#row(name, undefined, t('Names of today')),
      this.#row(name, '1945', t('Names as in 1945, where a spelling of the time is known')),
    ]
  }

  /**
   * @param {string} name
   * @param {string | undefined} year
   * @param {string} label
   */
  #row(name, year, label) {
    const input = element('input', { type: 'radio', name, value: year ?? 'today' })
    input.addEventListener('change', () => {
      if (year === this.#year) return
      this.show(year)
      this.tell(year)
    })
    this.#inputs.push([input, year])
    return element('li', {}, element('label', {}, input, element('span', {}, label)))
  }
}
