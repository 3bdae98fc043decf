import { jumpTo, playOrPause, step, stepAlong } from './steps.js'

const DAYS_OF_WEEK = 7

const DAYS_ANYWHERE = /** @type {Record<string, number>} */ ({ ArrowLeft: -1, ArrowRight: 1 })
// Elsewhere these keys scroll.
const DAYS_WHERE_FREE = /** @type {Record<string, number>} */ ({
  ...DAYS_ANYWHERE,
  ArrowDown: -1,
  ArrowUp: 1,
  PageDown: -DAYS_OF_WEEK,
  PageUp: DAYS_OF_WEEK,
})

/**
 * The keyboard moves whole days: arrows a day, with Shift a week, Page Up and Down a week,
 * Home and End, Space plays, `[` and `]` go to the previous and next headline event.
 * @param {import('../player/clock.js').Clock} clock
 * @param {readonly number[]} headlineDays rising
 */
export function connectKeys(clock, headlineDays) {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    const target = /** @type {Element} */ (event.target)
    if (isTaken(target, event.key)) return
    // With the focus nowhere in particular, nothing else wants the key.
    const free = target.id === 'timeline' || target === document.body
    if (act(clock, event, free, headlineDays)) event.preventDefault()
  })
}

/**
 * @param {import('../player/clock.js').Clock} clock
 * @param {KeyboardEvent} event
 * @param {boolean} free no other part of the page scrolls by these keys
 * @param {readonly number[]} headlineDays
 * @returns {boolean} whether the key was ours
 */
function act(clock, { key, shiftKey }, free, headlineDays) {
  const days = (free ? DAYS_WHERE_FREE : DAYS_ANYWHERE)[key]
  if (days) step(clock, shiftKey ? Math.sign(days) * DAYS_OF_WEEK : days)
  else if (key === ' ') playOrPause(clock)
  else if (key === '[' || key === ']') stepAlong(clock, key === ']', headlineDays)
  else if (free && key === 'Home') jumpTo(clock, clock.first)
  else if (free && key === 'End') jumpTo(clock, clock.last)
  else return false
  return true
}

/**
 * Some places need the key for themselves: text fields, the map (arrows pan it), dialogs,
 * buttons (Space presses them).
 * @param {Element} target
 * @param {string} key
 */
function isTaken(target, key) {
  if (target.id === 'timeline') return false
  if (target.closest('dialog') || target.matches('input, textarea, select')) return true
  const isBracket = '[]'.includes(key)
  if (target.matches('.leaflet-container')) return !isBracket
  return key === ' ' && target.matches('button, a, summary')
}
