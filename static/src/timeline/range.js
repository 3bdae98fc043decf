import { byId, element } from '../element.js'
import { t } from '../texts.js'
import { placeAbove } from './headline-marks.js'

/**
 * @typedef {import('../player/clock.js').Clock} Clock
 * @typedef {import('../panel/day.js').Atlas} Atlas
 */

/**
 * The card in which the reader chooses the part of the campaign that is played: two lists of
 * days, the present phase, or all.
 * @param {Atlas} atlas
 * @param {Clock} clock
 * @param {HTMLButtonElement} opener
 */
export function openRangeCard(atlas, clock, opener) {
  const card = element('div', {
    class: 'range-card',
    role: 'group',
    'aria-label': t('Play a part'),
  })
  const from = dayList(atlas, clock, t('Play from'))
  const to = dayList(atlas, clock, t('to'))

  const show = () => {
    from.select.value = String(clock.range.first)
    to.select.value = String(clock.range.last)
  }
  from.select.addEventListener('change', () => {
    const first = Number(from.select.value)
    clock.setPlayback({ range: { first, last: Math.max(clock.range.last, first) } })
  })
  to.select.addEventListener('change', () => {
    const last = Number(to.select.value)
    clock.setPlayback({ range: { first: Math.min(clock.range.first, last), last } })
  })
  clock.onPlayback.push(show)
  const close = () => {
    clock.onPlayback.splice(clock.onPlayback.indexOf(show), 1)
    document.removeEventListener('pointerdown', closeElsewhere)
    card.remove()
    opener.setAttribute('aria-expanded', 'false')
  }
  /** @param {Event} event */
  const closeElsewhere = ({ target }) => {
    const at = /** @type {Element} */ (target)
    if (!card.contains(at) && !opener.contains(at) && !at.closest('.scale')) close()
  }
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
    opener.focus()
  })
  card.append(from.label, to.label, ...shortCuts(atlas, clock))
  show()
  const strip = byId('strip', HTMLElement)
  strip.append(card)
  opener.setAttribute('aria-expanded', 'true')
  placeAbove(card, opener, strip)
  document.addEventListener('pointerdown', closeElsewhere)
  from.select.focus()
  return close
}

/**
 * @param {Atlas} atlas
 * @param {Clock} clock
 * @param {string} name
 */
function dayList({ words }, { first, last }, name) {
  const select = element('select')
  for (let day = first; day <= last; day++) {
    select.append(element('option', { value: String(day) }, words[day].long))
  }
  return { select, label: element('label', {}, element('span', {}, name), select) }
}

/**
 * @param {Atlas} atlas
 * @param {Clock} clock
 */
function shortCuts({ file, calendar }, clock) {
  const ofPhase = () => {
    const { phase } = file.days[calendar.dayAt(clock.time)]
    const found = file.phases.find(({ id }) => id === phase)
    if (!found) return
    const [first, last] = [calendar.nearest(found.from), calendar.nearest(found.to)]
    clock.setPlayback({ range: { first, last } })
  }
  const ofAll = () => clock.setPlayback({ range: { first: clock.first, last: clock.last } })
  return [
    element('button', { type: 'button', click: ofPhase }, t('This phase')),
    element('button', { type: 'button', click: ofAll }, t('The whole campaign')),
  ]
}

/**
 * What lies outside the range is veiled, and its edges can be dragged. The same by keyboard:
 * the lists of the card.
 * @param {Clock} clock
 */
export function showRange(clock) {
  const scale = /** @type {HTMLElement} */ (byId('strip', HTMLElement).querySelector('.scale'))
  const edges = /** @type {const} */ (['first', 'last']).map((edge) => {
    const handle = element('div', { class: `range-edge range-${edge}`, 'aria-hidden': 'true' })
    scale.append(handle)
    connectDrag(clock, scale, handle, edge)
    return { edge, handle }
  })
  const days = clock.last - clock.first + 1
  const show = () => {
    for (const { edge, handle } of edges) {
      const day = edge === 'first' ? clock.range.first : clock.range.last + 1
      handle.style.left = `${((day - clock.first) / days) * 100}%`
      handle.hidden = !clock.hasRange
    }
  }
  clock.onPlayback.push(show)
  show()
}

/**
 * @param {Clock} clock
 * @param {HTMLElement} scale
 * @param {HTMLElement} handle
 * @param {'first' | 'last'} edge
 */
function connectDrag(clock, scale, handle, edge) {
  handle.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
  })
  handle.addEventListener('pointermove', ({ clientX, pointerId }) => {
    if (!handle.hasPointerCapture(pointerId)) return
    const { left, width } = scale.getBoundingClientRect()
    const days = clock.last - clock.first + 1
    const at = clock.first + Math.round(((clientX - left) / width) * days)
    const { first, last } = clock.range
    const range =
      edge === 'first'
        ? { first: Math.min(Math.max(at, clock.first), last), last }
        : { first, last: Math.max(Math.min(at - 1, clock.last), first) }
    if (range.first !== first || range.last !== last) clock.setPlayback({ range })
  })
}
