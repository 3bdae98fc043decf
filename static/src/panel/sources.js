import { element } from '../element.js'
import { pageUrl } from '../state/links.js'

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
