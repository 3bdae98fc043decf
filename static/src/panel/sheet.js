import { byId } from '../element.js'
import { t } from '../texts.js'

const STOPS = /** @type {const} */ (['peek', 'half', 'full'])
const DRAG_PX = 24

/** @typedef {typeof STOPS[number]} Stop */

/**
 * On a phone the strip and the panel are a sheet with three stops. A tap on the handle goes
 * one stop up and from the top back down; a drag goes where it was dragged; with the focus on
 * it, the arrows up and down go from stop to stop.
 */
export function createSheet() {
  const deck = byId('deck', HTMLElement)
  const handle = byId('sheet-handle', HTMLButtonElement)
  /** @type {Stop} */
  let stop = 'peek'
  let startY = NaN
  let dragged = false

  /** @param {Stop} next */
  function rest(next) {
    stop = next
    deck.dataset.stop = next
    document.body.dataset.sheet = next
    deck.style.removeProperty('--sheet-drag')
    handle.setAttribute('aria-expanded', String(next !== 'peek'))
    handle.setAttribute(
      'aria-label',
      next === 'full' ? t('Show the map') : t('Show more of the day'),
    )
  }

  handle.addEventListener('pointerdown', (event) => {
    startY = event.clientY
    dragged = false
    handle.setPointerCapture(event.pointerId)
  })
  handle.addEventListener('pointermove', (event) => {
    if (Number.isNaN(startY)) return
    deck.style.setProperty('--sheet-drag', `${startY - event.clientY}px`)
    dragged ||= Math.abs(startY - event.clientY) > DRAG_PX
  })
  handle.addEventListener('pointerup', (event) => {
    const up = startY - event.clientY
    startY = NaN
    if (dragged) rest(neighbour(stop, up, deck.clientHeight))
    else deck.style.removeProperty('--sheet-drag')
  })
  handle.addEventListener('pointercancel', () => {
    startY = NaN
    rest(stop)
  })
  handle.addEventListener('click', () => {
    if (!dragged) rest(stop === 'peek' ? 'half' : stop === 'half' ? 'full' : 'peek')
    dragged = false
  })
  handle.addEventListener('keydown', (event) => {
    const up = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (!up) return
    event.preventDefault()
    rest(nextStop(stop, up))
  })
  rest('peek')
  return {
    rest,
    get stop() {
      return stop
    },
  }
}

/**
 * @param {Stop} stop
 * @param {number} up pixels dragged upwards
 * @param {number} height of the sheet before
 * @returns {Stop}
 */
function neighbour(stop, up, height) {
  const far = Math.abs(up) > Math.max(height, 300) * 0.6
  return nextStop(stop, Math.sign(up) * (far ? 2 : 1))
}

/**
 * @param {Stop} stop
 * @param {number} up how many stops
 * @returns {Stop}
 */
function nextStop(stop, up) {
  const n = STOPS.indexOf(stop) + up
  return STOPS[Math.min(Math.max(n, 0), STOPS.length - 1)]
}
