import { element } from '../../element.js'
import { t } from '../../texts.js'
import { confidenceMark } from '../confidence.js'
import { spanWriter } from '../dates.js'
import { onMap } from '../moment.js'
import { eventFact } from '../facts.js'
import { sourceList, sourceMarks } from '../sources.js'
import { eventKinds } from '../terms.js'
import * as parts from './parts.js'

/**
 * @typedef {import('../day.js').Atlas} Atlas
 * @typedef {import('../records.js').EventRecord} EventRecord
 */

/**
 * An event: what, where, when, who, and on whose word.
 * @param {Atlas} atlas
 * @param {import('../records.js').Records} records
 * @param {string} id
 * @returns {Promise<import('../more-views.js').View>}
 */
export async function eventCard(atlas, records, id) {
  const [units, events] = await Promise.all([records.units(), records.events()])
  const event = events.find((it) => it.id === id)
  if (!event) throw new Error(`no event has the id ${id}`)
  const { file } = atlas
  const when = spanWriter(file.language)(event)
  const engaged = event.unit_ids.flatMap((unitId) => units.filter((it) => it.id === unitId))
  return {
    nodes: parts.shown(
      parts.cardHead(event.title, event.title_language),
      parts.otherNames(event.titles, event.title),
      element(
        'p',
        { class: 'card-when' },
        `${when} · ${eventKinds()[event.kind]}`,
        ' ',
        confidenceMark(event.confidence),
        sourceMarks(
          event.source_ids,
          { numbered: event.source_ids, titles: file.sources },
          eventFact(event),
        ),
      ),
      parts.facts([[t('Place'), event.place && placeButton(atlas, event.place)]]),
      !onMap(event, file) && outside(atlas, event),
      element('p', { class: 'narrative', lang: event.summary_language }, event.summary),
      goButtons(atlas, event),
      ...parts.section(
        t('Units'),
        engaged.map((unit) => parts.unitRow(atlas, unit)),
      ),
      element('h3', {}, t('Sources')),
      sourceList(event.source_ids, file.sources),
      parts.links(`/events/${id}`, t('More on this event'), `event=${id}`),
    ),
    at: () => positionOf(event),
  }
}

/**
 * @param {Atlas} atlas
 * @param {string} place
 */
function placeButton(atlas, place) {
  return element(
    'button',
    { type: 'button', class: 'link', click: () => atlas.choose({ place }) },
    atlas.file.places[place] ?? place,
  )
}

/**
 * @param {Atlas} atlas
 * @param {EventRecord} event
 */
function outside({ calendar, words }, event) {
  const day = words[calendar.nearest(event.from)].long
  return element(
    'p',
    { class: 'empty' },
    t('It lies outside the days of the map; the nearest is {day}.', { day }),
  )
}

/**
 * @param {Atlas} atlas
 * @param {EventRecord} event
 */
function goButtons(atlas, event) {
  const label = onMap(event, atlas.file)
    ? t('Go to where it matters')
    : t('Go to the nearest day of the map')
  return parts.buttons(
    parts.button(label, () => {
      atlas.goTo(event.from)
      const at = positionOf(event)
      if (at) atlas.fit([at])
    }),
  )
}

/**
 * @param {EventRecord} event
 * @returns {[number, number] | undefined} undefined where no source names a place
 */
function positionOf({ lat, lon }) {
  return lat === null || lon === null ? undefined : [lat, lon]
}
