import { element } from '../../element.js'
import { t } from '../../texts.js'
import { numberedOnce, sourceList, sourceMarks } from '../sources.js'
import { routeKinds } from '../terms.js'
import * as parts from './parts.js'

/**
 * @typedef {import('../day.js').Atlas} Atlas
 * @typedef {import('../records.js').RouteRecord} RouteRecord
 */

/**
 * A highway, road, railway or river: when it was built and by whom, how well its course is
 * known, and on whose word.
 * @param {Atlas} atlas
 * @param {import('../records.js').Records} records
 * @param {string} id
 * @returns {Promise<import('../more-views.js').View>}
 */
export async function routeCard(atlas, records, id) {
  const routes = await records.routes()
  const route = routes.find((it) => it.id === id)
  if (!route) throw new Error(`no route has the id ${id}`)
  const numbered = numberedOnce(route.source_ids)
  const marking = { numbered, titles: atlas.file.sources }
  /**
   * @param {string | null} text
   * @param {string | null} lang
   */
  const told = (text, lang) =>
    text &&
    element(
      'span',
      { lang },
      text,
      sourceMarks(route.source_ids, marking, `${route.name}: ${text}`),
    )
  return {
    nodes: parts.shown(
      parts.cardHead(route.name, route.name_language),
      parts.otherNames(route.names, route.name),
      parts.facts([
        [t('Kind'), routeKinds()[route.kind]],
        [t('Built'), told(route.built, route.built_language)],
        [t('Notes'), told(route.note, route.note_language)],
        [t('Length'), t('about {km} km', { km: Math.round(route.length_km) })],
        [t('Course'), courseKnown(route)],
      ]),
      parts.buttons(parts.button(t('Show its whole way'), () => atlas.fit(route.points))),
      ...parts.section(
        t('By way of'),
        waysides(route).map((place) => placeRow(atlas, place)),
      ),
      element('h3', {}, t('Sources')),
      sourceList(numbered, atlas.file.sources),
      parts.links('/sources', t('Sources as a page'), `route=${id}`),
    ),
  }
}

/**
 * How many of its points are documented, approximate and inferred.
 * @param {RouteRecord} route
 */
function courseKnown({ confidence }) {
  /** @param {string} level */
  const count = (level) => confidence.filter((it) => it === level).length
  return t(
    '{all} points: {documented} documented, {approximate} approximate, {inferred} inferred; dashed on the map where inferred',
    {
      all: confidence.length,
      documented: count('documented'),
      approximate: count('approximate'),
      inferred: count('inferred'),
    },
  )
}

/** @param {RouteRecord} route */
function waysides({ places }) {
  return [...new Set(places.filter((place) => place !== null))]
}

/**
 * @param {Atlas} atlas
 * @param {string} place
 */
function placeRow(atlas, place) {
  return element(
    'li',
    {},
    element(
      'button',
      { type: 'button', class: 'row', click: () => atlas.choose({ place }) },
      atlas.file.places[place] ?? place,
    ),
  )
}
