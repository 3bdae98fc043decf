import { byId } from '../element.js'
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
  button.addEventListener('click', async () => {
    if (button.getAttribute('aria-expanded') === 'true') {
      close?.()
      return
    }
    const { openRangeCard } = await load()
    close = openRangeCard(atlas, clock, button)
  })
  const mark = () => button.classList.toggle('on', clock.hasRange)
  clock.onPlayback.push(() => {
    mark()
    if (clock.hasRange) void load()
  })
  mark()
  if (clock.hasRange) void load()
}
