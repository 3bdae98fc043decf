import { byId, element } from '../element.js'
import { playOrPause, step } from '../timeline/steps.js'
import { t } from '../texts.js'

/** How long the controls stay after the last move or key. */
const IDLE_MS = 3000

/** A presenter's clicker sends Page Down and Page Up. */
const DAYS = /** @type {Record<string, number>} */ ({
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
})

/**
 * @typedef {object} ProjectedPage
 * @property {import('./day.js').Atlas} atlas
 * @property {import('../player/clock.js').Clock} clock
 * @property {import('leaflet').Map} map
 * @property {() => void} onLeave
 */

/**
 * The map for a room: as large as the screen, a large date, names and symbols enlarged; the
 * controls hide until the pointer moves or a key is pressed.
 */
export class Projector {
  #timer = 0
  #listening = new AbortController()

  /** @param {ProjectedPage} page */
  constructor(page) {
    this.page = page
    this.cameFrom = /** @type {HTMLElement | null} */ (document.activeElement)
    this.date = element('p', { class: 'projector-date' })
    this.line = element('p', { class: 'projector-line' })
    this.leaveButton = element(
      'button',
      { type: 'button', class: 'projector-leave', click: () => this.leave() },
      t('Leave the projector view'),
    )
    this.card = element(
      'aside',
      { class: 'projector-card', 'data-covers': true, 'aria-label': t('Date') },
      this.date,
      this.line,
    )
    this.follow = (/** @type {number} */ time) => this.#tell(time)
  }

  /** @param {boolean} byReader pressed the button: only then may the screen be filled */
  async enter(byReader) {
    const { clock, map } = this.page
    document.body.append(this.card, this.leaveButton)
    document.body.classList.add('projector')
    this.#listen()
    clock.onTime.push(this.follow)
    this.#tell(clock.time)
    this.#wake()
    if (byReader) await document.documentElement.requestFullscreen?.().catch(() => undefined)
    keepInView(map)
    // Else the button that has just gone would hold the keys.
    byId('timeline', HTMLInputElement).focus({ preventScroll: true })
  }

  leave() {
    const { clock, map, onLeave } = this.page
    clearTimeout(this.#timer)
    this.#listening.abort()
    clock.onTime.splice(clock.onTime.indexOf(this.follow), 1)
    document.body.classList.remove('projector', 'idle')
    this.card.remove()
    this.leaveButton.remove()
    if (document.fullscreenElement) void document.exitFullscreen()
    keepInView(map)
    this.cameFrom?.focus()
    onLeave()
  }

  #listen() {
    const { signal } = this.#listening
    for (const kind of ['pointermove', 'pointerdown', 'keydown', 'focusin']) {
      document.addEventListener(kind, () => this.#wake(), { signal, passive: true })
    }
    document.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true })
    document.addEventListener(
      'fullscreenchange',
      () => {
        if (!document.fullscreenElement) this.leave()
      },
      { signal },
    )
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event
    const at = /** @type {Element} */ (target)
    if (altKey || ctrlKey || metaKey || shiftKey || at.closest('dialog, select, .event-list')) {
      return
    }
    const { clock } = this.page
    if (key === 'Escape' && !document.fullscreenElement) this.leave()
    else if (DAYS[key]) step(clock, DAYS[key])
    else if (key === ' ' && !at.matches('button')) playOrPause(clock)
    else return
    event.preventDefault()
    // The same keys would move the slider, or the map under the focus.
    event.stopPropagation()
    this.#wake()
  }

  #wake() {
    document.body.classList.remove('idle')
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => {
      // A card that the reader has open must not vanish under his hands.
      const open = document.querySelector('dialog[open], .event-list, .range-card')
      document.body.classList.toggle('idle', !open)
    }, IDLE_MS)
  }

  /** @param {number} time */
  #tell(time) {
    const { atlas } = this.page
    const day = atlas.calendar.dayAt(time)
    if (this.date.dataset.day === String(day)) return
    this.date.dataset.day = String(day)
    this.date.textContent = atlas.words[day].long
    this.line.textContent = atlas.file.days[day].headline
    this.line.lang = atlas.file.days[day].language
  }
}

/**
 * The map has become larger or smaller on the sheet; what was in its middle stays there.
 * @param {import('leaflet').Map} map
 */
function keepInView(map) {
  const centre = map.getCenter()
  map.invalidateSize({ animate: false })
  map.setView(centre, map.getZoom(), { animate: false })
}
