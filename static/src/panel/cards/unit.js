import { element } from '../../element.js'
import { positionAt } from '../../player/tracks.js'
import { t } from '../../texts.js'
import { actionInWords } from '../action.js'
import { confidenceMark } from '../confidence.js'
import { spanWriter } from '../dates.js'
import { tellingEvent } from '../moment.js'
import { legFact } from '../facts.js'
import { numberedOnce, sourceList, sourceMarks } from '../sources.js'
import * as parts from './parts.js'

/**
 * @typedef {import('../day.js').Atlas} Atlas
 * @typedef {import('../../player/tracks.js').Leg} Leg
 * @typedef {import('../../player/tracks.js').Track} Track
 * @typedef {import('../records.js').UnitRecord} UnitRecord
 * @typedef {import('../sources.js').Marking} Marking
 * @typedef {import('../records.js').EventRecord} EventRecord
 */

/**
 * A unit: what it is, what it did and when, and on whose word.
 * @param {Atlas} atlas
 * @param {import('../records.js').Records} records
 * @param {string} id
 * @returns {Promise<import('../more-views.js').View>}
 */
export async function unitCard(atlas, records, id) {
  const [units, allEvents] = await Promise.all([records.units(), records.events()])
  const unit = units.find((it) => it.id === id)
  if (!unit) throw new Error(`no unit has the id ${id}`)
  const track = atlas.tracks.find((it) => it.unit.id === id)
  const events = allEvents.filter(({ unit_ids }) => unit_ids.includes(id))
  const legSources = track?.unit.legs.flatMap((leg) => leg.sources) ?? []
  const sources = numberedOnce(legSources, unit.source_ids)
  const marking = { numbered: sources, titles: atlas.file.sources }
  const legs = (track?.unit.legs ?? []).map((leg, n) =>
    legRow(atlas, unit, leg, unit.leg_notes[n], marking),
  )
  const today = element('p', { class: 'unit-today' })
  return {
    nodes: parts.shown(
      parts.cardHead(
        unit.name,
        unit.name_language,
        atlas.symbol(`${unit.side}/${unit.sidc}`, unit.side),
      ),
      parts.otherNames(
        unit.names,
        unit.name,
        entryMarks(unit.source_ids, marking, unit, t('its names')),
      ),
      track && today,
      unitFacts(atlas, unit, units, marking),
      track ? goButtons(atlas, track, events) : whyNotOnMap(),
      ...(legs.length
        ? [element('h3', {}, t('What it did')), element('ol', { class: 'rows legs' }, ...legs)]
        : []),
      ...parts.section(
        t('Events'),
        events.map((event) => parts.eventRow(atlas, event)),
      ),
      ...parts.section(
        t('Units under it'),
        units.filter(({ parent }) => parent === id).map((under) => parts.unitRow(atlas, under)),
      ),
      element('h3', {}, t('Sources')),
      sourceList(sources, atlas.file.sources),
      parts.links(`/units/${id}`, t('All that is known of this unit'), `unit=${id}`),
    ),
    at: track && ((n) => placeOn(track, n)),
    showDay: (n) => {
      if (!track) return
      markLeg(legs, track, n)
      today.replaceChildren(...doingOn(atlas, track, n, marking))
    },
  }
}

/**
 * What the unit does on the day shown, on whose word: in sight as the card opens.
 * @param {Atlas} atlas
 * @param {Track} track
 * @param {number} n index of the day
 * @param {Marking} marking
 */
function doingOn(atlas, { unit, legOfDay }, n, marking) {
  const leg = legOfDay[n]
  const doing = actionInWords(leg, atlas.file.places)
  return [
    element('strong', {}, atlas.words[n].short),
    ` ${doing} `,
    confidenceMark(leg.confidence),
    sourceMarks(leg.sources, marking, legFact(unit, leg, doing)),
  ]
}

/**
 * Marks for what the order of battle itself says of a unit.
 * @param {readonly string[]} ids
 * @param {Marking} marking
 * @param {{name: string}} unit
 * @param {string} what
 */
function entryMarks(ids, marking, { name }, what) {
  return sourceMarks(ids, marking, `${name}: ${what}`)
}

/**
 * @param {Track} track
 * @param {number} n index of a day, which is also the time of its evening
 * @returns {[number, number]}
 */
function placeOn(track, n) {
  const { lat, lon } = positionAt(track, n, { lat: 0, lon: 0 })
  return [lat, lon]
}

/**
 * @param {HTMLElement[]} rows
 * @param {Track} track
 * @param {number} n index of the day
 */
function markLeg(rows, { unit, legOfDay }, n) {
  rows.forEach((row, index) => {
    if (unit.legs[index] === legOfDay[n]) row.setAttribute('aria-current', 'true')
    else row.removeAttribute('aria-current')
  })
}

/**
 * @param {Atlas} atlas
 * @param {UnitRecord} unit
 * @param {UnitRecord[]} units
 * @param {Marking} marking
 */
function unitFacts(atlas, unit, units, marking) {
  const superior = units.find(({ id }) => id === unit.parent)
  const { commander } = unit
  const fact = `${t('Commander')} ${commander && (commander.en ?? commander.native)}`
  const notes = unit.notes && element('span', { lang: unit.notes_language }, unit.notes)
  return parts.facts([
    [
      t('Under'),
      superior &&
        element(
          'button',
          {
            type: 'button',
            class: 'link',
            lang: superior.name_language,
            click: () => atlas.choose({ unit: superior.id }),
          },
          superior.name,
        ),
    ],
    [
      t('Commander'),
      commander &&
        element(
          'span',
          {},
          commanderNames(unit, atlas.file.language),
          entryMarks(unit.source_ids, marking, unit, fact),
        ),
    ],
    [t('Name in texts of 1945'), unit.wartime_name],
    [t('Part in the battle'), partInBattle(unit)],
    [
      t('Strength'),
      unit.strength && element('span', { lang: unit.strength_language }, unit.strength),
    ],
    [t('Notes'), notes],
  ])
}

/**
 * A commander as he wrote himself, and as others spell him; the reader's own letters first.
 * @param {UnitRecord} unit
 * @param {string} language of the reader
 */
function commanderNames({ side, commander }, language) {
  if (!commander) return null
  const own = { lang: side === 'japan' ? 'ja' : 'zh-Hant', name: commander.native }
  const latin = { lang: 'en', name: commander.en }
  const names = language === 'en' ? [latin, own] : [own, latin]
  const known = [...names, { lang: 'en', name: commander.wartime }].filter(({ name }) => name)
  return element(
    'span',
    {},
    ...known.flatMap(({ lang, name }, n) => [n > 0 && ' · ', element('span', { lang }, name)]),
  )
}

/** @param {UnitRecord} unit */
function partInBattle({ committed }) {
  if (committed === 'yes') return t('committed')
  return committed === 'partly' ? t('partly committed') : t('not committed')
}

function whyNotOnMap() {
  const text = t("No source gives this unit's positions; it is not on the map.")
  return element('p', { class: 'empty' }, text)
}

/**
 * @param {Atlas} atlas
 * @param {Track} track
 * @param {EventRecord[]} events
 */
function goButtons(atlas, track, events) {
  const placed = events.filter(({ lat }) => lat !== null)
  const event = tellingEvent(placed, atlas.file)
  const moved = track.unit.legs.some(({ moving, airborne }) => moving || airborne)
  return parts.buttons(
    event &&
      parts.button(t('Go to where it matters'), () => {
        atlas.goTo(event.from)
        const there = /** @type {[number, number]} */ ([event.lat, event.lon])
        atlas.fit([there, placeOn(track, atlas.calendar.nearest(event.from))])
      }),
    moved &&
      parts.button(t('Show its whole way'), () => {
        const { lat, lon } = track.unit
        atlas.fit(lat.map((it, n) => [it, lon[n]]))
      }),
    track.unit.legs.some(({ moving }) => moving) &&
      parts.button(t('Elevation along its way'), () => atlas.showProfile(track.unit.id)),
  )
}

/**
 * @param {Atlas} atlas
 * @param {UnitRecord} unit
 * @param {Leg} leg
 * @param {UnitRecord['leg_notes'][number]} note what is told of it beside
 * @param {Marking} marking
 */
function legRow(atlas, unit, leg, { note, note_language: language }, marking) {
  const doing = actionInWords(leg, atlas.file.places)
  const when = spanWriter(atlas.file.language)(leg)
  return element(
    'li',
    { class: 'with-marks' },
    element(
      'button',
      { type: 'button', class: 'row', click: () => atlas.goTo(leg.to) },
      element(
        'span',
        { class: 'row-text' },
        element('span', { class: 'row-date' }, when),
        element('span', { class: 'row-action' }, doing),
        note && element('span', { class: 'row-note', lang: language ?? '' }, note),
      ),
      confidenceMark(leg.confidence),
    ),
    sourceMarks(leg.sources, marking, legFact(unit, leg, doing)),
  )
}
