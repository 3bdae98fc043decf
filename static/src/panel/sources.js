import { element } from '../element.js'
import { pageUrl } from '../state/links.js'
import { t } from '../texts.js'

/**
 * Numbered titles of sources, each a link to its page; the panel opens its card instead.
 * @param {readonly string[]} ids
 * @param {Record<string, string>} titles
 */
export function sourceList(ids, titles) {
  const items = ids.map((id) =>
    element(
      'li',
      {},
      // Titles stand in the language of the source, mostly not the page's.
      element('a', { href: pageUrl(`/sources/${id}`), 'data-source': id }, titles[id] ?? id),
    ),
  )
  return element('ol', { class: 'sources' }, ...items)
}

/**
 * What source marks need to know of the place where they stand.
 * @typedef {object} Marking
 * @property {readonly string[]} numbered ids, in the order of the list below the marks
 * @property {Record<string, string>} titles
 */

/**
 * Superscript numbers that open the citation of what they stand by.
 * @param {readonly string[]} ids
 * @param {Marking} marking
 * @param {string} fact what exactly they support, in a sentence
 */
export function sourceMarks(ids, { numbered, titles }, fact) {
  const marks = [...ids]
    .sort((a, b) => numbered.indexOf(a) - numbered.indexOf(b))
    .map((id) =>
      element(
        'a',
        {
          class: 'source-mark',
          href: pageUrl(`/sources/${id}`),
          'data-source': id,
          'data-fact': fact,
          'aria-label': t('Source: {title}', { title: titles[id] ?? id }),
        },
        String(numbered.indexOf(id) + 1),
      ),
    )
  return element('sup', { class: 'source-marks' }, ...marks)
}

/**
 * Each id once, in the order in which they first stand.
 * @param {readonly (readonly string[])[]} lists
 */
export function numberedOnce(...lists) {
  return [...new Set(lists.flat())]
}
