// What the first view does not need: the panel's other tabs and the cards. The page loads this
// when the reader first asks for one of them.

import { unitCard } from './cards/unit.js'
import { eventCard } from './cards/event.js'
import { placeCard } from './cards/place.js'
import { sourceCard } from './cards/source.js'
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
  card({ unit, event, place, source }) {
    const { atlas, records } = this
    if (unit) return unitCard(atlas, records, unit)
    if (event) return eventCard(atlas, records, event)
    if (place) return placeCard(atlas, records, place)
    return sourceCard(atlas, records, source ?? '')
  }
}
