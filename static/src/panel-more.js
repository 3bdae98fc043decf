// What the first view does not need: the panel's other tabs and the cards. The page loads this
// when the reader first asks for one of them.

import { byId } from './element.js'
import { unitCard } from './panel/cards/unit.js'
import { eventCard } from './panel/cards/event.js'
import { placeCard } from './panel/cards/place.js'
import { sourceCard } from './panel/cards/source.js'
import { Records } from './panel/records.js'
import { eventsView } from './panel/views/events.js'
import { sourcesView } from './panel/views/sources.js'
import { storyView } from './panel/views/story.js'
import { unitsView } from './panel/views/units.js'
import { useTexts } from './texts.js'

/**
 * @typedef {object} View a part of the panel that stands while days change
 * @property {Node[]} nodes
 * @property {(day: number) => void} [showDay] index of the day
 * @property {() => Element | undefined} [current] what tells of the shown day
 * @property {(day: number) => [number, number] | undefined} [at] where it is on the evening of
 *   a day, latitude first
 *
 * @typedef {import('./panel/day.js').Atlas} Atlas
 * @typedef {import('./player/selection.js').Chosen} Chosen
 */

// This bundle has its own copy of the module that translates.
useTexts(JSON.parse(byId('texts', HTMLScriptElement).textContent ?? '{}'))

const VIEWS = { story: storyView, units: unitsView, events: eventsView, sources: sourcesView }

/** The panel's other tabs and the cards, over one set of records. */
class PanelMore {
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

Object.assign(globalThis, { PanelMore })
