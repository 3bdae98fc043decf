import { element } from '../element.js'
import { placeAbove } from './headline-marks.js'

/**
 * The full name of what the pointer or the focus is on. Listeners have it as the button's name.
 * @param {HTMLElement} strip holds buttons with `data-tip`
 */
export function connectTip(strip) {
  const tip = element('div', { class: 'strip-tip', 'aria-hidden': 'true', hidden: true })
  document.body.append(tip)

  /** @param {EventTarget | null} target */
  function show(target) {
    const anchor = target instanceof Element ? target.closest('[data-tip]') : null
    const text = anchor?.getAttribute('data-tip')
    tip.hidden = !text
    if (!anchor || !text) return
    tip.textContent = text
    placeAbove(tip, anchor)
  }

  const hide = () => {
    tip.hidden = true
  }
  strip.addEventListener('pointerover', ({ target, pointerType }) => {
    // A finger that touches it presses it.
    if (pointerType === 'mouse') show(target)
  })
  strip.addEventListener('pointerout', hide)
  strip.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches(':focus-visible')) show(target)
  })
  strip.addEventListener('focusout', hide)
  strip.addEventListener('click', hide)
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide()
  })
}
