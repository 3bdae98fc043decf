import { element } from '../element.js'
import { row } from '../panel/rows.js'
import { holders } from '../panel/terms.js'
import { pageUrl } from '../state/links.js'
import { t } from '../texts.js'

/**
 * @typedef {import('../panel/day.js').Atlas} Atlas
 * @typedef {import('./changes.js').Changes} Changes
 * @typedef {import('./changes.js').Told} Told
 * @typedef {import('./changes.js').Happened} Happened
 */

/**
 * What changed, in groups; a group without anything is left out.
 * @param {Atlas} atlas
 * @param {Changes} changes
 * @returns {HTMLElement[]}
 */
export function changeList(atlas, { moved, arrived, encircled, freed, taken }) {
  const { file } = atlas
  const at = (/** @type {string} */ place) => file.places[place] ?? place
  const unitRows = (/** @type {Happened[]} */ rows) =>
    rows.map((it) => unitRow(atlas, it, at(it.place)))
  const parts = [
    ...group(
      t('Places in another hand'),
      taken.map((it) => takenRow(atlas, it)),
    ),
    ...group(t('Encircled'), unitRows(encircled)),
    ...group(t('No longer encircled'), unitRows(freed)),
    ...group(t('Arrived by air'), unitRows(arrived)),
    ...group(
      t('Moved, as the crow flies'),
      moved.map((it) => unitRow(atlas, it, `${distance(it)} · ${at(it.place)}`)),
    ),
  ]
  return parts.length ? parts : [element('p', { class: 'empty' }, t('Nothing changed.'))]
}

/** @param {{km: number, bearingDeg: number}} moved */
function distance({ km, bearingDeg }) {
  const degrees = String(Math.round(bearingDeg) % 360).padStart(3, '0')
  return t('{km} km, bearing {degrees}°', { km: km.toFixed(0), degrees })
}

/**
 * @param {string} title
 * @param {HTMLElement[]} rows
 */
function group(title, rows) {
  if (!rows.length) return []
  return [element('h4', {}, `${title} (${rows.length})`), element('ul', { class: 'rows' }, ...rows)]
}

/**
 * @param {Atlas} atlas
 * @param {Happened} happened
 * @param {string} detail
 */
function unitRow(atlas, { track: { unit }, confidence, sources }, detail) {
  const item = row({
    choose: () => atlas.choose({ unit: unit.id }),
    picture: atlas.symbol(unit.symbol, unit.side),
    name: unit.name,
    lang: unit.name_language,
    details: [detail],
    confidence,
  })
  item.append(sourceLine(atlas, sources))
  return item
}

/**
 * @param {Atlas} atlas
 * @param {import('./changes.js').Taken} taken
 */
function takenRow(atlas, { place, before, holder, confidence, sources }) {
  const names = holders()
  const item = row({
    choose: () => atlas.choose({ place: place.id }),
    name: place.name,
    lang: place.name_language,
    details: [t('{before}, then {after}', { before: names[before], after: names[holder] })],
    confidence,
  })
  item.append(sourceLine(atlas, sources))
  return item
}

/**
 * @param {Atlas} atlas
 * @param {readonly string[]} ids
 */
function sourceLine({ file }, ids) {
  const links = ids.flatMap((id, n) => [
    n ? '; ' : '',
    element('a', { href: pageUrl(`/sources/${id}`), 'data-source': id }, file.sources[id] ?? id),
  ])
  return element('p', { class: 'row-note change-sources' }, ...links)
}
