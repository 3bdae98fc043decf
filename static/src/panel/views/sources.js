import { element } from '../../element.js'
import { pageUrl } from '../../state/links.js'
import { t } from '../../texts.js'
import { row } from '../rows.js'
import { routeKinds, sourceKinds, sourceLanguages, titleLanguage } from '../terms.js'

const GRADES = ['A', 'B', 'C', 'D']

/**
 * The bibliography, the best graded first.
 * @param {import('../day.js').Atlas} atlas
 * @param {import('../records.js').Records} records
 * @returns {Promise<import('../more-views.js').View>}
 */
export async function sourcesView(atlas, records) {
  const [sources, routes] = await Promise.all([records.sources(), records.routes()])
  const kinds = sourceKinds()
  const languages = sourceLanguages()
  /** @param {import('../records.js').SourceRecord} source */
  const item = (source) =>
    element(
      'li',
      {},
      element(
        'button',
        { type: 'button', class: 'row', click: () => atlas.choose({ source: source.id }) },
        element(
          'span',
          { class: 'row-text' },
          element('span', { class: 'row-name', lang: titleLanguage(source) }, source.title),
          element(
            'span',
            { class: 'row-action' },
            [source.author, source.year, kinds[source.kind], languages[source.language]]
              .filter(Boolean)
              .join(' · '),
          ),
        ),
      ),
    )
  return {
    nodes: [
      element(
        'p',
        { class: 'empty' },
        t('Each source has our grade, A best to D, with the reason.'),
      ),
      ...GRADES.flatMap((grade) => {
        const graded = sources.filter((source) => source.grade === grade)
        if (!graded.length) return []
        return [
          element('h3', {}, t('Grade {grade}', { grade })),
          element('ul', { class: 'rows' }, ...graded.map(item)),
        ]
      }),
      element('h3', {}, t('Roads, railways and rivers')),
      element('ul', { class: 'rows' }, ...routes.map((route) => routeRow(atlas, route))),
      element(
        'p',
        { class: 'card-links' },
        element('a', { href: pageUrl('/sources') }, t('Sources as a page')),
      ),
    ],
  }
}

/**
 * @param {import('../day.js').Atlas} atlas
 * @param {import('../records.js').RouteRecord} route
 */
function routeRow(atlas, route) {
  return row({
    choose: () => atlas.choose({ route: route.id }),
    name: route.name,
    lang: route.name_language,
    details: [[routeKinds()[route.kind], route.built].filter(Boolean).join(' · ')],
  })
}
