import { byId } from '../element.js'
import { t } from '../texts.js'

/** On the map's container: what is not documented is drawn as a ghost. */
export const ONLY_DOCUMENTED = 'only-documented'

const LEVELS = /** @type {const} */ (['documented', 'approximate', 'inferred'])

/**
 * The meter of how much of the day's picture is documented, and the switch that leaves only that.
 * @param {import('./day.js').Atlas} atlas
 * @param {HTMLElement} mapContainer
 * @param {boolean} only at first
 */
export function connectCertainty({ tracks }, mapContainer, only) {
  const box = byId('only-documented', HTMLInputElement)
  const connected = { onChange: () => {}, showDay, show }

  /** @param {number} day index */
  function showDay(day) {
    const counts = LEVELS.map(
      (level) => tracks.filter(({ legOfDay }) => legOfDay[day].confidence === level).length,
    )
    byId('certainty-today', HTMLElement).textContent = inWords(counts, tracks.length)
    showMeter(counts)
  }

  /** @param {boolean} on */
  function show(on) {
    box.checked = on
    mapContainer.classList.toggle(ONLY_DOCUMENTED, on)
  }

  box.disabled = false
  box.addEventListener('change', () => {
    show(box.checked)
    connected.onChange()
  })
  show(only)
  return connected
}

/**
 * @param {number[]} counts of the levels
 * @param {number} all
 */
function inWords([documented, approximate, inferred], all) {
  return t(
    'Positions today: {documented} of {all} documented, {approximate} approximate, {inferred} inferred.',
    { documented, all, approximate, inferred },
  )
}

/** @param {number[]} counts of the levels */
function showMeter(counts) {
  let from = 0
  const bars = document.querySelectorAll('#certainty-meter rect')
  counts.forEach((count, n) => {
    bars[n].setAttribute('x', String(from))
    bars[n].setAttribute('width', String(count))
    from += count
  })
}
