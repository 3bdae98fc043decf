import { levelAt } from './placement.js'

/**
 * @typedef {import('./placement.js').PlacementTable} PlacementTable
 * @typedef {Record<string, string | PlacementTable>} LetteringSources
 *   level -> address of its table, or the table itself
 */

/**
 * Brings the placement table of the level in view, once each, and tells who draws by it; and
 * tells the names what time the symbols show.
 */
export class LetteringTables {
  /** @type {Map<number, PlacementTable>} */
  #tables = new Map()
  /** @type {Set<number>} */
  #asked = new Set()
  /** @type {((table: PlacementTable) => void)[]} */
  #listeners = []
  /** @type {((t: number) => void)[]} */
  #timeListeners = []
  /** @type {Promise<unknown>} */
  #arrived = Promise.resolve()

  /**
   * @param {import('leaflet').Map} map
   * @param {LetteringSources} sources
   */
  constructor(map, sources) {
    this.map = map
    this.sources = sources
    map.on('zoomend', () => this.bringPresent())
    // A table that is fetched waits for the page to choose its first view.
    if (Object.values(sources).some((source) => typeof source !== 'string')) this.bringPresent()
  }

  /** Bring the table of the level in view. */
  bringPresent() {
    const brought = this.#bring(levelAt(this.map.getZoom()))
    this.#arrived = Promise.allSettled([this.#arrived, brought])
  }

  /** Resolves once every table asked for so far has come, or failed to. */
  get arrived() {
    return this.#arrived
  }

  /** @param {(table: PlacementTable) => void} listener also told of the tables that came before */
  onTable(listener) {
    this.#listeners.push(listener)
    for (const table of this.#tables.values()) listener(table)
  }

  /** @param {(t: number) => void} listener */
  onTime(listener) {
    this.#timeListeners.push(listener)
  }

  /** @param {number} t evening that the symbols show; NaN where none is shown */
  setTime(t) {
    for (const listen of this.#timeListeners) listen(t)
  }

  /** @param {number} level */
  async #bring(level) {
    const source = this.sources[level]
    if (!source || this.#asked.has(level)) return
    this.#asked.add(level)
    const table = typeof source === 'string' ? await fetchTable(source) : source
    this.#tables.set(level, table)
    for (const listen of this.#listeners) listen(table)
    // What copies the map, and what asks where symbols stand, does so anew.
    this.map.fire('redress')
  }
}

/**
 * @param {string} url
 * @returns {Promise<PlacementTable>}
 */
async function fetchTable(url) {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response.json()
}
