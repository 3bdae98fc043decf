import { element } from '../../element.js'
import { t } from '../../texts.js'
import { sourceKinds, sourceLanguages, titleLanguage } from '../terms.js'
import * as parts from './parts.js'

/**
 * A source: what it is, how far we trust it, and what rests on it.
 * @param {import('../day.js').Atlas} atlas
 * @param {import('../records.js').Records} records
 * @param {string} id
 * @returns {Promise<import('../more-views.js').View>}
 */
export async function sourceCard(atlas, records, id) {
  const [sources, units, events] = await Promise.all([
    records.sources(),
    records.units(),
    records.events(),
  ])
  const source = sources.find((it) => it.id === id)
  if (!source) throw new Error(`no source has the id ${id}`)
  const marched = new Set(
    atlas.tracks
      .filter(({ unit }) => unit.legs.some((leg) => leg.sources.includes(id)))
      .map(({ unit }) => unit.id),
  )
  const resting = units.filter((unit) => unit.source_ids.includes(id) || marched.has(unit.id))
  return {
    nodes: parts.shown(
      parts.cardHead(source.title, titleLanguage(source)),
      parts.facts([
        [t('Author'), source.author],
        [t('Year'), source.year === null ? null : String(source.year)],
        [t('Publisher'), source.publisher],
        [t('Kind'), `${sourceKinds()[source.kind]} · ${sourceLanguages()[source.language]}`],
        [t('Grade'), source.grade],
        [t('Reason'), element('span', { lang: source.grade_reason_language }, source.grade_reason)],
      ]),
      ...parts.section(
        t('Units that rest on it'),
        resting.map((unit) => parts.unitRow(atlas, unit)),
      ),
      ...parts.section(
        t('Events that rest on it'),
        events
          .filter(({ source_ids }) => source_ids.includes(id))
          .map((event) => parts.eventRow(atlas, event)),
      ),
      parts.links(`/sources/${id}`, t('All that rests on this source')),
    ),
  }
}
