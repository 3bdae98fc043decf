import { byId, element } from '../element.js'
import { t } from '../texts.js'
import { dayArticle } from './day.js'
import { failure, pageOf } from './failure.js'
import { lazyMore } from './more.js'
import { Tabs } from './tabs.js'

/**
 * @typedef {import('./more-views.js').View} View
 * @typedef {import('../player/selection.js').Chosen} Chosen
 */

/** @type {Readonly<Record<string, string>>} */
const TAB_PAGES = { story: '/events', events: '/events', sources: '/sources' }

/** The one place for detail: five tabs, and over them the card of what is chosen. */
export class Panel {
  /** @type {() => void} */
  onClose = () => {}
  /** @type {() => void} the reader wants to see it: a sheet that peeks must rise */
  onOpen = () => {}

  #day = -1
  /** @type {Map<string, View>} by tab */
  #views = new Map()
  /** @type {View | null} */
  #cardView = null
  #cardKey = ''
  /** @type {Chosen} */
  #chosen = {}
  /** @type {HTMLElement | null} */
  #cameFrom = null
  #scrolled = 0
  /** @type {HTMLElement | null} */
  #fault = null

  /** @param {import('./day.js').Atlas} atlas */
  constructor(atlas) {
    this.atlas = atlas
    this.more = lazyMore(atlas)
    this.article = byId('day-article', HTMLElement)
    this.card = byId('card', HTMLElement)
    this.cardBody = element('div', { class: 'card-body' })
    this.close = element('button', { type: 'button', class: 'card-close' })
    this.close.addEventListener('click', () => this.#back())
    this.card.append(this.close, this.cardBody)
    this.tabs = new Tabs(byId('panel-tabs', HTMLElement))
    this.tabs.onSelect = (id) => this.#openTab(id)
    const panel = byId('panel', HTMLElement)
    panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !this.card.hidden) this.#back()
    })
    panel.addEventListener('click', (event) => this.#followSource(event))
  }

  /** @param {number} day index */
  showDay(day) {
    if (day === this.#day) return
    this.#day = day
    const focused = this.article.contains(document.activeElement)
    this.article.replaceChildren(...dayArticle(this.atlas, day))
    // What held the focus is gone; the keyboard must not fall back to the top of the page.
    if (focused) this.article.focus({ preventScroll: true })
    for (const view of this.#views.values()) view.showDay?.(day)
    this.#cardView?.showDay?.(day)
  }

  /**
   * @param {Chosen} chosen nothing chosen: what the tab shows
   * @param {boolean} withFocus move the focus along, as the reader asked for the card
   */
  choose(chosen, withFocus) {
    const opens = Object.values(chosen).some(Boolean)
    const key = JSON.stringify(chosen)
    if (opens && this.card.hidden) this.#leaveTab(withFocus)
    const wasOpen = !this.card.hidden
    this.card.hidden = !opens
    this.tabs.panel(this.tabs.selected).hidden = opens
    const source = this.#chosen.source
    this.#chosen = chosen
    this.#cardKey = key
    this.close.textContent = closeText(this.tabs.selected, under(chosen) !== null)
    if (opens) void this.#openCard(chosen, key, withFocus, chosen.source ? undefined : source)
    else if (wasOpen) this.#returnToTab(withFocus)
  }

  /** @param {boolean} withFocus */
  #leaveTab(withFocus) {
    if (withFocus) this.#cameFrom = /** @type {HTMLElement | null} */ (document.activeElement)
    this.#scrolled = this.#scroller().scrollTop
  }

  /** @param {boolean} withFocus */
  #returnToTab(withFocus) {
    this.#cardView = null
    this.cardBody.replaceChildren()
    this.#scroller().scrollTop = this.#scrolled
    if (!withFocus) return
    const from = this.#cameFrom
    const back = from?.isConnected && from !== document.body ? from : null
    ;(back ?? this.tabs.button(this.tabs.selected)).focus({ preventScroll: true })
  }

  /**
   * Do something of the second bundle; where it cannot be loaded, say so.
   * @param {(more: import('./more.js').More) => Promise<void>} act
   */
  async withMore(act) {
    const done = this.more().then(act)
    await done.then(
      () => this.#fault?.remove(),
      () => this.#tellOfFault(),
    )
  }

  /** Above what the panel shows, once; a card that did not come says it itself. */
  #tellOfFault() {
    if (!this.card.hidden && this.card.querySelector('.fault, [aria-busy]')) return
    this.#fault?.remove()
    this.#fault = failure(pageOf(this.#chosen))
    this.onOpen()
    byId('panel-body', HTMLElement).prepend(this.#fault)
    this.#fault.scrollIntoView({ block: 'nearest' })
  }

  /** On a phone the whole panel scrolls, on a desk its body. */
  #scroller() {
    const body = byId('panel-body', HTMLElement)
    return getComputedStyle(body).overflowY === 'visible' ? byId('panel', HTMLElement) : body
  }

  /**
   * @param {Chosen} chosen
   * @param {string} key
   * @param {boolean} withFocus
   * @param {string} [leftSource] whose citation the reader comes back from
   */
  async #openCard(chosen, key, withFocus, leftSource) {
    if (withFocus) this.onOpen()
    const view = await this.#loaded(this.card, pageOf(chosen), (more) => more.card(chosen))
    // While it came, the reader may have gone on.
    if (key !== this.#cardKey) return
    this.#cardView = view
    this.cardBody.replaceChildren(...view.nodes)
    view.showDay?.(Math.max(this.#day, 0))
    this.#scroller().scrollTop = 0
    if (!withFocus) return
    const mark = leftSource && this.cardBody.querySelector(`[data-source="${leftSource}"]`)
    if (mark instanceof HTMLElement) mark.focus()
    else this.cardBody.querySelector('h2')?.focus({ preventScroll: true })
    const at = view.at?.(Math.max(this.#day, 0))
    if (at) this.atlas.bringIntoSight(at)
  }

  /** @param {string} id */
  #openTab(id) {
    const button = this.tabs.button(id)
    if (!this.card.hidden) {
      this.#cameFrom = button
      this.#scrolled = 0
      this.onClose()
    }
    for (const other of this.tabs.buttons) {
      const own = other === button
      byId(other.getAttribute('aria-controls') ?? '', HTMLElement).hidden = !own
    }
    this.#scroller().scrollTop = 0
    this.onOpen()
    if (id !== 'day' && !this.#views.has(id)) void this.#fillTab(id)
    else this.#views.get(id)?.current?.()?.scrollIntoView({ block: 'start' })
  }

  /** @param {string} id */
  async #fillTab(id) {
    const panel = this.tabs.panel(id)
    const view = await this.#loaded(panel, TAB_PAGES[id] ?? '/units', (more) => more.view(id))
    if (this.#views.has(id)) return
    this.#views.set(id, view)
    panel.replaceChildren(...view.nodes)
    view.showDay?.(Math.max(this.#day, 0))
    if (!panel.hidden) view.current?.()?.scrollIntoView({ block: 'start' })
  }

  /**
   * @param {HTMLElement} place marked as busy meanwhile
   * @param {string} page which has the same to read
   * @param {(more: import('./more.js').More) => Promise<View>} ask
   * @returns {Promise<View>} words on the failure where the server does not answer
   */
  async #loaded(place, page, ask) {
    place.setAttribute('aria-busy', 'true')
    const asked = this.more().then(ask)
    const view = await asked.catch(() => ({ nodes: [failure(page)] }))
    place.removeAttribute('aria-busy')
    return view
  }

  /**
   * Links to sources open the card; with a modifier, or without scripts, the page.
   * @param {MouseEvent} event
   */
  #followSource(event) {
    const target = /** @type {Element} */ (event.target)
    if (target.closest('[data-cite]')) void this.withMore((more) => more.openCitation())
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    const link = target.closest('a[data-source]')
    if (!(link instanceof HTMLElement)) return
    event.preventDefault()
    const { source, fact } = link.dataset
    this.atlas.choose({ ...under({ ...this.#chosen, source }), source, fact })
  }

  /** From a citation to the card that it was opened on, from any other card to the tab. */
  #back() {
    const below = under(this.#chosen)
    if (below) this.atlas.choose(below)
    else this.onClose()
  }
}

/**
 * What lies below the citation of a source: the card that it was opened on.
 * @param {Chosen} chosen
 * @returns {Chosen | null} null where there is none
 */
function under({ source, fact: _fact, ...card }) {
  return source && Object.values(card).some(Boolean) ? card : null
}

/**
 * @param {string} tab
 * @param {boolean} overCard
 */
function closeText(tab, overCard) {
  if (overCard) return t('Back to the card')
  if (tab === 'day') return t('Back to the day')
  if (tab === 'story') return t('Back to the story')
  if (tab === 'units') return t('Back to the units')
  return tab === 'events' ? t('Back to the events') : t('Back to the sources')
}
