import { element } from '../../element.js'
import { t } from '../../texts.js'
import { onMap } from '../moment.js'
import { covers } from '../dates.js'

/**
 * @typedef {import('../day.js').Atlas} Atlas
 * @typedef {import('../records.js').EventRecord} EventRecord
 * @typedef {import('../records.js').PhaseRecord} PhaseRecord
 */

/**
 * Two buttons that walk through the phases: each step brings the phase's first day and what was
 * fought over in it.
 * @param {Atlas} atlas
 * @param {PhaseRecord[]} phases
 * @param {HTMLElement[]} chapters one a phase
 * @param {EventRecord[]} events
 */
export function chapterRun(atlas, phases, chapters, events) {
  let now = 0
  const where = element('span', { role: 'status' })
  const back = element('button', { type: 'button', class: 'card-button' }, t('Previous phase'))
  const on = element('button', { type: 'button', class: 'card-button' }, t('Next phase'))

  /** @param {number} n index of a phase */
  function show(n) {
    now = n
    where.textContent = t('{n} of {count}', { n: n + 1, count: phases.length })
    // Never `disabled`: the button that was just pressed would lose the focus.
    back.setAttribute('aria-disabled', String(n <= 0))
    on.setAttribute('aria-disabled', String(n >= phases.length - 1))
  }

  /** @param {number} step */
  function go(step) {
    const phase = phases[now + step]
    if (!phase) return
    show(now + step)
    atlas.goTo(phase.from)
    const points = pointsOf(phase, events, atlas.file)
    if (points.length) atlas.fit(points)
    chapters[now].scrollIntoView({ block: 'start' })
  }

  back.addEventListener('click', () => go(-1))
  on.addEventListener('click', () => go(1))
  const group = { class: 'chapter-run', role: 'group', 'aria-label': t('Through the phases') }
  return { node: element('div', group, back, where, on), show }
}

/**
 * Where the phase's headline events and fights were.
 * @param {PhaseRecord} phase
 * @param {EventRecord[]} events
 * @param {{first_day: string, last_day: string}} file
 * @returns {[number, number][]} latitude first
 */
function pointsOf(phase, events, file) {
  return events.flatMap((event) => {
    const { lat, lon } = event
    const counts = (event.importance === 1 || event.fight) && onMap(event, file)
    return counts && covers(phase, event.from) && lat !== null && lon !== null ? [[lat, lon]] : []
  })
}
