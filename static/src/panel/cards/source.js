import { element } from '../../element.js'
import { inOneFile, pageUrl } from '../../state/links.js'
import { t } from '../../texts.js'
import { readings, sourceKinds, sourceLanguages, titleLanguage } from '../terms.js'
import * as parts from './parts.js'
import { reportAnError } from './report.js'

/**
 * @typedef {import('../day.js').Atlas} Atlas
 * @typedef {import('../records.js').SourceRecord} SourceRecord
 */

/**
 * A source: its citation, how far we trust it, what it supports where it was opened, and what
 * else rests on it.
 * @param {Atlas} atlas
 * @param {import('../records.js').Records} records
 * @param {string} id
 * @param {string} [fact] what it supports, in a sentence
 * @returns {Promise<import('../more-views.js').View>}
 */
export async function sourceCard(atlas, records, id, fact) {
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
      fact !== undefined && supported(fact),
      citation(source),
      sourceFacts(source),
      reportAnError(atlas, id, fact),
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

/** @param {string} fact */
function supported(fact) {
  return element(
    'p',
    { class: 'supports' },
    element('span', { class: 'supports-term' }, t('Here it supports:')),
    ' ',
    fact,
  )
}

/** @param {SourceRecord} source */
function citation({ citation: runs }) {
  const nodes = runs.map(([text, italic]) => (italic ? element('cite', {}, text) : text))
  return element('p', { class: 'citation', lang: 'en' }, ...nodes)
}

/** @param {SourceRecord} source */
function sourceFacts(source) {
  return parts.facts([
    [t('Author'), source.author],
    [t('Year'), source.year === null ? null : String(source.year)],
    [t('Publisher'), source.publisher],
    [t('Pages'), source.pages],
    [t('Form'), source.genre && element('span', { lang: source.genre_language }, source.genre)],
    [t('Kind'), `${sourceKinds()[source.kind]} · ${sourceLanguages()[source.language]}`],
    [t('Grade'), source.grade],
    [t('Reason'), element('span', { lang: source.grade_reason_language }, source.grade_reason)],
    [t('How much was read'), readings()[source.read ?? 'not-noted']],
    [t('Address'), source.url && link(source.url)],
    [
      t('All sources'),
      !inOneFile() && element('a', { href: pageUrl('/sources') }, t('Sources as a page')),
    ],
  ])
}

/** @param {string} url which the data's schema holds to http(s) */
function link(url) {
  return element('a', { href: url, rel: 'noopener', target: '_blank' }, url)
}
