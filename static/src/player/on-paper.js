import { element } from '../element.js'

/** The least room on a landscape page within its margins: Letter is the narrower, A4 the lower. */
const PAGE = Object.freeze({ width: 990, height: 700 })

/**
 * Ctrl+P on the map prints what is seen of it, title and date above: the map keeps its size, so that
 * nothing is laid out anew, and is drawn smaller. /print makes the better sheet.
 */
export function fitToPaper() {
  const { style } = document.documentElement
  const title = element('p', { class: 'on-paper' })
  addEventListener('beforeprint', () => {
    const scale = Math.min(PAGE.width / innerWidth, PAGE.height / innerHeight)
    style.setProperty('--screen-width', `${innerWidth}px`)
    style.setProperty('--screen-height', `${innerHeight}px`)
    style.setProperty('--on-paper', String(scale))
    title.textContent = document.title
    document.body.prepend(title)
  })
  addEventListener('afterprint', () => title.remove())
}
