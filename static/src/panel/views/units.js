import { element } from '../../element.js'
import { pageUrl } from '../../state/links.js'
import { t } from '../../texts.js'
import { positionAt } from '../../player/tracks.js'
import { Tree } from './tree.js'

/**
 * @typedef {import('../day.js').Atlas} Atlas
 * @typedef {import('../records.js').UnitRecord} UnitRecord
 * @typedef {import('./tree.js').Branch} Branch
 *
 * @typedef {object} Outlook what a unit is to the map, in words that may change by the day
 * @property {HTMLElement} item
 * @property {HTMLElement} note
 * @property {(day: number) => string} words empty where there is nothing to add
 */

/** West of this lie Guizhou and Yunnan, where the reserves came from. */
const THEATRE_WEST_LON = 109
/** Opened at first: whoever stands above the corps. */
const OPEN_ECHELONS = new Set(['theatre', 'army-group', 'front-army', 'air-force', 'army'])
const LARGEST_FIRST = [
  ...['theatre', 'army-group', 'front-army', 'air-force', 'army', 'corps', 'division', 'wing'],
  ...['brigade', 'group', 'regiment', 'detachment', 'squadron', 'battalion'],
]

/**
 * The order of battle as a tree.
 * @param {Atlas} atlas
 * @param {import('../records.js').Records} records
 * @returns {Promise<import('../more-views.js').View>}
 */
export async function unitsView(atlas, records) {
  const [units, events, sides] = await Promise.all([
    records.units(),
    records.events(),
    records.sides(),
  ])
  const fought = new Set(events.flatMap(({ unit_ids }) => unit_ids))
  const ordered = [...units].sort(
    (a, b) => LARGEST_FIRST.indexOf(a.echelon) - LARGEST_FIRST.indexOf(b.echelon),
  )
  /** @type {Outlook[]} */
  const outlooks = []
  /** @param {UnitRecord} unit @returns {Branch} */
  const branch = (unit) => {
    const words = outlookOf(atlas, unit, fought.has(unit.id))
    const note = element('span', { class: 'tree-note' })
    const under = ordered.filter(({ parent }) => parent === unit.id).map(branch)
    const made = {
      label: label(atlas, unit, note),
      name: unit.name,
      typed: [unit.name, unit.designation],
      choose: () => atlas.choose({ unit: unit.id }),
      open: OPEN_ECHELONS.has(unit.echelon),
      under,
      made: (/** @type {HTMLElement} */ item) => outlooks.push({ item, note, words }),
    }
    return made
  }
  const roots = sides.map((side) => ({
    label: element('span', { class: 'tree-side', lang: side.name_language }, side.name),
    name: side.name,
    typed: [side.name],
    open: true,
    under: ordered.filter((unit) => unit.side === side.id && unit.parent === null).map(branch),
  }))
  const tree = new Tree(t('Order of battle'), roots)
  return {
    nodes: [tree.list, pageLink()],
    showDay: (day) => outlooks.forEach((it) => showOutlook(it, day)),
  }
}

function pageLink() {
  return element(
    'p',
    { class: 'card-links' },
    element('a', { href: pageUrl('/units') }, t('Order of battle as a page')),
  )
}

/**
 * @param {Atlas} atlas
 * @param {UnitRecord} unit
 * @param {HTMLElement} note
 */
function label(atlas, unit, note) {
  const { commander } = unit
  return element(
    'span',
    { class: 'tree-label' },
    atlas.symbol(`${unit.side}/${unit.sidc}`, unit.side),
    element(
      'span',
      { class: 'row-text' },
      element('span', { class: 'row-name', lang: unit.name_language }, unit.name),
      commander && commanderName(unit, commander, atlas),
      note,
    ),
  )
}

/**
 * @param {UnitRecord} unit
 * @param {NonNullable<UnitRecord['commander']>} commander
 * @param {Atlas} atlas
 */
function commanderName({ side }, { en, native, wartime }, { file }) {
  const inOwnLetters = native && (file.language !== 'en' || !en)
  const own = side === 'japan' ? 'ja' : 'zh-Hant'
  const lang = inOwnLetters ? own : 'en'
  return element('span', { class: 'row-action', lang }, inOwnLetters ? native : (en ?? wartime))
}

/**
 * @param {Atlas} atlas
 * @param {UnitRecord} unit
 * @param {boolean} fought
 * @returns {(day: number) => string}
 */
function outlookOf({ tracks }, unit, fought) {
  const track = tracks.find((it) => it.unit.id === unit.id)
  if (!track) {
    const words = fought
      ? t('position not known')
      : unit.committed === 'no'
        ? t('not committed')
        : t('not on the map')
    return () => words
  }
  const last = track.unit.lon[track.unit.lon.length - 1]
  return (day) => {
    const { lon } = positionAt(track, day, { lat: 0, lon: 0 })
    if (lon < THEATRE_WEST_LON) {
      return last < THEATRE_WEST_LON ? t('outside the theatre') : t('not yet in the theatre')
    }
    return unit.committed === 'no' ? t('not committed') : ''
  }
}

/**
 * @param {Outlook} outlook
 * @param {number} day
 */
function showOutlook({ item, note, words }, day) {
  const text = words(day)
  if (note.textContent === text && note.isConnected) return
  note.textContent = text
  item.classList.toggle('paler', text !== '')
}
