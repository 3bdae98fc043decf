import { byId } from '../element.js'
import { t } from '../texts.js'

/**
 * A map in a page must not trap the page's scrolling: one finger and the wheel scroll on,
 * until the reader takes the map with two fingers, Ctrl and wheel, a click or the button.
 * @param {import('leaflet').Map} map
 */
export function shareGestures(map) {
  const container = map.getContainer()
  let taken = false

  // Before Leaflet's own listener, which would stop the page.
  container.addEventListener(
    'wheel',
    (event) => {
      if (!taken && !event.ctrlKey && !event.metaKey) event.stopImmediatePropagation()
    },
    { capture: true, passive: true },
  )
  container.addEventListener('click', () => {
    taken = true
  })
  container.addEventListener('mouseleave', () => {
    taken = false
  })
  if (matchMedia('(pointer: coarse)').matches) offerTouch(map)
}

/** @param {import('leaflet').Map} map */
function offerTouch(map) {
  const button = byId('use-map', HTMLButtonElement)
  button.hidden = false
  map.dragging.disable()
  button.addEventListener('click', () => {
    const using = button.getAttribute('aria-pressed') !== 'true'
    button.setAttribute('aria-pressed', String(using))
    button.textContent = using ? t('Scroll the page') : t('Use the map')
    if (using) map.dragging.enable()
    else map.dragging.disable()
  })
}
