import { byId, element } from '../element.js'
import { t } from '../texts.js'
import { eventCard, unitCard } from './card.js'
import { dayArticle } from './day.js'

/** The one place for detail: the day, or the card of a chosen unit or event. */
export class Panel {
  /** @type {() => void} */
  onClose = () => {}

  #day = -1
  /** @type {{unit?: string, event?: string}} */
  #chosen = {}
  /** @type {HTMLElement | null} */
  #cameFrom = null

  /** @param {import('./day.js').Atlas} atlas */
  constructor(atlas) {
    this.atlas = atlas
    this.article = byId('day-article', HTMLElement)
    this.card = byId('card', HTMLElement)
    this.cardBody = element('div', { class: 'card-body' })
    const close = element(
      'button',
      { type: 'button', class: 'card-close', click: () => this.onClose() },
      t('Back to the day'),
    )
    this.card.append(close, this.cardBody)
    this.card.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.onClose()
    })
  }

  /** @param {number} day index */
  showDay(day) {
    if (day === this.#day) return
    this.#day = day
    const { activeElement } = document
    const focused = this.article.contains(activeElement) || this.cardBody.contains(activeElement)
    this.article.replaceChildren(...dayArticle(this.atlas, day))
    this.#fillCard()
    // What held the focus is gone; the keyboard must not fall back to the top of the page.
    if (focused) (this.card.hidden ? this.article : this.card).focus({ preventScroll: true })
  }

  /**
   * @param {{unit?: string, event?: string}} chosen nothing chosen: the day
   * @param {boolean} withFocus move the focus along, as the reader asked for the card
   */
  choose(chosen, withFocus) {
    const opens = Boolean(chosen.unit || chosen.event)
    if (opens && this.card.hidden && withFocus) {
      this.#cameFrom = /** @type {HTMLElement | null} */ (document.activeElement)
    }
    this.#chosen = chosen
    this.#fillCard()
    this.card.hidden = !opens
    this.article.hidden = opens
    if (!withFocus) return
    if (opens) this.cardBody.querySelector('h2')?.focus()
    else if (this.#cameFrom?.isConnected) this.#cameFrom.focus()
  }

  #fillCard() {
    const { tracks, file } = this.atlas
    const track = tracks.find(({ unit }) => unit.id === this.#chosen.unit)
    const event = file.events.find(({ id }) => id === this.#chosen.event)
    const parts = track
      ? unitCard(this.atlas, track, Math.max(this.#day, 0))
      : event
        ? eventCard(this.atlas, event)
        : []
    this.cardBody.replaceChildren(...parts.filter((part) => part instanceof Node))
  }
}
