import { element } from '../element.js'
import { t } from '../texts.js'

/**
 * @typedef {import('./points.js').LatLon} LatLon
 * @typedef {object} Named a place to measure from or to
 * @property {string} name
 * @property {LatLon} at
 *
 * @typedef {object} Acts what the card's buttons do
 * @property {() => void} undo
 * @property {() => void} clear
 * @property {() => void} close
 * @property {(from: Named, to: Named) => void} between
 */

/**
 * The card of the tool, empty of results.
 * @param {readonly Named[]} places
 * @param {Acts} acts
 */
export function measureCard(places, acts) {
  const title = element('h2', { id: 'measure-title', tabindex: '-1' }, t('Measure'))
  const close = button(t('Close'), acts.close)
  const [from, to] = [choice(t('From'), places), choice(t('To'), places)]
  for (const { select } of [from, to]) {
    select.addEventListener('change', () => {
      const [a, b] = [places[Number(from.select.value)], places[Number(to.select.value)]]
      if (from.select.value && to.select.value && a !== b) acts.between(a, b)
    })
  }
  const result = element('div', { class: 'measure-result', role: 'status' })
  const profile = element('div', { class: 'measure-profile' })
  const undo = button(t('Take back the last point'), acts.undo)
  const clear = button(t('Start anew'), acts.clear)
  const card = element(
    'section',
    {
      class: 'tool-card',
      id: 'measure-card',
      'aria-labelledby': 'measure-title',
      'data-covers': true,
    },
    element('div', { class: 'tool-head' }, title, close),
    element(
      'p',
      { class: 'tool-help' },
      t(
        'Press on the map to set points, or move the cross over it with the arrow keys and press Enter. Or choose two places.',
      ),
    ),
    element('div', { class: 'tool-choices' }, from.label, to.label),
    result,
    element('div', { class: 'tool-buttons' }, undo, clear),
    profile,
  )
  card.hidden = true
  return { card, title, result, profile, undo, clear, selects: [from.select, to.select] }
}

/**
 * @param {string} text
 * @param {() => void} act
 */
function button(text, act) {
  return element('button', { type: 'button', click: act }, text)
}

/**
 * @param {string} name
 * @param {readonly Named[]} places
 */
function choice(name, places) {
  const options = places.map((place, n) => element('option', { value: String(n) }, place.name))
  const none = element('option', { value: '' }, '–')
  const select = element('select', { 'aria-label': name }, none, ...options)
  return { select, label: element('label', {}, `${name} `, select) }
}

/**
 * Length and bearing of each stretch, and of the whole.
 * @param {readonly LatLon[]} points
 * @param {(a: LatLon, b: LatLon) => {km: number, bearingDeg: number}} inverse
 * @returns {HTMLElement[]}
 */
export function resultRows(points, inverse) {
  const stretches = points.slice(1).map((b, n) => inverse(points[n], b))
  const total = stretches.reduce((sum, { km }) => sum + km, 0)
  const written = (/** @type {{km: number, bearingDeg: number}} */ { km, bearingDeg }) =>
    t('{km} km, bearing {degrees}°', { km: km.toFixed(1), degrees: bearing(bearingDeg) })
  if (!stretches.length) return []
  if (stretches.length === 1) {
    return [element('p', { class: 'measure-total' }, written(stretches[0]))]
  }
  return [
    element('p', { class: 'measure-total' }, t('{km} km in all', { km: total.toFixed(1) })),
    element('ol', {}, ...stretches.map((it) => element('li', {}, written(it)))),
  ]
}

/** @param {number} degrees three digits, as on a compass */
function bearing(degrees) {
  return String(Math.round(degrees) % 360).padStart(3, '0')
}
