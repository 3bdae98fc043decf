/**
 * @typedef {import('../player/tracks.js').Confidence} Confidence
 * @typedef {Record<string, string>} ByLanguage
 * @typedef {string} Language the one a text is really in
 *
 * @typedef {object} UnitRecord
 * @property {string} id
 * @property {string} side
 * @property {string} echelon
 * @property {string} name
 * @property {string} name_language
 * @property {ByLanguage} names
 * @property {string | null} wartime_name
 * @property {string} designation
 * @property {string | null} parent
 * @property {{en: string | null, native: string | null, wartime: string | null} | null} commander
 * @property {string | null} strength
 * @property {Language | null} strength_language
 * @property {string} arm
 * @property {'yes' | 'partly' | 'no'} committed
 * @property {boolean} tracked
 * @property {string} sidc
 * @property {string | null} notes
 * @property {Language | null} notes_language
 * @property {{note: string | null, note_language: Language | null}[]} leg_notes one a leg
 * @property {string[]} source_ids
 *
 * @typedef {object} EventRecord
 * @property {string} id
 * @property {string} from
 * @property {string} to
 * @property {string} title
 * @property {string} title_language
 * @property {ByLanguage} titles
 * @property {string} summary
 * @property {string} summary_language
 * @property {string} kind
 * @property {boolean} fight
 * @property {number} importance 1 is a headline
 * @property {Confidence} confidence
 * @property {string | null} place
 * @property {number | null} lat
 * @property {number | null} lon
 * @property {string[]} unit_ids
 * @property {string[]} source_ids
 *
 * @typedef {object} Holding
 * @property {string} from
 * @property {string} to
 * @property {'china' | 'japan' | 'contested'} holder
 * @property {Confidence} confidence
 * @property {string[]} source_ids
 *
 * @typedef {object} PlaceRecord
 * @property {string} id
 * @property {string} kind
 * @property {string} name
 * @property {string} name_language
 * @property {ByLanguage} names
 * @property {string | null} pinyin
 * @property {string[]} wartime_names
 * @property {string | null} ja_reading
 * @property {string | null} county_today
 * @property {Language | null} county_today_language
 * @property {number} precision_km
 * @property {string} method
 * @property {string} source
 * @property {Language} source_language
 * @property {string | null} note
 * @property {Language | null} note_language
 * @property {string[]} source_ids of its position
 * @property {Holding[]} holdings
 * @property {{unit: string, from: string, to: string}[]} visits
 * @property {[number, number]} at latitude first
 *
 * @typedef {object} SourceRecord
 * @property {string} id
 * @property {string} title
 * @property {string | null} author
 * @property {number | null} year
 * @property {string | null} publisher
 * @property {string | null} url
 * @property {string} kind
 * @property {string} language
 * @property {string} grade
 * @property {string} grade_reason
 * @property {Language} grade_reason_language
 * @property {string | null} pages
 * @property {string | null} genre
 * @property {string | null} genre_language
 * @property {string | null} read
 * @property {[string, boolean][]} citation runs of text, and whether they stand in italics
 *
 * @typedef {object} RouteRecord
 * @property {string} id
 * @property {string} kind
 * @property {string} name
 * @property {string} name_language
 * @property {ByLanguage} names
 * @property {number} length_km
 * @property {string | null} built
 * @property {Language | null} built_language
 * @property {string | null} note
 * @property {Language | null} note_language
 * @property {(string | null)[]} places one a point
 * @property {Confidence[]} confidence one a point
 * @property {string[]} source_ids
 * @property {[number, number][]} points latitude first
 *
 * @typedef {object} PhaseRecord
 * @property {string} id
 * @property {string} from
 * @property {string} to
 * @property {string} name
 * @property {string} name_language
 * @property {string} summary
 * @property {string} summary_language
 * @property {string[]} source_ids
 */

/** The API's records, each kind fetched once when it is first wanted. */
export class Records {
  /** @type {Map<string, Promise<any>>} */
  #fetched = new Map()

  /** @param {string} language */
  constructor(language) {
    this.language = language
  }

  /** @returns {Promise<UnitRecord[]>} */
  units() {
    return this.#fetch('units')
  }

  /** @returns {Promise<EventRecord[]>} in order of time */
  events() {
    return this.#once('sorted events', async () => {
      const events = /** @type {EventRecord[]} */ (await this.#fetch('events'))
      return events.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to))
    })
  }

  /** @returns {Promise<PlaceRecord[]>} */
  places() {
    return this.#once('read places', async () => {
      const features = await this.#fetch('places')
      return features.map((/** @type {any} */ { geometry, properties }) => ({
        ...properties,
        at: [geometry.coordinates[1], geometry.coordinates[0]],
      }))
    })
  }

  /** @returns {Promise<RouteRecord[]>} */
  routes() {
    return this.#once('read routes', async () => {
      const features = await this.#fetch('routes')
      return features.map((/** @type {any} */ { geometry, properties }) => ({
        ...properties,
        points: geometry.coordinates.map((/** @type {[number, number]} */ [lon, lat]) => [
          lat,
          lon,
        ]),
      }))
    })
  }

  /**
   * How to cite a view; not kept, as the next one differs.
   * @param {string} search the query of its address
   * @returns {Promise<import('./cite.js').Citation>}
   */
  async citation(search) {
    const query = new URLSearchParams(search)
    query.set('lang', this.language)
    const answer = await fetch(`/api/v1/citation?${query}`)
    if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`)
    return (await answer.json()).citation
  }

  /** @returns {Promise<SourceRecord[]>} */
  sources() {
    return this.#fetch('sources')
  }

  /** @returns {Promise<{id: string, name: string, name_language: string}[]>} */
  sides() {
    return this.#once('sides', async () => (await this.#fetch('campaign')).sides)
  }

  /** @returns {Promise<PhaseRecord[]>} */
  phases() {
    return this.#fetch('phases')
  }

  /**
   * @param {string} name of the records in /api/v1
   * @returns {Promise<any>}
   */
  #fetch(name) {
    return this.#once(name, async () => {
      const answer = await fetch(`/api/v1/${name}?lang=${this.language}`)
      if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`)
      const content = await answer.json()
      return content[name] ?? content.features
    })
  }

  /**
   * @param {string} key
   * @param {() => Promise<any>} ask
   */
  #once(key, ask) {
    const known = this.#fetched.get(key)
    if (known) return known
    const asked = ask()
    this.#fetched.set(key, asked)
    // What failed may be asked for again.
    asked.catch(() => this.#fetched.delete(key))
    return asked
  }
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}
