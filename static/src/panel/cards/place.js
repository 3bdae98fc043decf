import { element } from '../../element.js'
import { t } from '../../texts.js'
import { actionInWords } from '../action.js'
import { confidenceMark } from '../confidence.js'
import { covers, spanWriter } from '../dates.js'
import { tellingEvent } from '../moment.js'
import { days } from '../facts.js'
import { row } from '../rows.js'
import { numberedOnce, sourceList, sourceMarks } from '../sources.js'
import { holders, placeKinds, placeMethods } from '../terms.js'
import * as parts from './parts.js'

/**
 * @typedef {import('../day.js').Atlas} Atlas
 * @typedef {import('../records.js').PlaceRecord} PlaceRecord
 * @typedef {import('../records.js').EventRecord} EventRecord
 */

/**
 * A place: its names, in whose hands it was, what happened there and who came.
 * @param {Atlas} atlas
 * @param {import('../records.js').Records} records
 * @param {string} id
 * @returns {Promise<import('../more-views.js').View>}
 */
export async function placeCard(atlas, records, id) {
  const [places, allEvents] = await Promise.all([records.places(), records.events()])
  const place = places.find((it) => it.id === id)
  if (!place) throw new Error(`no place has the id ${id}`)
  const events = allEvents.filter((event) => event.place === id)
  const numbered = numberedOnce(
    place.source_ids,
    ...place.holdings.map(({ source_ids }) => source_ids),
  )
  const marking = { numbered, titles: atlas.file.sources }
  const held = place.holdings.map((holding) => holdingRow(atlas, place, holding, numbered))
  return {
    nodes: parts.shown(
      parts.cardHead(place.name, place.name_language),
      parts.otherNames(place.names, place.name),
      placeFacts(place, marking),
      goButtons(atlas, place, events),
      ...parts.section(t('Who held it'), held),
      ...parts.section(
        t('What happened here'),
        events.map((event) => parts.eventRow(atlas, event)),
      ),
      ...parts.section(t('Units that came here'), visitRows(atlas, place)),
      element('h3', {}, t('Sources')),
      sourceList(numbered, atlas.file.sources),
      parts.links(`/places/${id}`, t('All that is known of this place'), `place=${id}`),
    ),
    at: () => place.at,
    showDay: (day) => markHolding(held, place, atlas.calendar.days[day]),
  }
}

/**
 * @param {PlaceRecord} place
 * @param {import('../sources.js').Marking} marking
 */
function placeFacts(place, marking) {
  const [lat, lon] = place.at
  const precision = t('(good to about {km} km)', { km: place.precision_km })
  const position = `${lat.toFixed(4)}, ${lon.toFixed(4)} ${precision}`
  return parts.facts([
    [t('Kind'), placeKinds()[place.kind]],
    [t('Pinyin'), place.pinyin && element('span', { lang: 'zh-Latn' }, place.pinyin)],
    [t('Japanese reading'), place.ja_reading && element('span', { lang: 'ja' }, place.ja_reading)],
    [
      t('Spellings of 1945'),
      place.wartime_names.length > 0 &&
        element('span', { lang: 'zh-Latn' }, place.wartime_names.join(' · ')),
    ],
    [
      t('County today'),
      place.county_today &&
        element('span', { lang: place.county_today_language }, place.county_today),
    ],
    [t('Latitude, longitude'), position],
    [
      t('Placed by'),
      element(
        'span',
        {},
        `${placeMethods()[place.method]} · `,
        element('span', { lang: place.source_language }, place.source),
        sourceMarks(place.source_ids, marking, `${place.name}: ${position}`),
      ),
    ],
    [t('Notes'), place.note && element('span', { lang: place.note_language }, place.note)],
  ])
}

/**
 * @param {Atlas} atlas
 * @param {PlaceRecord} place
 * @param {EventRecord[]} events
 */
function goButtons(atlas, place, events) {
  const event = tellingEvent(events, atlas.file)
  return parts.buttons(
    parts.button(t('Go to where it matters'), () => {
      if (event) atlas.goTo(event.from)
      atlas.fit([place.at])
    }),
  )
}

/**
 * @param {Atlas} atlas
 * @param {PlaceRecord} place
 * @param {import('../records.js').Holding} holding
 * @param {readonly string[]} numbered sources of the card
 */
function holdingRow({ file }, place, holding, numbered) {
  const fact = `${place.name}, ${days(holding)}: ${holders()[holding.holder]}`
  return element(
    'li',
    { class: 'holding' },
    element(
      'span',
      { class: 'row-text' },
      element('span', { class: 'row-name' }, holders()[holding.holder]),
      element('span', { class: 'row-action' }, spanWriter(file.language)(holding)),
    ),
    confidenceMark(holding.confidence),
    sourceMarks(holding.source_ids, { numbered, titles: file.sources }, fact),
  )
}

/**
 * @param {HTMLElement[]} rows
 * @param {PlaceRecord} place
 * @param {string} date
 */
function markHolding(rows, { holdings }, date) {
  rows.forEach((it, n) => {
    if (covers(holdings[n], date)) it.setAttribute('aria-current', 'true')
    else it.removeAttribute('aria-current')
  })
}

/**
 * @param {Atlas} atlas
 * @param {PlaceRecord} place
 */
function visitRows(atlas, { visits }) {
  const write = spanWriter(atlas.file.language)
  return [...visits]
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .flatMap((visit) => {
      const unit = atlas.tracks.find((it) => it.unit.id === visit.unit)?.unit
      const leg = unit?.legs.find(({ from, to }) => from === visit.from && to === visit.to)
      if (!unit || !leg) return []
      return [
        row({
          choose: () => {
            atlas.goTo(leg.to)
            atlas.choose({ unit: unit.id })
          },
          picture: atlas.symbol(unit.symbol, unit.side),
          name: unit.name,
          lang: unit.name_language,
          details: [`${write(leg)} · ${actionInWords(leg, atlas.file.places)}`],
          confidence: leg.confidence,
        }),
      ]
    })
}
