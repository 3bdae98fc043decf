import { element } from '../element.js'
import { activeOn, eventsOn } from '../player/chronicle.js'
import { pageUrl } from '../state/links.js'
import { t } from '../texts.js'
import { actionInWords } from './action.js'
import { confidenceMark } from './confidence.js'
import { sourceList } from './sources.js'

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
 * @property {(unitId: string) => void} chooseUnit
 * @property {(eventId: string) => void} chooseEvent
 * @property {(date: string) => void} goTo
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
  return [
    element('p', { class: 'headline', lang }, entry.headline),
    element('p', { class: 'narrative', lang }, entry.narrative),
    element('p', { class: 'day-marks' }, confidenceMark(entry.confidence), dayLink(entry.date)),
    ...section(
      t('Events today'),
      eventsOn(file, entry.date).map((event) => eventRow(atlas, event)),
      null,
    ),
    ...section(
      t('Moving or fighting today'),
      activeOn(tracks, day).map((track) => unitRow(atlas, track, day)),
      t('No source has a unit moving or fighting on this day.'),
    ),
    ...(entry.sources.length
      ? [element('h3', {}, t('Sources of this day')), sourceList(entry.sources, file.sources)]
      : []),
  ]
}

/** @param {string} date */
function dayLink(date) {
  return element('a', { href: pageUrl(`/day/${date}`), class: 'day-link' }, t('This day as text'))
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
 */
function unitRow(atlas, { unit, legOfDay }, day) {
  const leg = legOfDay[day]
  return element(
    'li',
    {},
    element(
      'button',
      { type: 'button', class: 'row', click: () => atlas.chooseUnit(unit.id) },
      atlas.symbol(unit.symbol, unit.side),
      element(
        'span',
        { class: 'row-text' },
        element('span', { class: 'row-name', lang: unit.name_language }, unit.name),
        element('span', { class: 'row-action' }, actionInWords(leg, atlas.file.places)),
      ),
      confidenceMark(leg.confidence),
    ),
  )
}

/**
 * @param {Atlas} atlas
 * @param {CampaignEvent} event
 */
function eventRow(atlas, event) {
  return element(
    'li',
    {},
    element(
      'button',
      { type: 'button', class: 'row', click: () => atlas.chooseEvent(event.id) },
      element('span', { class: `event-sign${event.fight ? ' fight' : ''}`, 'aria-hidden': 'true' }),
      element(
        'span',
        { class: 'row-text' },
        element('span', { class: 'row-name', lang: event.title_language }, event.title),
        event.place_name && element('span', { class: 'row-action' }, event.place_name),
      ),
      confidenceMark(event.confidence),
    ),
  )
}
