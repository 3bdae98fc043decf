import { element } from '../../element.js'
import { pageUrl } from '../../state/links.js'
import { t } from '../../texts.js'
import { eventRow } from '../cards/parts.js'
import { covers } from '../dates.js'
import { eventKinds } from '../terms.js'

/**
 * @typedef {import('../records.js').EventRecord} EventRecord
 * @typedef {{event: EventRecord, item: HTMLElement}} Entry
 */

/**
 * All events by date; those of the shown day are marked.
 * @param {import('../day.js').Atlas} atlas
 * @param {import('../records.js').Records} records
 * @returns {Promise<import('../more-views.js').View>}
 */
export async function eventsView(atlas, records) {
  const events = await records.events()
  const entries = events.map((event) => ({ event, item: eventRow(atlas, event) }))
  const list = element('ul', { class: 'rows' }, ...entries.map(({ item }) => item))
  return {
    nodes: [
      filters(entries),
      list,
      element(
        'p',
        { class: 'card-links' },
        element('a', { href: pageUrl('/events') }, t('Events as a page')),
        element('a', { href: pageUrl('/places') }, t('Places as a page')),
      ),
    ],
    current: () => [...list.querySelectorAll('li[aria-current]')].pop(),
    showDay: (day) => markDay(entries, atlas.calendar.days[day]),
  }
}

/**
 * @param {Entry[]} entries
 * @param {string} date
 */
function markDay(entries, date) {
  for (const { event, item } of entries) {
    if (covers(event, date)) item.setAttribute('aria-current', 'date')
    else item.removeAttribute('aria-current')
  }
}

/** @param {Entry[]} entries */
function filters(entries) {
  const kinds = eventKinds()
  const present = new Set(entries.map(({ event }) => event.kind))
  const kind = element(
    'select',
    {},
    element('option', { value: '' }, t('every kind')),
    ...Object.entries(kinds)
      .filter(([id]) => present.has(id))
      .map(([id, word]) => element('option', { value: id }, word)),
  )
  const headlines = element('input', { type: 'checkbox' })
  const count = element('span', { role: 'status' })
  function apply() {
    let shown = 0
    for (const { event, item } of entries) {
      const fits = !kind.value || event.kind === kind.value
      item.hidden = !fits || (headlines.checked && event.importance > 1)
      if (!item.hidden) shown++
    }
    count.textContent = t('{count} events', { count: shown })
  }
  kind.addEventListener('change', apply)
  headlines.addEventListener('change', apply)
  apply()
  return element(
    'div',
    { class: 'filters', role: 'group', 'aria-label': t('Which events') },
    element('label', {}, element('span', { class: 'visually-hidden' }, t('Kind')), kind),
    element('label', {}, headlines, ` ${t('Headlines only')}`),
    count,
  )
}
