import { element } from '../element.js'
import { pageUrl } from '../state/links.js'
import { t } from '../texts.js'

/**
 * The reading page of what is chosen, for where its card cannot be had.
 * @param {import('../player/selection.js').Chosen} chosen
 */
export function pageOf({ unit, event, place, source }) {
  if (source) return `/sources/${source}`
  if (unit) return `/units/${unit}`
  if (event) return `/events/${event}`
  return place ? `/places/${place}` : '/units'
}

/**
 * What could not be loaded, and where the same can be read.
 * @param {string} page
 */
export function failure(page) {
  return element(
    'p',
    { class: 'fault', role: 'alert' },
    `${t('This could not be loaded.')} `,
    element('a', { href: pageUrl(page) }, t('Read it as a page')),
  )
}
