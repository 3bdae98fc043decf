// A second date on the map, as ghosts or side by side, with a list of what changed. Loaded when a
// reader first compares.

import { element } from '../element.js'
import { Records } from '../panel/records.js'
import { t } from '../texts.js'
import { changesBetween } from './changes.js'
import { Ghosts } from './ghosts.js'
import { changeList } from './list.js'
import { Swipe } from './swipe.js'

/** The date that is offered first: a week away. */
const WEEK = 7

/** @typedef {'ghost' | 'swipe'} Mode */

/** @type {import('../player/tools.js').MakeTool} */
export function makeCompare(desk, tell) {
  return new Compare(desk, tell)
}

class Compare {
  /** @type {number | null} the other evening */
  #t = null
  /** @type {Mode} */
  #mode = 'ghost'
  /** @type {Ghosts | Swipe | null} */
  #drawn = null
  #listed = ''

  /**
   * @param {import('../player/tools.js').Desk} desk
   * @param {(view: import('../player/tools.js').ToolView) => void} tell
   */
  constructor(desk, tell) {
    this.desk = desk
    this.tell = tell
    this.records = new Records(desk.atlas.file.language)
    this.select = this.#dates()
    this.modes = this.#modes()
    this.list = element('div', { class: 'compare-list' })
    this.title = element('h3', { tabindex: '-1' })
    this.section = this.#section()
    // Only the full page has a panel; an embed shows the map.
    document.getElementById('day-article')?.before(this.section)
    desk.clock.onTime.push(() => this.#drawn?.pass())
    desk.clock.onSettle.push((passing) => {
      if (!passing) this.#settle()
    })
  }

  /** @param {import('../player/tools.js').ToolView} view */
  show({ compare, cmode }) {
    const t = compare ? this.desk.atlas.calendar.nearest(compare) : null
    this.#take(t, cmode === 'swipe' ? 'swipe' : 'ghost')
  }

  open() {
    if (this.#t !== null) {
      this.#end()
      return
    }
    const { clock, atlas } = this.desk
    const now = atlas.calendar.dayAt(clock.time)
    this.#take(now >= WEEK ? now - WEEK : now + WEEK, this.#mode)
    this.#tellAddress()
    const tab = document.getElementById('tab-day')
    if (tab?.getAttribute('aria-selected') !== 'true') tab?.click()
    this.desk.selection.choose({})
    this.title.focus()
    this.title.scrollIntoView({ block: 'start' })
  }

  /**
   * @param {number | null} t
   * @param {Mode} mode
   */
  #take(t, mode) {
    this.#drawn?.remove()
    this.#drawn = null
    this.#t = t
    this.#mode = mode
    this.section.hidden = t === null
    for (const button of document.querySelectorAll('[data-tool=compare]')) {
      button.setAttribute('aria-pressed', String(t !== null))
    }
    if (t === null) return
    this.select.value = String(t)
    for (const input of this.modes) input.checked = input.value === mode
    this.#drawn = mode === 'swipe' ? new Swipe(this.desk, t) : new Ghosts(this.desk, t)
    this.#listed = ''
    void this.#tellChanges()
  }

  #settle() {
    if (this.#t === null) return
    this.#drawn?.draw()
    void this.#tellChanges()
  }

  #end() {
    this.#take(null, this.#mode)
    this.#tellAddress()
    const button = document.querySelector('[data-tool=compare]')
    if (button instanceof HTMLElement) button.focus()
  }

  #tellAddress() {
    const { days } = this.desk.atlas.calendar
    const compare = this.#t === null ? undefined : days[this.#t]
    this.tell({ compare, cmode: compare && this.#mode === 'swipe' ? 'swipe' : undefined })
  }

  async #tellChanges() {
    const { atlas, clock } = this.desk
    const { days } = atlas.calendar
    const other = this.#t ?? 0
    const now = atlas.calendar.dayAt(clock.time)
    const [earlier, later] = [Math.min(other, now), Math.max(other, now)]
    const key = `${earlier} ${later}`
    if (key === this.#listed || !this.section.isConnected) return
    this.#listed = key
    const [from, to] = [atlas.words[earlier].short, atlas.words[later].short]
    this.title.textContent = t('What changed from {from} to {to}', { from, to })
    const places = await this.records.places().catch(() => [])
    if (key !== this.#listed) return
    const changes = changesBetween(atlas.tracks, places, days, earlier, later)
    this.list.replaceChildren(...changeList(atlas, changes))
  }

  #dates() {
    const options = this.desk.atlas.words.map(({ long }, n) =>
      element('option', { value: String(n) }, long),
    )
    const select = element('select', { 'aria-label': t('Compare with') }, ...options)
    select.addEventListener('change', () => {
      this.#take(Number(select.value), this.#mode)
      this.#tellAddress()
    })
    return select
  }

  #modes() {
    return /** @type {const} */ (['ghost', 'swipe']).map((value) => {
      const input = element('input', { type: 'radio', name: 'cmode', value })
      input.addEventListener('change', () => {
        this.#take(this.#t, value)
        this.#tellAddress()
      })
      return input
    })
  }

  #section() {
    const [ghost, swipe] = this.modes
    const close = element(
      'button',
      { type: 'button', class: 'card-button', click: () => this.#end() },
      t('End the comparison'),
    )
    const section = element(
      'section',
      { id: 'day-compare', 'aria-label': t('Comparison') },
      this.title,
      element('label', { class: 'compare-date' }, t('Compare with'), ' ', this.select),
      element(
        'div',
        { class: 'compare-modes' },
        element('label', {}, ghost, ' ', t('ghosts with arrows')),
        element('label', {}, swipe, ' ', t('side by side')),
      ),
      close,
      this.list,
    )
    section.hidden = true
    return section
  }
}
