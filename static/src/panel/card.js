import { element } from '../element.js'
import { pageUrl } from '../state/links.js'
import { t } from '../texts.js'
import { actionInWords } from './action.js'
import { confidenceMark } from './confidence.js'
import { sourceList } from './sources.js'

/**
 * @typedef {import('./day.js').Atlas} Atlas
 * @typedef {import('../player/tracks.js').Leg} Leg
 */

/**
 * A unit: what it is, what it did and when, and on whose word.
 * @param {Atlas} atlas
 * @param {import('../player/tracks.js').Track} track
 * @param {number} day index of the day shown
 */
export function unitCard(atlas, { unit, legOfDay }, day) {
  const superior = atlas.tracks.find((other) => other.unit.id === unit.superior)?.unit
  const sources = [...new Set(unit.legs.flatMap((leg) => leg.sources))]
  return [
    element(
      'div',
      { class: 'card-head' },
      atlas.symbol(unit.symbol, unit.side),
      element('h2', { lang: unit.name_language, tabindex: '-1' }, unit.name),
    ),
    superior &&
      element(
        'p',
        { class: 'card-superior' },
        `${t('Under')} `,
        element(
          'button',
          { type: 'button', class: 'link', click: () => atlas.chooseUnit(superior.id) },
          element('span', { lang: superior.name_language }, superior.name),
        ),
      ),
    element('h3', {}, t('What it did')),
    element(
      'ol',
      { class: 'rows legs' },
      ...unit.legs.map((leg) => legRow(atlas, leg, leg === legOfDay[day], sources)),
    ),
    element('h3', {}, t('Sources')),
    sourceList(sources, atlas.file.sources),
    element(
      'p',
      {},
      element('a', { href: pageUrl(`/units/${unit.id}`) }, t('All that is known of this unit')),
    ),
  ]
}

/**
 * @param {Atlas} atlas
 * @param {Leg} leg
 * @param {boolean} current
 * @param {readonly string[]} sources numbered from 1 on the card
 */
function legRow(atlas, leg, current, sources) {
  const numbers = leg.sources.map((id) => sources.indexOf(id) + 1).join(', ')
  return element(
    'li',
    { 'aria-current': current ? 'true' : null },
    element(
      'button',
      { type: 'button', class: 'row', click: () => atlas.goTo(leg.to) },
      element(
        'span',
        { class: 'row-text' },
        element('span', { class: 'row-date' }, spanInWords(atlas, leg)),
        element('span', { class: 'row-action' }, actionInWords(leg, atlas.file.places)),
        leg.note && element('span', { class: 'row-note', lang: 'en' }, leg.note),
        numbers && element('span', { class: 'row-note' }, t('Sources: {numbers}', { numbers })),
      ),
      confidenceMark(leg.confidence),
    ),
  )
}

/**
 * An event: what, where, when, who, and on whose word.
 * @param {Atlas} atlas
 * @param {import('../player/chronicle.js').CampaignEvent} event
 */
export function eventCard(atlas, event) {
  const units = atlas.tracks.filter(({ unit }) => event.units.includes(unit.id))
  return [
    element(
      'div',
      { class: 'card-head' },
      element('h2', { lang: event.title_language, tabindex: '-1' }, event.title),
    ),
    element(
      'p',
      { class: 'card-when' },
      [spanInWords(atlas, event), event.place_name].filter(Boolean).join(' · '),
      ' ',
      confidenceMark(event.confidence),
    ),
    element('p', { class: 'narrative', lang: event.summary_language }, event.summary),
    units.length > 0 && element('h3', {}, t('Units')),
    element(
      'ul',
      { class: 'rows' },
      ...units.map(({ unit }) =>
        element(
          'li',
          {},
          element(
            'button',
            { type: 'button', class: 'row', click: () => atlas.chooseUnit(unit.id) },
            atlas.symbol(unit.symbol, unit.side),
            element('span', { class: 'row-text', lang: unit.name_language }, unit.name),
          ),
        ),
      ),
    ),
    element('h3', {}, t('Sources')),
    sourceList(event.sources, atlas.file.sources),
    element(
      'p',
      {},
      element('a', { href: pageUrl(`/events/${event.id}`) }, t('More on this event')),
    ),
  ]
}

/**
 * @param {Atlas} atlas
 * @param {{from: string, to: string}} span of which at least one day is the campaign's
 */
function spanInWords({ calendar, words }, { from, to }) {
  const [first, last] = [words[calendar.nearest(from)].short, words[calendar.nearest(to)].short]
  return first === last ? first : t('{first} to {last}', { first, last })
}
