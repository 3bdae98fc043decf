// Pieces that several cards share.

import { element } from '../../element.js'
import { pageUrl } from '../../state/links.js'
import { t } from '../../texts.js'
import { eventSign, row } from '../rows.js'
import { spanWriter } from '../dates.js'

/**
 * @typedef {import('../../element.js').Child} Child
 * @typedef {import('../day.js').Atlas} Atlas
 * @typedef {import('../records.js').UnitRecord} UnitRecord
 * @typedef {import('../records.js').EventRecord} EventRecord
 */

/**
 * @param {string} name
 * @param {string} lang
 * @param {Node | false} [picture]
 */
export function cardHead(name, lang, picture) {
  return element(
    'div',
    { class: 'card-head' },
    picture,
    element('h2', { lang, tabindex: '-1' }, name),
  )
}

/**
 * A thing's names in the other languages, each marked with its own.
 * @param {Record<string, string>} names
 * @param {string} own the name that the card already has
 * @param {Node} [marks] of the names' sources
 */
export function otherNames(names, own, marks) {
  /** @type {Map<string, string>} one script may serve two languages */
  const others = new Map()
  for (const [lang, name] of Object.entries(names)) {
    if (name !== own && !others.has(name)) others.set(name, lang)
  }
  if (!others.size) return null
  const spans = [...others].map(([name, lang]) => element('span', { lang }, name))
  return element('p', { class: 'card-names' }, ...spans, marks)
}

/**
 * @param {[string, Child][]} rows term and what it says; a row without a saying is left out
 */
export function facts(rows) {
  const told = rows.filter(([, saying]) => saying)
  if (!told.length) return null
  const pairs = told.flatMap(([term, saying]) => [
    element('dt', {}, term),
    element('dd', {}, saying),
  ])
  return element('dl', { class: 'facts' }, ...pairs)
}

/**
 * A heading and a list; nothing where the list would be empty.
 * @param {string} title
 * @param {HTMLElement[]} rows
 * @returns {HTMLElement[]}
 */
export function section(title, rows) {
  if (!rows.length) return []
  return [element('h3', {}, title), element('ul', { class: 'rows' }, ...rows)]
}

/**
 * @param {Atlas} atlas
 * @param {EventRecord} event
 */
export function eventRow(atlas, event) {
  const when = spanWriter(atlas.file.language)(event)
  const where = event.place && atlas.file.places[event.place]
  return row({
    choose: () => atlas.choose({ event: event.id }),
    picture: eventSign(event),
    name: event.title,
    lang: event.title_language,
    details: [[when, where].filter(Boolean).join(' · ')],
    confidence: event.confidence,
  })
}

/**
 * @param {Atlas} atlas
 * @param {UnitRecord} unit
 * @param {Child[]} details lines below the name
 */
export function unitRow(atlas, unit, details = []) {
  return row({
    choose: () => atlas.choose({ unit: unit.id }),
    picture: atlas.symbol(`${unit.side}/${unit.sidc}`, unit.side),
    name: unit.name,
    lang: unit.name_language,
    details: [...details, !unit.tracked && t('position not known')],
  })
}

/**
 * @param {string} text
 * @param {() => void} act
 */
export function button(text, act) {
  return element('button', { type: 'button', class: 'card-button', click: act }, text)
}

/** @param {(HTMLElement | null | false | undefined)[]} offered */
export function buttons(...offered) {
  return element('div', { class: 'card-buttons' }, ...offered)
}

/**
 * @param {string} path of the reading page
 * @param {string} label
 * @param {string} [query] of the card's own address on the map
 */
export function links(path, label, query) {
  return element(
    'p',
    { class: 'card-links' },
    element('a', { href: pageUrl(path) }, label),
    query && element('a', { href: `${pageUrl('/')}?${query}` }, t('Link to this card')),
    query &&
      element('button', { type: 'button', class: 'link', 'data-cite': true }, t('Cite this view')),
  )
}

/**
 * @param {(Node | null | false | undefined)[]} parts
 * @returns {Node[]}
 */
export function shown(...parts) {
  return parts.filter((part) => part instanceof Node)
}
