import { byId, element } from '../element.js'
import { t } from '../texts.js'
import { resultRow } from './result.js'

const MOST_ROWS = 8

/**
 * The box and its list of results: an editable combobox. Arrows walk the list while the focus
 * stays in the box, Enter chooses the row walked to, else the first, Escape closes, then clears.
 */
export class Combobox {
  /** @type {import('./index.js').Match[]} */
  #matches = []
  #active = -1

  /**
   * @param {import('./index.js').FindIndex} index
   * @param {(match: import('./index.js').Match) => void} onChoose
   */
  constructor(index, onChoose) {
    this.index = index
    this.onChoose = onChoose
    this.input = byId('find-input', HTMLInputElement)
    this.list = byId('find-results', HTMLElement)
    this.message = byId('find-message', HTMLElement)
    this.input.addEventListener('input', () => this.#search())
    this.input.addEventListener('keydown', (event) => this.#key(event))
    this.input.addEventListener('blur', () => this.#close())
    // A press on a row must not take the focus from the box before it is a click.
    this.list.addEventListener('mousedown', (event) => event.preventDefault())
    this.list.addEventListener('click', (event) => this.#press(event))
    // What was typed while the search was on its way.
    if (document.activeElement === this.input && this.input.value) this.#search()
  }

  #search() {
    const query = this.input.value.trim()
    this.#matches = query ? this.index.search(query, MOST_ROWS) : []
    this.list.replaceChildren(
      ...this.#matches.map((match, n) =>
        element(
          'li',
          { role: 'option', id: rowId(n), class: 'find-row', 'aria-selected': 'false' },
          ...resultRow(match),
        ),
      ),
    )
    this.#show(this.#matches.length > 0)
    this.list.scrollTop = 0
    this.message.textContent = query ? countInWords(this.#matches.length) : ''
    this.message.classList.toggle('nothing', Boolean(query) && this.#matches.length === 0)
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    // While an input method composes, the keys are its own.
    if (event.isComposing) return
    const keys = /** @type {Record<string, () => void>} */ ({
      ArrowDown: () => this.#walk(1),
      ArrowUp: () => this.#walk(-1),
      Enter: () => this.#choose(Math.max(this.#active, 0)),
      Escape: () => this.#escape(),
    })
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  /** @param {number} step */
  #walk(step) {
    if (this.list.hidden) this.#search()
    const { length } = this.#matches
    if (length === 0) return
    const from = this.#active < 0 && step < 0 ? length : this.#active
    this.#activate((from + step + length) % length)
  }

  /** @param {number} row or -1 for none */
  #activate(row) {
    this.list.children[this.#active]?.setAttribute('aria-selected', 'false')
    this.#active = row
    const active = this.list.children[row]
    if (!active) {
      this.input.removeAttribute('aria-activedescendant')
      return
    }
    active.setAttribute('aria-selected', 'true')
    active.scrollIntoView({ block: 'nearest' })
    this.input.setAttribute('aria-activedescendant', active.id)
  }

  #escape() {
    if (!this.list.hidden) this.#close()
    else {
      this.input.value = ''
      this.#search()
    }
  }

  /** @param {MouseEvent} event */
  #press(event) {
    const row = /** @type {Element} */ (event.target).closest('[role=option]')
    this.#choose([...this.list.children].indexOf(/** @type {Element} */ (row)))
  }

  /** @param {number} row */
  #choose(row) {
    const match = this.#matches[row]
    if (!match || this.list.hidden) return
    this.input.value = match.subject.name
    this.#close()
    this.onChoose(match)
  }

  #close() {
    this.#show(false)
    this.message.textContent = ''
    this.message.classList.remove('nothing')
  }

  /** @param {boolean} open */
  #show(open) {
    this.#activate(-1)
    this.list.hidden = !open
    this.input.setAttribute('aria-expanded', String(open))
  }
}

/** @param {number} n */
function rowId(n) {
  return `find-result-${n}`
}

/** @param {number} count */
function countInWords(count) {
  if (count === 0) return t('Nothing found')
  return count === 1 ? t('1 result') : t('{count} results', { count })
}
