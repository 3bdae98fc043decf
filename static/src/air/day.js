import { element } from '../element.js'
import { confidenceMark } from '../panel/confidence.js'
import { spanWriter } from '../panel/dates.js'
import { pageUrl } from '../state/links.js'
import { t } from '../texts.js'

/**
 * @typedef {import('../panel/day.js').Atlas} Atlas
 * @typedef {import('./records.js').AirRecord} AirRecord
 */

/**
 * What the panel tells of a day in the air; nothing where no record covers the day.
 * @param {Atlas} atlas
 * @param {{ofDay: AirRecord[], ofPeriod: AirRecord[]}} records
 * @returns {HTMLElement[]}
 */
export function airSection(atlas, { ofDay, ofPeriod }) {
  const parts = []
  if (ofDay.length) parts.push(element('h3', {}, t('In the air')), list(atlas, ofDay))
  if (ofPeriod.length) {
    const summary = element('summary', {}, t('In the air over a longer time'))
    parts.push(element('details', { class: 'air-period' }, summary, list(atlas, ofPeriod)))
  }
  return parts
}

/**
 * @param {Atlas} atlas
 * @param {AirRecord[]} records
 */
function list(atlas, records) {
  // Making a formatter of dates costs more than all the rest of a row.
  const span = spanWriter(atlas.file.language)
  const rows = records.map((it) => entry(atlas, it, span))
  return element('ul', { class: 'rows air-rows' }, ...rows)
}

/**
 * @param {Atlas} atlas
 * @param {AirRecord} record
 * @param {ReturnType<typeof spanWriter>} span
 */
function entry({ file, choose }, record, span) {
  const { place, figure, detail, source_ids: sources } = record
  const there = place && {
    type: 'button',
    class: 'link',
    click: () => choose({ place }),
  }
  return element(
    'li',
    { class: 'air-row' },
    element(
      'div',
      { class: 'row-text' },
      element('span', { class: 'row-name', lang: record.name_language }, record.name),
      element(
        'span',
        { class: 'row-action' },
        there && element('button', there, file.places[place]),
        there && ' · ',
        span(record),
      ),
      figure && element('span', { class: 'row-action', lang: record.figure_language }, figure),
      detail && element('span', { class: 'row-note', lang: record.detail_language }, detail),
      element('span', { class: 'row-note' }, ...links(sources, file.sources)),
    ),
    confidenceMark(record.confidence),
  )
}

/**
 * @param {readonly string[]} ids
 * @param {Record<string, string>} titles
 */
function links(ids, titles) {
  return ids.flatMap((id, n) => [
    n ? '; ' : '',
    element('a', { href: pageUrl(`/sources/${id}`), 'data-source': id }, titles[id] ?? id),
  ])
}
