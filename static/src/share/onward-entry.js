import { element } from '../element.js'
import { openCitation } from '../panel/cite.js'
import { Records } from '../panel/records.js'
import { t } from '../texts.js'

/**
 * The same view elsewhere: cited, embedded, on paper.
 * @type {import('./entries.js').Entry}
 */
export function onwardEntry({ desk, language, query }) {
  const { atlas } = desk
  const cite = () => void openCitation(atlas, new Records(language))
  const page = (/** @type {string} */ path, /** @type {string} */ label) =>
    element('a', { class: 'card-button', href: `/${language}/${path}?${query}` }, label)
  return [
    element(
      'p',
      { class: 'share-ways' },
      element('button', { type: 'button', class: 'card-button', click: cite }, t('Cite this view')),
      page('help/embedding', t('Embed in a page')),
      page('print', t('Print')),
      page('help/offline', t('Save for offline')),
    ),
  ]
}
