import { AnchoredLayer } from './anchored.js'
import { BURST, BURST_OF_MANY } from './bursts.js'
import { foldFights } from './fight-folds.js'
import { bandAt, levelAt } from './placement.js'
import { svgElement } from './svg.js'

const CAPACITY = 256
/** Of the radius: nearer to each other two bursts would be one blot. */
const APART = 1.8
/** A fight that begins beats twice. */
const BEAT = Object.freeze({ scale: ['1', '1.3', '1'] })
const BEATS = Object.freeze({ duration: 700, iterations: 2, easing: 'ease-in-out' })
/** Width of its picture in shares of the radius that is drawn, edge included. */
const PICTURE = 26 / 12

/**
 * @typedef {object} Engagement
 * @property {string} id
 * @property {number | null} lat
 * @property {number | null} lon
 * @property {string} title
 * @property {string} kind
 * @property {number} importance 1 is a headline
 * @property {string} confidence
 *
 * @typedef {Engagement & {lat: number, lon: number}} PlacedEngagement
 */

/** The fights of the day. Each burst is made once and kept for the days it is not shown. */
export class Engagements extends AnchoredLayer {
  /** @type {Map<string, SVGSVGElement>} */
  #byId = new Map()
  /** @type {Set<SVGSVGElement>} */
  #shown = new Set()
  /** @type {PlacedEngagement[]} */
  #fights = []
  #level = Number.NaN
  /** @type {string | null} */
  #chosenId = null

  constructor() {
    super('fights', CAPACITY)
  }

  onAdd() {
    super.onAdd()
    this.#takeLevel()
    return this
  }

  getEvents() {
    return { ...super.getEvents(), zoomend: () => this.#takeLevel() }
  }

  #takeLevel() {
    const level = levelAt(this._map.getZoom())
    if (level === this.#level) return
    this.#level = level
    const size = `${(bandAt(level).burst * PICTURE).toFixed(1)}px`
    this.getPane('fights')?.style.setProperty('--fight-size', size)
    this.#show()
  }

  /**
   * One burst where several would lie on each other: it is called by all of them.
   * @param {readonly Engagement[]} events those without a place are left out
   */
  draw(events) {
    const before = this.#shown
    this.#fights = events.filter(isPlaced)
    this.#show()
    for (const element of this.#shown) {
      if (!before.has(element) && this.mayMove()) beat(element)
    }
  }

  /** @param {string | null} id of the event whose card is open: its burst says which of several it is */
  choose(id) {
    if (id === this.#chosenId) return
    this.#chosenId = id
    if (this._map) this.#show()
  }

  #show() {
    const apart = APART * bandAt(this.#level).burst
    const pointOf = (/** @type {PlacedEngagement} */ { lat, lon }) =>
      this._map.project([lat, lon], this.#level)
    const shown = new Set(
      foldFights(this.#fights, pointOf, apart).map(({ fights }) => this.#burst(fights)),
    )
    for (const element of this.#shown) if (!shown.has(element)) element.classList.add('past')
    for (const element of shown) element.classList.remove('past')
    this.#shown = shown
  }

  /** @param {readonly PlacedEngagement[]} fights of which the first gives place and look */
  #burst(fights) {
    const element = this.#byId.get(fights[0].id) ?? this.#make(fights[0])
    const ids = fights.map(({ id }) => id).join(' ')
    const [title, path, count] = element.children
    const words = countOf(fights, this.#chosenId)
    if (words !== count.textContent) {
      count.textContent = words
      count.classList.toggle('which', words.includes('/'))
    }
    if (ids === element.dataset.fights) return element
    element.dataset.fights = ids
    title.textContent = fights.map((fight) => fight.title).join(' · ')
    path.setAttribute('d', fights.length > 1 ? BURST_OF_MANY : BURST)
    return element
  }

  /** @param {PlacedEngagement} fight */
  #make({ id, lat, lon, kind, confidence }) {
    const element = svgElement(
      'svg',
      {
        class: `fight kind-${kind} sure-${confidence} past`,
        viewBox: '-12 -12 24 24',
        'data-fight': id,
        role: 'img',
      },
      svgElement('title'),
      svgElement('path'),
      svgElement('text', { y: 3.4, 'aria-hidden': 'true' }),
    )
    // The map answers the press; but a finger's is given to what listens itself, and so to the unit
    // beside the fight.
    element.addEventListener('click', () => {})
    this.#byId.set(id, element)
    const index = this.attach(element, lat, lon)
    this.#firstEastOf(index)?.before(element)
    return element
  }

  /**
   * They are read from west to east, however the day was reached.
   * @param {number} index
   */
  #firstEastOf(index) {
    const x = this.x[index]
    const east = [...this.elements.keys()].filter((other) => this.x[other] > x)
    east.sort((a, b) => this.x[a] - this.x[b])
    return this.elements[east[0]]
  }
}

/**
 * @param {readonly PlacedEngagement[]} fights of one burst
 * @param {string | null} chosenId
 * @returns {string} nothing for one; of more their number, or which of them is chosen
 */
function countOf(fights, chosenId) {
  if (fights.length === 1) return ''
  const chosen = fights.findIndex(({ id }) => id === chosenId)
  return chosen < 0 ? `${fights.length}` : `${chosen + 1}/${fights.length}`
}

/**
 * The drawing about its middle: the element's own transform is its place on the map.
 * @param {SVGSVGElement} element
 */
function beat(element) {
  element.querySelector('path')?.animate(BEAT, BEATS)
}

/**
 * @param {Engagement} event
 * @returns {event is PlacedEngagement}
 */
function isPlaced(event) {
  return event.lat !== null && event.lon !== null
}
