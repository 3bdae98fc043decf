import { byId, element } from '../element.js'
import { BURST_OF_MANY } from '../map/bursts.js'
import { svgElement } from '../map/svg.js'
import { t } from '../texts.js'

/** On a smaller desk the open legend would lie on the battlefield. */
const ROOM_FOR_LEGEND =
  '(max-width: 720px), (max-width: 1024px) and (orientation: portrait), (min-width: 1700px) and (min-height: 820px)'

/**
 * What the signs mean, drawn with the map's own signs.
 * @param {import('./day.js').Atlas} atlas
 */
export function fillLegend({ tracks, symbol }) {
  /**
   * @param {string} side
   * @param {string} echelon
   */
  const sample = (side, echelon) => {
    const unit = tracks.find((track) => track.unit.side === side && track.unit.echelon === echelon)
    return unit && symbol(unit.unit.symbol, side)
  }
  const rows = /** @type {[Element | undefined, string][]} */ ([
    [sample('china', 'division'), t('Chinese division')],
    [sample('japan', 'division'), t('Japanese division')],
    [sample('japan', 'regiment'), t('Japanese regiment')],
    [sign('event-sign fight'), t('fighting on this day')],
    [sign('line documented'), t('march, last seven days')],
    [sign('line approximate'), t('march, less certain')],
    [sign('ground'), t('held by Japan (approximate)')],
    [sign('highway'), t('highway, 1945; dashed where its course is inferred')],
    [sign('railway'), t('railway')],
  ])
  const certainty = /** @type {[Element, string][]} */ ([
    [
      sign('frame documented'),
      t('Documented, solid: a source or an order puts the unit here on this day.'),
    ],
    [
      sign('frame approximate'),
      t('Approximate, dashed: a source, but its place or date is rounded, shared or planned.'),
    ],
    [
      sign('frame inferred'),
      t('Inferred, dotted and paler: our own filling between known points.'),
    ],
    [
      sign('halo'),
      t('Soft disc: how far the true place of the chosen unit may lie off, to scale.'),
    ],
    [sign('frame documented ghost'), t('Ghost: left out while only what is documented is shown.')],
  ])
  const more = /** @type {[Element, string][]} */ ([
    [burstOfSeveral(), t('several fights close together')],
    [
      element('span', { class: 'sign counted', 'aria-hidden': 'true' }, '+2'),
      t('so many more units are counted on this one; choose it to see them'),
    ],
    [sign('leader'), t('thin line from a unit, or a stack of units, to where it stands')],
    [sign('befallen encircled'), t('encircled')],
    [sign('befallen withdraw'), t('withdrawing')],
    [enclave('china'), t('town held by China behind the line')],
    [enclave('japan'), t('town held by Japan beyond the line')],
    [enclave('contested'), t('contested town away from the line')],
  ])
  byId('legend', HTMLDetailsElement).open = matchMedia(ROOM_FOR_LEGEND).matches
  fill('legend-rows', rows)
  fill('legend-certainty', certainty)
  fill('legend-more-rows', more)
}

/**
 * @param {string} list id
 * @param {[Element | undefined, string][]} rows
 */
function fill(list, rows) {
  byId(list, HTMLElement).replaceChildren(
    ...rows.flatMap(([picture, text]) =>
      picture ? [element('li', {}, picture, element('span', {}, text))] : [],
    ),
  )
}

/** @param {string} holder */
function enclave(holder) {
  const ring = svgElement('circle', { class: `enclave held-by-${holder}`, r: 9 })
  const box = { class: 'sign', viewBox: '-12 -12 24 24', width: 24, height: 24 }
  return svgElement('svg', { ...box, 'aria-hidden': 'true' }, ring)
}

function burstOfSeveral() {
  const box = { class: 'sign fight-sign', viewBox: '-12 -12 24 24', width: 24, height: 24 }
  const count = svgElement('text', { y: 3.4 })
  count.textContent = '2'
  const burst = svgElement('path', { d: BURST_OF_MANY })
  return svgElement('svg', { ...box, 'aria-hidden': 'true' }, burst, count)
}

/** @param {string} kind */
function sign(kind) {
  return element('span', { class: `sign ${kind}`, 'aria-hidden': 'true' })
}
