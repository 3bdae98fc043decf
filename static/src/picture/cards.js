// What is laid over a picture of the map: title and date, legend, credit.

import { element } from '../element.js'
import { svgElement } from '../map/svg.js'
import { t } from '../texts.js'

const LICENCE = 'CC BY 4.0'

/** @typedef {import('../panel/day.js').Atlas} Atlas */

/**
 * Title of the campaign, the day in words, and its headline.
 * @param {Atlas} atlas
 * @param {number} day index
 */
export function dateCard({ file, words }, day) {
  const { headline, language, phase } = file.days[day]
  const named = file.phases.find(({ id }) => id === phase)
  return element(
    'div',
    { class: 'stage-date' },
    element('p', { class: 'stage-title' }, t('The Battle of West Hunan')),
    element('p', { class: 'stage-day' }, words[day].long),
    element(
      'p',
      { class: 'stage-phase' },
      `${words[day].weekday} · `,
      element('span', { lang: named?.language }, named?.name),
    ),
    element('p', { class: 'stage-headline', lang: language }, headline),
  )
}

/**
 * Whose data the picture shows, and on what terms it may be used.
 * @param {HTMLElement} container of the map, where the sources stand
 */
export function creditLine(container) {
  const parts = [...container.querySelectorAll('.source-line span')].map((it) => it.textContent)
  return element('p', { class: 'stage-credit' }, [...parts, LICENCE].join(' · '))
}

/**
 * The signs that a picture cannot be read without.
 * @param {Atlas} atlas
 */
export function legendCard({ tracks, symbol }) {
  /**
   * @param {string} side
   * @param {string} [confidence]
   */
  const division = (side, confidence = 'documented') => {
    const found = tracks.find(({ unit }) => unit.side === side && unit.echelon === 'division')
    const drawn = found && symbol(found.unit.symbol, side)
    drawn?.querySelector('.app6')?.setAttribute('data-sure', confidence)
    return element('span', { class: 'stage-sign' }, drawn)
  }
  const rows = /** @type {[Element, string][]} */ ([
    [division('china'), t('Chinese division')],
    [division('japan'), t('Japanese division')],
    [division('china', 'approximate'), t('position approximate')],
    [division('china', 'inferred'), t('position inferred')],
    [burst(), t('fighting on this day')],
    [trail(), t('march, last seven days')],
    [ground(), t('held by Japan (approximate)')],
  ])
  return element(
    'ul',
    { class: 'stage-legend' },
    ...rows.map(([sign, text]) => element('li', {}, sign, element('span', {}, text))),
  )
}

/** The map's own burst; a small one of eight rays where the map has had no fight yet. */
function burst() {
  const d = document.querySelector('.fight path')?.getAttribute('d') ?? 'M-9 0 0-9 9 0 0 9z'
  return drawing(svgElement('path', { d, fill: '#f2b632', stroke: '#7a3b06', 'stroke-width': 1.5 }))
}

function trail() {
  const line = { d: 'M-12 4 0-3 12 3', fill: 'none', stroke: '#1d4e89', 'stroke-width': 3 }
  return drawing(svgElement('path', { ...line, 'stroke-opacity': 0.75 }))
}

function ground() {
  const field = svgElement('path', { d: 'M-12-8H12V8H-12z', fill: '#b3483b', 'fill-opacity': 0.13 })
  const dots = { fill: 'none', stroke: '#b3483b', 'stroke-width': 2.6, 'stroke-linecap': 'round' }
  return drawing(field, svgElement('path', { d: 'M-12-8V8', ...dots, 'stroke-dasharray': '0 5' }))
}

/**
 * @param {SVGElement[]} children drawn about the origin
 */
function drawing(...children) {
  const box = { viewBox: '-14 -12 28 24', width: 28, height: 24 }
  return svgElement('svg', { class: 'stage-sign', ...box }, ...children)
}
