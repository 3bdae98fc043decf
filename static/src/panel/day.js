import { byId, element } from '../element.js'
import { activeOn, eventsOn } from '../player/chronicle.js'
import { pageUrl } from '../state/links.js'
import { t } from '../texts.js'
import { actionInWords } from './action.js'
import { confidenceMark } from './confidence.js'
import { eventFact, legFact } from './facts.js'
import { eventSign, row } from './rows.js'
import { numberedOnce, sourceList, sourceMarks } from './sources.js'

/**
 * @typedef {import('../player/chronicle.js').TracksFile} TracksFile
 * @typedef {import('../player/chronicle.js').CampaignEvent} CampaignEvent
 * @typedef {import('../player/tracks.js').Track} Track
 *
 * @typedef {object} Atlas what the parts of the panel share
 * @property {TracksFile} file
 * @property {readonly Track[]} tracks
 * @property {readonly import('../timeline/words.js').DayWords[]} words
 * @property {import('../timeline/calendar.js').Calendar} calendar
 * @property {(key: string, side: string) => Element} symbol
 * @property {(chosen: import('../player/selection.js').Chosen) => void} choose
 * @property {(date: string) => void} goTo the nearest day of the map
 * @property {(at: LatLon) => void} bringIntoSight moves the map no further than it must
 * @property {(unit: string) => void} showProfile the elevation along all that it marched
 * @property {(points: LatLon[]) => void} fit shows all of them in the free part of the map
 *
 * @typedef {[number, number]} LatLon latitude first
 */

/**
 * Everything that is told of one day, below the date.
 * @param {Atlas} atlas
 * @param {number} day index
 */
export function dayArticle(atlas, day) {
  const { file, tracks } = atlas
  const entry = file.days[day]
  const lang = entry.language
  const events = eventsOn(file, entry.date)
  const active = activeOn(tracks, day)
  const numbered = numberedOnce(
    entry.sources,
    ...events.map(({ sources }) => sources),
    ...active.map(({ legOfDay }) => legOfDay[day].sources),
  )
  const marking = { numbered, titles: file.sources }
  const marks = sourceMarks(entry.sources, marking, `${entry.date}: ${entry.headline}`)
  return [
    element('p', { class: 'headline', lang }, entry.headline),
    element('p', { class: 'narrative', lang }, entry.narrative, marks),
    element(
      'p',
      { class: 'day-marks' },
      confidenceMark(entry.confidence),
      dayLink(entry.date, t('This day as text')),
      dayLink(`${entry.date}#positions`, t('Positions as a table')),
      element('button', { type: 'button', class: 'link', 'data-cite': true }, t('Cite this view')),
    ),
    // The template's own, with what it holds: its box keeps its state from day to day.
    byId('certainty', HTMLElement),
    ...section(
      t('Events today'),
      events.map((event) => eventRow(atlas, event, marking)),
      null,
    ),
    ...section(
      t('Moving or fighting today'),
      active.map((track) => unitRow(atlas, track, day, marking)),
      t('No source has a unit moving or fighting on this day.'),
    ),
    ...(numbered.length
      ? [element('h3', {}, t('Sources of this day')), sourceList(numbered, file.sources)]
      : []),
  ]
}

/**
 * @param {string} date
 * @param {string} text
 */
function dayLink(date, text) {
  return element('a', { href: pageUrl(`/day/${date}`), class: 'day-link' }, text)
}

/**
 * @param {string} title
 * @param {HTMLElement[]} rows
 * @param {string | null} empty said where there are no rows; null leaves the section out
 */
function section(title, rows, empty) {
  if (!rows.length && empty === null) return []
  const list = rows.length
    ? element('ul', { class: 'rows' }, ...rows)
    : element('p', { class: 'empty' }, empty)
  return [element('h3', {}, title), list]
}

/**
 * @param {Atlas} atlas
 * @param {Track} track
 * @param {number} day
 * @param {import('./sources.js').Marking} marking
 */
function unitRow(atlas, { unit, legOfDay }, day, marking) {
  const leg = legOfDay[day]
  const doing = actionInWords(leg, atlas.file.places)
  return row({
    choose: () => atlas.choose({ unit: unit.id }),
    picture: atlas.symbol(unit.symbol, unit.side),
    name: unit.name,
    lang: unit.name_language,
    details: [doing],
    confidence: leg.confidence,
    marks: sourceMarks(leg.sources, marking, legFact(unit, leg, doing)),
  })
}

/**
 * @param {Atlas} atlas
 * @param {CampaignEvent} event
 * @param {import('./sources.js').Marking} marking
 */
function eventRow(atlas, event, marking) {
  return row({
    choose: () => atlas.choose({ event: event.id }),
    picture: eventSign(event),
    name: event.title,
    lang: event.title_language,
    details: [event.place_name],
    confidence: event.confidence,
    marks: sourceMarks(event.sources, marking, eventFact(event)),
  })
}
