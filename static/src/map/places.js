import { AnchoredLayer } from './anchored.js'
import { NameWays } from './name-ways.js'
import { bandAt, levelAt } from './placement.js'
import { svgElement } from './svg.js'
import { tieOf } from './tie.js'

/** Without a placement table: the least zoom at which places of each rank are lettered. */
const LEAST_ZOOM = [5, 5, 7, 8.75, 10]
/** Baseline below the dot's middle, in shares of the letters' size. */
const BASELINE = 0.34

/**
 * @typedef {object} Label
 * @property {string} name
 * @property {string} lang
 * @property {string} [small] the Chinese name beside an English one
 * @property {string} [smallLang]
 *
 * @typedef {object} PlaceOnMap
 * @property {string} id
 * @property {string} kind
 * @property {number} rank 1 for the towns of the story to 4
 * @property {number} lat
 * @property {number} lon
 * @property {Label} today
 * @property {Label} [wartime] where it differs
 *
 * @typedef {'today' | '1945'} NameYear
 * @typedef {import('./placement.js').PlacementTable} PlacementTable
 * @typedef {import('./placement.js').NameAnchor} NameAnchor
 * @typedef {{place: PlaceOnMap, svg: SVGSVGElement, sign: SVGGElement, tie: SVGPathElement,
 *   text: SVGTextElement, anchor: NameAnchor | undefined | null, lettered: string}} Drawn its
 *   anchor; null before it stands at a level; how it was lettered last
 */

const FADE_MS = 150

/**
 * Towns, villages, passes and airfields: a sign at the point and an upright name beside it. Each is
 * made when a map first has room for it.
 */
export class Places extends AnchoredLayer {
  #level = NaN
  /** @type {NameYear} */
  #year = 'today'
  /** @type {Map<number, PlacementTable>} */
  #tables = new Map()
  /** @type {NameWays | undefined} of the level in view */
  #ways
  /** @type {PlaceOnMap[]} those whose names step aside */
  #lesser = []
  #t = NaN
  #stretch = NaN
  /** @type {Map<string, Drawn>} by id of the place */
  #drawn = new Map()

  /**
   * @param {readonly PlaceOnMap[]} places
   * @param {'latin' | 'cjk'} script of the names
   */
  constructor(places, script) {
    super('places', places.length)
    this.places = places
    this.script = script
  }

  onAdd() {
    super.onAdd()
    this.#takeLevel(true)
    return this
  }

  getEvents() {
    return { ...super.getEvents(), zoomend: () => this.#takeLevel() }
  }

  /** @param {NameYear} year names of today, or as maps and reports of 1945 spell them */
  setNames(year) {
    if (year === this.#year) return
    this.#year = year
    for (const drawn of this.#drawn.values()) this.#word(drawn)
    // Switched off, it takes its sizes when it comes back.
    if (this._map) this.#takeLevel(true)
  }

  /**
   * @param {string} id
   * @returns {boolean} whether the present map has room for the place, but for symbols
   */
  isShown(id) {
    return Boolean(this.#ways?.ownOf(id) ?? this.#drawn.get(id)?.anchor)
  }

  /**
   * @param {string} id
   * @returns {number | undefined} the zoom to go to for a name that the present one has no room for
   */
  namedFrom(id) {
    return this.#tables.get(this.#level)?.later?.[id]
  }

  /** @param {PlacementTable} table of one level of zoom */
  setPlacement(table) {
    this.#tables.set(table.level, table)
    if (this._map && table.level === levelAt(this._map.getZoom())) this.#takeLevel(true)
  }

  /**
   * Lesser names give way to symbols: to another side of their dot, or altogether.
   * @param {number} t evening; NaN where no symbol is shown
   */
  setTime(t) {
    this.#t = t
    const stretch = this.#ways?.stretchAt(t) ?? NaN
    if (stretch === this.#stretch) return
    this.#stretch = stretch
    for (const place of this.#lesser) this.#stand(place)
  }

  /**
   * Put the name where it stands at the present time; a place that has no room is not shown.
   * @param {PlaceOnMap} place
   */
  #stand(place) {
    const anchor = this.#anchorOf(place)
    const known = this.#drawn.get(place.id)
    if (!known && !anchor) return
    const drawn = known ?? this.#make(place)
    const before = drawn.anchor
    if (anchor === before) return
    drawn.anchor = anchor
    const { svg, text } = drawn
    // Who is under a symbol stays in the document: it may be back in a moment, as it was, and then
    // nothing is laid out. Who never has a place on this map is not in it.
    svg.classList.toggle('covered', !anchor)
    if (anchor || this.#ways?.ownOf(place.id)) svg.style.display = ''
    if (!anchor) return
    this.#letter(drawn, anchor)
    if (before && this.mayMove()) text.animate({ opacity: [0, 1] }, FADE_MS)
  }

  /**
   * @param {PlaceOnMap} place
   * @returns {NameAnchor | undefined}
   */
  #anchorOf(place) {
    if (this.#ways) return this.#ways.anchorAt(place.id, this.#t)
    const hasRoom = this._map.getZoom() >= LEAST_ZOOM[place.rank]
    return hasRoom ? besideDot(this.#sizesOf(place)) : undefined
  }

  /**
   * @param {PlaceOnMap} place
   * @returns {Sizes}
   */
  #sizesOf({ rank }) {
    return /** @type {Record<string, Sizes>} */ (bandAt(this.#level).names)[rank]
  }

  /**
   * @param {PlaceOnMap} place
   * @returns {Drawn}
   */
  #make(place) {
    const text = svgElement('text', { 'data-place': place.id })
    const sign = svgElement('g', { class: 'sign' }, ...signOf(place.kind))
    const tie = svgElement('path', { class: 'tie' })
    const svg = svgElement(
      'svg',
      { class: `place rank-${place.rank} kind-${place.kind}` },
      tie,
      sign,
      text,
    )
    this.attach(svg, place.lat, place.lon)
    /** @type {Drawn} */
    const drawn = { place, svg, sign, tie, text, anchor: null, lettered: '' }
    this.#drawn.set(place.id, drawn)
    this.#word(drawn)
    this.#size(drawn)
    return drawn
  }

  /**
   * Most names come back from under a symbol to where they were: their letters need no new layout.
   * @param {Drawn} drawn
   * @param {NameAnchor} anchor
   */
  #letter(drawn, anchor) {
    const { place, tie, text } = drawn
    const lettered = `${anchor.join(' ')} ${this.#level}`
    if (lettered === drawn.lettered) return
    drawn.lettered = lettered
    const sizes = this.#sizesOf(place)
    letter(text, anchor, sizes)
    tie.setAttribute('d', tieOf(anchor, sizes))
  }

  /** @param {Drawn} drawn */
  #word(drawn) {
    const { place, text } = drawn
    drawn.lettered = ''
    const label = (this.#year === '1945' && place.wartime) || place.today
    const name = svgElement('tspan', { class: 'name', lang: label.lang }, label.name)
    text.replaceChildren(name)
    if (!label.small) return
    const small = { class: 'small', lang: label.smallLang ?? '', dx: 4 }
    text.append(svgElement('tspan', small, label.small))
  }

  /** @param {Drawn} drawn */
  #size({ place, sign }) {
    sign.setAttribute('transform', `scale(${this.#sizesOf(place).dot})`)
  }

  /** @param {boolean} [anew] */
  #takeLevel(anew = false) {
    const level = levelAt(this._map.getZoom())
    if (level === this.#level && !anew) return
    this.#level = level
    const table = this.#tables.get(level)
    const ways = table && new NameWays(table, this.script)
    this.#ways = ways
    this.#lesser = this.places.filter(({ id }) => ways?.isLesser(id))
    this.#stretch = ways?.stretchAt(this.#t) ?? NaN
    for (const drawn of this.#drawn.values()) {
      this.#size(drawn)
      drawn.anchor = null
      drawn.svg.style.display = 'none'
    }
    for (const place of this.places) this.#stand(place)
  }
}

/** @typedef {{size: number, small: number, dot: number}} Sizes */

/**
 * @param {Sizes} sizes
 * @returns {import('./placement.js').NameAnchor}
 */
function besideDot({ dot, size }) {
  return ['start', dot + 4, size * BASELINE]
}

/**
 * @param {SVGTextElement} text
 * @param {import('./placement.js').NameAnchor} anchor
 * @param {Sizes} sizes
 */
function letter(text, [side, dx, dy], { size, small }) {
  text.setAttribute('text-anchor', side)
  text.setAttribute('x', String(dx))
  text.setAttribute('y', String(dy))
  text.style.fontSize = `${size}px`
  const second = text.querySelector('.small')
  if (!(second instanceof SVGElement)) return
  second.style.display = small > 0 ? '' : 'none'
  second.style.fontSize = `${small}px`
}

/**
 * The sign of a place, drawn about the origin with radius 1.
 * @param {string} kind
 * @returns {SVGElement[]}
 */
function signOf(kind) {
  switch (kind) {
    case 'airfield':
      return [
        svgElement('circle', { r: 1.5 }),
        svgElement('path', { d: 'M0,-1.1V1.1M-1,-.25H1M-.45,.8H.45', class: 'aircraft' }),
      ]
    case 'mountain':
      return [svgElement('path', { d: 'M0,-1.2L1.2,.9H-1.2z', class: 'peak' })]
    case 'pass':
    case 'crossing':
      return [svgElement('path', { d: 'M-1.1,-.9Q0,0 -1.1,.9M1.1,-.9Q0,0 1.1,.9', class: 'gap' })]
    default:
      return [svgElement('circle', { r: 1 })]
  }
}
