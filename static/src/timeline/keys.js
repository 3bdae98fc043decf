import { step } from './controls.js'

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
  connectDiamonds()
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
  else if (key === ' ') {
    if (clock.playing) clock.pause()
    else clock.play()
  } else if (key === '[' || key === ']') goToHeadline(clock, key === ']', headlineDays)
  else if (free && key === 'Home') jumpTo(clock, clock.first)
  else if (free && key === 'End') jumpTo(clock, clock.last)
  else return false
  return true
}

/**
 * @param {import('../player/clock.js').Clock} clock
 * @param {boolean} next
 * @param {readonly number[]} days
 */
function goToHeadline(clock, next, days) {
  const now = Math.ceil(clock.time)
  const found = next ? days.find((day) => day > now) : [...days].reverse().find((day) => day < now)
  if (found !== undefined) jumpTo(clock, found)
}

/**
 * @param {import('../player/clock.js').Clock} clock
 * @param {number} t
 */
function jumpTo(clock, t) {
  clock.pause()
  clock.set(t, 'step')
}

/**
 * Some places need the key for themselves: text fields, the map (arrows pan it), buttons
 * (Space presses them).
 * @param {Element} target
 * @param {string} key
 */
function isTaken(target, key) {
  if (target.id === 'timeline') return false
  if (target.matches('input, textarea, select, .leaflet-container, .diamond')) {
    return !(target.matches('.leaflet-container, .diamond') && '[]'.includes(key))
  }
  return key === ' ' && target.matches('button, a, summary')
}

/** The diamonds are one stop of the Tab key; arrows walk along them. */
function connectDiamonds() {
  const group = document.getElementById('diamonds')
  group?.addEventListener('keydown', (event) => {
    const all = /** @type {HTMLElement[]} */ ([...group.children])
    const now = all.indexOf(/** @type {HTMLElement} */ (event.target))
    const to = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: all.length - 1 }[event.key]
    if (to === undefined || !all[to]) return
    event.preventDefault()
    all[now].tabIndex = -1
    all[to].tabIndex = 0
    all[to].focus()
  })
}
