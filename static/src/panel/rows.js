import { element } from '../element.js'
import { confidenceMark } from './confidence.js'

/** @typedef {import('../element.js').Child} Child */

/**
 * A list entry that does something.
 * @param {object} row
 * @param {() => void} row.choose
 * @param {Child} [row.picture]
 * @param {string} row.name
 * @param {string} [row.lang] of the name
 * @param {(Child | false)[]} [row.details] lines below the name
 * @param {import('../player/tracks.js').Confidence} [row.confidence]
 * @param {Node} [row.marks] of its sources; they stand beside the button, not in it
 */
export function row({ choose, picture, name, lang, details = [], confidence, marks }) {
  const lines = details.map((it) =>
    typeof it === 'string' ? it && element('span', { class: 'row-action' }, it) : it,
  )
  return element(
    'li',
    marks ? { class: 'with-marks' } : {},
    element(
      'button',
      { type: 'button', class: 'row', click: choose },
      picture,
      element(
        'span',
        { class: 'row-text' },
        element('span', { class: 'row-name', lang }, name),
        ...lines,
      ),
      confidence && confidenceMark(confidence),
    ),
    marks,
  )
}

/** @param {{fight: boolean}} event */
export function eventSign({ fight }) {
  return element('span', { class: `event-sign${fight ? ' fight' : ''}`, 'aria-hidden': 'true' })
}
