import L from 'leaflet'
import { COAST, LAKE, PROVINCE, RAILWAY, RAILWAY_GAP, WATER } from './colours.js'
import { growing, Strokes } from './strokes.js'

/** Up to this zoom the overview is drawn; beyond it every stream and bend. */
export const OVERVIEW_UP_TO = 8.4

/**
 * @typedef {import('geojson').FeatureCollection} Collection
 * @typedef {string | Collection} VectorSource address of a GeoJSON file, or the collection itself
 * @typedef {Record<string, {overview: VectorSource, full: VectorSource}>} VectorSources
 * @typedef {(collection: Collection, renderer: import('leaflet').Renderer) => import('leaflet').Layer[]} Drawing
 */

/** River class -> width: the great rivers first, small streams only near. */
const RIVERS = [
  growing(5, 1.1, 0.55),
  growing(5, 0.8, 0.45),
  growing(5, 0.5, 0.38),
  growing(6, 0.4, 0.32),
  growing(7.5, 0.4, 0.3),
  growing(8.5, 0.4, 0.28),
]

/** @type {Readonly<Record<string, Drawing>>} */
const DRAWINGS = Object.freeze({
  rivers: (collection, renderer) =>
    RIVERS.map(
      (width, n) =>
        new Strokes(
          linesWhere(collection, ({ c }) => c === n + 1),
          { color: WATER, width },
          renderer,
        ),
    ),
  lakes: (collection, renderer) => [
    areas(collection, { renderer, color: WATER, weight: 0.7, fillColor: LAKE, fillOpacity: 1 }),
  ],
  coast: (collection, renderer) => [
    new Strokes(linesWhere(collection), { color: COAST, width: () => 1 }, renderer),
  ],
  provinces: (collection, renderer) => [
    new Strokes(
      linesWhere(collection, ({ k }) => k !== 'nat'),
      { color: PROVINCE, width: growing(5, 0.9, 0.16), dash: '9 3 2 3', opacity: 0.75 },
      renderer,
    ),
    new Strokes(
      linesWhere(collection, ({ k }) => k === 'nat'),
      { color: PROVINCE, width: growing(5, 1.5, 0.2), dash: '12 4 2 4' },
      renderer,
    ),
  ],
  railways: (collection, renderer) => [
    new Strokes(linesWhere(collection), { color: RAILWAY, width: growing(5, 1.5, 0.4) }, renderer),
    new Strokes(
      linesWhere(collection),
      { color: RAILWAY_GAP, width: growing(5, 0.6, 0.32), dash: '6 6' },
      renderer,
    ),
  ],
})

/**
 * Lines and lakes of the base map: the overview at first, the full set once the reader is near
 * and the first view stands (the map's event `firstview`), so that it never waits for streams.
 */
export class Vectors extends L.LayerGroup {
  /** @type {Record<'overview' | 'full', import('leaflet').LayerGroup | null>} */
  #drawn = { overview: null, full: null }
  /** @type {Set<string>} */
  #asked = new Set()
  #detailed

  /**
   * @param {import('./panes.js').PaneName} paneName
   * @param {VectorSources} sources in the order of drawing
   */
  constructor(paneName, sources) {
    super()
    this.sources = sources
    // What lies in the page already is not waited for.
    this.#detailed = Object.values(sources).every(({ full }) => typeof full !== 'string')
    // No canvas: without a graphics card each one is copied anew at every frame of the page,
    // also while it stands still.
    this.renderer = L.svg({ pane: paneName, padding: 0.3 })
  }

  /** @param {import('leaflet').Map} map */
  onAdd(map) {
    this.#suit(map)
    return super.onAdd(map)
  }

  getEvents() {
    return { zoomend: () => this.#suit(this._map), firstview: () => this.#detail() }
  }

  #detail() {
    this.#detailed = true
    this.#suit(this._map)
  }

  /** @param {import('leaflet').Map} map */
  #suit(map) {
    const near = map.getZoom() > OVERVIEW_UP_TO && this.#detailed
    const wanted = near ? 'full' : 'overview'
    const other = near ? 'overview' : 'full'
    const ready = this.#drawn[wanted]
    if (!ready) {
      this.#fetch(wanted).catch((error) => this.#askAgainLater(wanted, error))
      return
    }
    const stale = this.#drawn[other]
    if (stale) this.removeLayer(stale)
    this.addLayer(ready)
  }

  /** @param {'overview' | 'full'} which */
  async #fetch(which) {
    if (this.#asked.has(which)) return
    this.#asked.add(which)
    const names = Object.keys(this.sources)
    const collections = await Promise.all(names.map((name) => load(this.sources[name][which])))
    const layers = names.flatMap((name, n) => DRAWINGS[name](collections[n], this.renderer))
    this.#drawn[which] = L.layerGroup(layers)
    if (this._map) this.#suit(this._map)
  }

  /**
   * Without a network what is drawn stays; the next zoom asks again.
   * @param {'overview' | 'full'} which
   * @param {unknown} error
   */
  #askAgainLater(which, error) {
    if (!(error instanceof TypeError)) throw error
    this.#asked.delete(which)
  }
}

/**
 * @param {VectorSource} source
 * @returns {Promise<Collection>}
 */
async function load(source) {
  if (typeof source !== 'string') return source
  const response = await fetch(source)
  if (!response.ok) throw new Error(`${source}: ${response.status}`)
  return response.json()
}

/**
 * @param {Collection} collection
 * @param {import('leaflet').PathOptions} options
 */
function areas({ features }, options) {
  const rings = features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return [geometry.coordinates.map(latFirst)]
    if (geometry.type === 'MultiPolygon') {
      return geometry.coordinates.map((area) => area.map(latFirst))
    }
    return []
  })
  return L.polygon(rings, { ...options, interactive: false, smoothFactor: 0.7 })
}

/**
 * @param {Collection} collection
 * @param {(properties: Record<string, any>) => boolean} [wanted]
 * @returns {import('./strokes.js').Line[]}
 */
function linesWhere({ features }, wanted = () => true) {
  return features
    .filter(({ properties }) => wanted(properties ?? {}))
    .flatMap(({ geometry }) => {
      if (geometry.type === 'LineString') return [latFirst(geometry.coordinates)]
      if (geometry.type === 'MultiLineString') return geometry.coordinates.map(latFirst)
      if (geometry.type === 'Polygon') return geometry.coordinates.map(latFirst)
      if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat().map(latFirst)
      return []
    })
}

/**
 * @param {import('geojson').Position[]} positions longitude first, as in every GeoJSON
 * @returns {import('./strokes.js').Line}
 */
function latFirst(positions) {
  return positions.map(([lon, lat]) => [lat, lon])
}
