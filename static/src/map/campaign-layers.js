import { stretchWhileZooming } from './compositing.js'
import { Engagements } from './engagements.js'
import { furnish } from './furniture.js'
import { HeldGround } from './held-ground.js'
import { highways } from './highways.js'
import { CurvedLettering } from './lettering.js'
import { LetteringTables } from './lettering-table.js'
import { createPanes } from './panes.js'
import { Places } from './places.js'
import { relief, sharpenLater } from './relief.js'
import { placedUnits, situation } from './situation.js'
import { showFirstTilesAtOnce, Tiles } from './tiles.js'
import { Trails } from './trails.js'
import { Vectors } from './vectors.js'

/**
 * @typedef {object} CurrentMap the one map of the page
 * @property {import('leaflet').Map} map
 * @property {Map<string, import('leaflet').Layer>} layers what stands still, by id
 * @property {LetteringTables} tables
 */

/** What Folium's script calls to build the map, and the player to draw what moves on it. */
export class CampaignLayers {
  /** @type {CurrentMap | null} */
  current = null

  /**
   * Make Folium's new map ours: panes, furniture, placement tables. Call it first.
   * @param {import('leaflet').Map} map
   * @param {object} options
   * @param {import('./furniture.js').FurnitureTexts} options.texts
   * @param {import('./lettering-table.js').LetteringSources} options.lettering
   * @param {import('leaflet').LatLngBoundsLiteral} options.bounds of the first view
   */
  begin(map, { texts, lettering, bounds }) {
    map.fitBounds(bounds, { animate: false })
    createPanes(map)
    stretchWhileZooming(map)
    furnish(map, texts)
    keepUnscrolled(map.getContainer())
    // The italic face is a file of its own: the first view does without it.
    map.once('firstview', () => map.getContainer().classList.add('detailed'))
    showFirstTilesAtOnce(map)
    this.current = { map, layers: new Map(), tables: new LetteringTables(map, lettering) }
  }

  /**
   * @param {import('leaflet').Map} map
   * @param {Parameters<typeof relief>[0]} source
   */
  relief(map, source) {
    const sheets = relief(source).addTo(map)
    sharpenLater(map, sheets)
    this.#keep('relief', sheets)
  }

  /**
   * @param {import('leaflet').Map} map
   * @param {import('./panes.js').PaneName} id water, provinces or railways; its pane has the same name
   * @param {import('./vectors.js').VectorSources} sources
   */
  vectors(map, id, sources) {
    this.#keep(id, new Vectors(id, sources).addTo(map))
  }

  /**
   * @param {import('leaflet').Map} map
   * @param {Parameters<typeof highways>[0]} roads
   */
  highways(map, roads) {
    this.#keep('roads', highways(roads).addTo(map))
  }

  /**
   * @param {import('leaflet').Map} map
   * @param {string} id places or airfields
   * @param {ConstructorParameters<typeof Places>[0]} places
   * @param {ConstructorParameters<typeof Places>[1]} script
   */
  places(map, id, places, script) {
    const layer = new Places(places, script).addTo(map)
    this.current?.tables.onTable((table) => layer.setPlacement(table))
    this.current?.tables.onTime((t) => layer.setTime(t))
    this.#keep(id, layer)
  }

  /**
   * @param {import('leaflet').Map} map
   * @param {ConstructorParameters<typeof CurvedLettering>[0]} names
   */
  lettering(map, names) {
    const layer = new CurvedLettering(names).addTo(map)
    this.current?.tables.onTable((table) => layer.setPlacement(table))
    this.current?.tables.onTime((t) => layer.setTime(t))
    this.#keep('lettering', layer)
  }

  /**
   * One day drawn whole, in a saved file.
   * @param {import('leaflet').Map} map
   * @param {Parameters<typeof situation>[2]} day
   */
  situation(map, day) {
    if (!this.current) throw new Error('begin the map before its situation')
    return situation(map, this.current.tables, day)
  }

  /**
   * @param {import('leaflet').Map} map
   * @param {{easternLimitLon: number}} options
   */
  heldGround(map, options) {
    return new HeldGround(options).addTo(map)
  }

  /**
   * Tiles of a map that is not ours.
   * @param {string} url with {z}, {x}, {y}
   * @param {import('leaflet').TileLayerOptions} options
   * @returns {import('leaflet').TileLayer}
   */
  tiles(url, options) {
    return new Tiles(url, options)
  }

  /** @param {import('leaflet').Map} map */
  engagements(map) {
    return new Engagements().addTo(map)
  }

  /**
   * @param {import('leaflet').Map} map
   * @param {import('./units.js').UnitLayerOptions} options
   */
  units(map, options) {
    if (!this.current) throw new Error('begin the map before its units')
    return placedUnits(map, this.current.tables, options)
  }

  /** @param {import('leaflet').Map} map */
  trails(map) {
    return new Trails().addTo(map)
  }

  /**
   * @param {string} id
   * @param {import('leaflet').Layer} layer
   */
  #keep(id, layer) {
    this.current?.layers.set(id, layer)
  }
}

/**
 * A browser scrolls what gets the focus into sight, even inside a box without scroll bars; the
 * map would then stand beside its own frame.
 * @param {HTMLElement} container
 */
function keepUnscrolled(container) {
  container.addEventListener('scroll', () => {
    container.scrollTop = 0
    container.scrollLeft = 0
  })
}
