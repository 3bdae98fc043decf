import { element } from '../element.js'
import { headlines } from '../player/chronicle.js'
import { t } from '../texts.js'
import { clusters } from './clusters.js'

/** The width of a diamond: two that stand closer than this are one with a count. */
const POINTER_GAP_PX = 15
const FINGER_GAP_PX = 44

/**
 * @typedef {{event: import('../player/chronicle.js').CampaignEvent, day: number}} Headline
 */

/**
 * The headline events as diamonds under the columns. Where several share a place, one diamond
 * tells how many and opens their list.
 */
export class HeadlineMarks {
  #shown = ''

  /**
   * @param {import('../panel/day.js').Atlas} atlas
   * @param {import('./strip.js').Cut} cut
   * @param {HTMLElement} place
   */
  constructor(atlas, cut, place) {
    this.atlas = atlas
    this.place = place
    this.days = cut.last - cut.first + 1
    this.marks = headlines(atlas.file)
      .map((event) => ({ event, day: atlas.calendar.nearest(event.from) }))
      .filter(({ day }) => day >= cut.first && day <= cut.last)
      .map((item) => ({ x: item.day - cut.first + 0.5, item }))
    /** @type {HTMLElement | null} */
    this.list = null
  }

  /** @param {number} widthPx of the strip's scale */
  fit(widthPx) {
    if (widthPx === 0) return
    // Asked here, where the page is laid out anyway: the answer makes the browser do so.
    const gapPx = matchMedia('(pointer: coarse)').matches ? FINGER_GAP_PX : POINTER_GAP_PX
    const found = clusters(this.marks, (gapPx * this.days) / widthPx)
    const shown = found.map(({ members }) => members.length).join()
    if (shown === this.#shown) return
    this.#shown = shown
    this.#closeList()
    const buttons = found.map(({ x, members }) => {
      const button = members.length === 1 ? this.#one(members[0]) : this.#several(members)
      button.style.left = `${(x / this.days) * 100}%`
      button.tabIndex = -1
      return button
    })
    if (buttons[0]) buttons[0].tabIndex = 0
    this.place.replaceChildren(...buttons)
  }

  /** @param {Headline} headline */
  #one({ event, day }) {
    const date = this.atlas.words[day].short
    return element('button', {
      type: 'button',
      class: 'diamond',
      'aria-label': `${date}: ${event.title}`,
      'data-tip': `${date}: ${event.title}`,
      click: () => this.atlas.choose({ event: event.id }),
    })
  }

  /** @param {readonly Headline[]} members */
  #several(members) {
    const { words } = this.atlas
    const [first, last] = [members[0].day, members[members.length - 1].day]
    const span =
      first === last ? words[first].short : `${words[first].short} – ${words[last].short}`
    const name = t('{count} events, {dates}', { count: members.length, dates: span })
    const button = element(
      'button',
      {
        type: 'button',
        class: 'diamond several',
        'aria-label': name,
        'aria-expanded': 'false',
        'data-tip': name,
        click: () => (this.list ? this.#closeList() : this.#openList(button, name, members)),
      },
      element('span', { 'aria-hidden': 'true' }, String(members.length)),
    )
    return button
  }

  /**
   * @param {HTMLButtonElement} opener
   * @param {string} name
   * @param {readonly Headline[]} members
   */
  #openList(opener, name, members) {
    const rows = members.map(({ event, day }) =>
      element(
        'li',
        {},
        element(
          'button',
          {
            type: 'button',
            click: () => {
              this.#closeList()
              this.atlas.choose({ event: event.id })
            },
          },
          element('span', { class: 'event-date' }, this.atlas.words[day].short),
          element('span', { lang: event.title_language }, event.title),
        ),
      ),
    )
    this.list = element('ul', { class: 'event-list', 'aria-label': name }, ...rows)
    this.list.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      this.#closeList()
      opener.focus()
    })
    this.list.addEventListener('focusout', ({ relatedTarget }) => {
      const next = /** @type {Node | null} */ (relatedTarget)
      if (next && next !== opener && !this.list?.contains(next)) this.#closeList()
    })
    opener.after(this.list)
    opener.setAttribute('aria-expanded', 'true')
    placeAbove(this.list, opener)
    this.list.querySelector('button')?.focus()
  }

  #closeList() {
    this.list?.remove()
    this.list = null
    this.place.querySelector('[aria-expanded=true]')?.setAttribute('aria-expanded', 'false')
  }
}

/**
 * Put a card above what it belongs to, inside the window.
 * @param {HTMLElement} card positioned `fixed`
 * @param {Element} anchor
 * @param {Element} over what it leaves in sight
 */
export function placeAbove(card, anchor, over = anchor) {
  const at = anchor.getBoundingClientRect()
  const middle = at.left + at.width / 2
  const half = card.offsetWidth / 2
  const left = Math.min(Math.max(middle - half, EDGE_PX), innerWidth - 2 * half - EDGE_PX)
  card.style.left = `${left}px`
  card.style.bottom = `${innerHeight - over.getBoundingClientRect().top + EDGE_PX}px`
}

const EDGE_PX = 6
