import { byId } from '../element.js'
import { useLoaded } from '../fault.js'
import { laterStyle } from '../later-style.js'

/**
 * The button that opens the choice of a part to play. The choice itself is loaded when it is
 * asked for, or when the address names a part.
 * @param {import('../panel/day.js').Atlas} atlas
 * @param {import('../player/clock.js').Clock} clock
 */
export function connectRangeButton(atlas, clock) {
  const button = byId('range', HTMLButtonElement)
  /** @type {(() => void) | null} */
  let close = null
  let shown = false

  async function load() {
    const [range] = await Promise.all([import('./range.js'), laterStyle()])
    if (!shown) range.showRange(clock)
    shown = true
    return range
  }
  const show = () => void useLoaded(load(), () => {})
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-expanded') === 'true') {
      close?.()
      return
    }
    void useLoaded(load(), ({ openRangeCard }) => {
      close = openRangeCard(atlas, clock, button)
    })
  })
  const mark = () => button.classList.toggle('on', clock.hasRange)
  clock.onPlayback.push(() => {
    mark()
    if (clock.hasRange) show()
  })
  mark()
  if (clock.hasRange) show()
}
