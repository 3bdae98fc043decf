import { element } from '../element.js'
import { t } from '../texts.js'

const FORMATS = Object.freeze({ geojson: 'GeoJSON', csv: 'CSV', kml: 'KML' })

/**
 * The positions of this evening, for other programs.
 * @type {import('./entries.js').Entry}
 */
export function dataEntry({ date, language }) {
  const links = Object.entries(FORMATS).map(([ending, name]) => {
    const href = `/export/slice/${date}.${ending}?lang=${language}`
    return element('a', { class: 'card-button', href, download: true }, name)
  })
  const all = { class: 'card-button', href: `/${language}/help/downloads` }
  return [
    element('h3', {}, t('Data of this evening')),
    element('p', { class: 'share-ways' }, ...links, element('a', all, t('All downloads'))),
  ]
}
