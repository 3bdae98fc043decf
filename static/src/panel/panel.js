import { byId, element } from '../element.js'
import { pageUrl } from '../state/links.js'
import { t } from '../texts.js'
import { dayArticle } from './day.js'
import { lazyMore } from './more.js'
import { Tabs } from './tabs.js'

/**
 * @typedef {import('./more-views.js').View} View
 * @typedef {import('../player/selection.js').Chosen} Chosen
 */

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
  /** @type {HTMLElement | null} */
  #cameFrom = null
  #scrolled = 0

  /** @param {import('./day.js').Atlas} atlas */
  constructor(atlas) {
    this.atlas = atlas
    this.more = lazyMore(atlas)
    this.article = byId('day-article', HTMLElement)
    this.card = byId('card', HTMLElement)
    this.cardBody = element('div', { class: 'card-body' })
    this.close = element('button', { type: 'button', class: 'card-close' })
    this.close.addEventListener('click', () => this.onClose())
    this.card.append(this.close, this.cardBody)
    this.tabs = new Tabs(byId('panel-tabs', HTMLElement))
    this.tabs.onSelect = (id) => this.#openTab(id)
    const panel = byId('panel', HTMLElement)
    panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !this.card.hidden) this.onClose()
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
    this.#cardKey = key
    if (opens) void this.#openCard(chosen, key, withFocus)
    else if (wasOpen) this.#returnToTab(withFocus)
  }

  /** @param {boolean} withFocus */
  #leaveTab(withFocus) {
    if (withFocus) this.#cameFrom = /** @type {HTMLElement | null} */ (document.activeElement)
    this.#scrolled = this.#scroller().scrollTop
    this.close.textContent = closeText(this.tabs.selected)
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

  /** On a phone the whole panel scrolls, on a desk its body. */
  #scroller() {
    const body = byId('panel-body', HTMLElement)
    return getComputedStyle(body).overflowY === 'visible' ? byId('panel', HTMLElement) : body
  }

  /**
   * @param {Chosen} chosen
   * @param {string} key
   * @param {boolean} withFocus
   */
  async #openCard(chosen, key, withFocus) {
    if (withFocus) this.onOpen()
    const view = await this.#loaded(this.card, (more) => more.card(chosen))
    // While it came, the reader may have gone on.
    if (key !== this.#cardKey) return
    this.#cardView = view
    this.cardBody.replaceChildren(...view.nodes)
    view.showDay?.(Math.max(this.#day, 0))
    this.#scroller().scrollTop = 0
    if (!withFocus) return
    this.cardBody.querySelector('h2')?.focus({ preventScroll: true })
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
    const view = await this.#loaded(panel, (more) => more.view(id))
    if (this.#views.has(id)) return
    this.#views.set(id, view)
    panel.replaceChildren(...view.nodes)
    view.showDay?.(Math.max(this.#day, 0))
    if (!panel.hidden) view.current?.()?.scrollIntoView({ block: 'start' })
  }

  /**
   * @param {HTMLElement} place marked as busy meanwhile
   * @param {(more: import('./more.js').More) => Promise<View>} ask
   * @returns {Promise<View>} words on the failure where the server does not answer
   */
  async #loaded(place, ask) {
    place.setAttribute('aria-busy', 'true')
    const asked = this.more().then(ask)
    const view = await asked.catch(() => ({ nodes: [failure()] }))
    place.removeAttribute('aria-busy')
    return view
  }

  /**
   * Links to sources open the card; with a modifier, or without scripts, the page.
   * @param {MouseEvent} event
   */
  #followSource(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    const link = /** @type {Element} */ (event.target).closest('a[data-source]')
    if (!(link instanceof HTMLElement)) return
    event.preventDefault()
    this.atlas.choose({ source: link.dataset.source })
  }
}

/** @param {string} tab */
function closeText(tab) {
  if (tab === 'day') return t('Back to the day')
  if (tab === 'story') return t('Back to the story')
  if (tab === 'units') return t('Back to the units')
  return tab === 'events' ? t('Back to the events') : t('Back to the sources')
}

function failure() {
  return element(
    'p',
    { class: 'fault', role: 'alert' },
    `${t('This could not be loaded.')} `,
    element('a', { href: pageUrl('/units') }, t('Read it as a page')),
  )
}
