// What the first view does not need: the panel's other tabs and the cards. The page loads this
// when the reader first asks for one of them.

import { unitCard } from './cards/unit.js'
import { eventCard } from './cards/event.js'
import { placeCard } from './cards/place.js'
import { routeCard } from './cards/route.js'
import { sourceCard } from './cards/source.js'
import { openCitation } from './cite.js'
import { Halo } from './halo.js'
import { roadAt } from './nearest-road.js'
import { Records } from './records.js'
import { eventsView } from './views/events.js'
import { sourcesView } from './views/sources.js'
import { storyView } from './views/story.js'
import { unitsView } from './views/units.js'

/**
 * @typedef {object} View a part of the panel that stands while days change
 * @property {Node[]} nodes
 * @property {(day: number) => void} [showDay] index of the day
 * @property {() => Element | undefined} [current] what tells of the shown day
 * @property {(day: number) => [number, number] | undefined} [at] where it is on the evening of
 *   a day, latitude first
 *
 * @typedef {import('./day.js').Atlas} Atlas
 * @typedef {import('../player/selection.js').Chosen} Chosen
 */

const VIEWS = { story: storyView, units: unitsView, events: eventsView, sources: sourcesView }

/** The panel's other tabs and the cards, over one set of records. */
export class PanelMore {
  /** @type {Halo | undefined} */
  halo
  /** @param {Atlas} atlas */
  constructor(atlas) {
    this.atlas = atlas
    this.records = new Records(atlas.file.language)
  }

  /**
   * @param {string} tab
   * @returns {Promise<View>}
   */
  view(tab) {
    return VIEWS[/** @type {keyof typeof VIEWS} */ (tab)](this.atlas, this.records)
  }

  /**
   * @param {Chosen} chosen of which one is set
   * @returns {Promise<View>}
   */
  card({ unit, event, place, route, source, fact }) {
    const { atlas, records } = this
    if (source) return sourceCard(atlas, records, source, fact)
    if (unit) return unitCard(atlas, records, unit)
    if (event) return eventCard(atlas, records, event)
    if (place) return placeCard(atlas, records, place)
    return routeCard(atlas, records, route ?? '')
  }

  /**
   * @param {import('leaflet').Map} map
   * @param {import('leaflet').LatLng} pressed
   */
  async roadAt(map, pressed) {
    return roadAt(map, await this.records.routes(), pressed)
  }

  /**
   * The halo of the chosen unit, from now on.
   * @param {import('leaflet').Map} map
   * @param {import('../player/selection.js').Selection} selection
   * @param {import('../player/clock.js').Clock} clock
   */
  async connectHalo(map, selection, clock) {
    this.halo ??= new Halo(map, this.atlas.tracks, await this.records.places(), selection, clock)
  }

  /** How to cite what the map shows. */
  openCitation() {
    return openCitation(this.atlas, this.records)
  }
}
