import { AnchoredLayer } from './anchored.js'
import { bandAt, levelAt } from './placement.js'
import { svgElement } from './svg.js'

const CAPACITY = 256
/** A burst of eight rays, outer radius 10, inner 4.6. */
const BURST = burst(8, 10, 4.6)
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

  constructor() {
    super('fights', CAPACITY)
  }

  onAdd() {
    super.onAdd()
    this.#takeSize()
    return this
  }

  getEvents() {
    return { ...super.getEvents(), zoomend: () => this.#takeSize() }
  }

  #takeSize() {
    const { burst: radius } = bandAt(levelAt(this._map.getZoom()))
    const size = `${(radius * PICTURE).toFixed(1)}px`
    this.getPane('fights')?.style.setProperty('--fight-size', size)
  }

  /**
   * One burst where several are fought at one point: it is called by all of them.
   * @param {readonly Engagement[]} events those without a place are left out
   */
  draw(events) {
    const shown = new Set([...atOnePoint(events.filter(isPlaced))].map((all) => this.#burst(all)))
    for (const element of this.#shown) if (!shown.has(element)) element.classList.add('past')
    for (const element of shown) {
      element.classList.remove('past')
      if (!this.#shown.has(element) && this.mayMove()) beat(element)
    }
    this.#shown = shown
  }

  /** @param {readonly PlacedEngagement[]} fights at one point, the first of which gives its look */
  #burst(fights) {
    const element = this.#byId.get(fights[0].id) ?? this.#make(fights[0])
    const title = element.querySelector('title')
    const names = fights.map((fight) => fight.title).join(' · ')
    if (title && title.textContent !== names) title.textContent = names
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
      svgElement('path', { d: BURST }),
    )
    this.#byId.set(id, element)
    this.attach(element, lat, lon)
    return element
  }
}

/**
 * The drawing about its middle: the element's own transform is its place on the map.
 * @param {SVGSVGElement} element
 */
function beat(element) {
  element.querySelector('path')?.animate(BEAT, BEATS)
}

/**
 * @param {readonly PlacedEngagement[]} fights
 * @returns {Iterable<PlacedEngagement[]>} those of each point together, in their order
 */
function atOnePoint(fights) {
  /** @type {Map<string, PlacedEngagement[]>} */
  const byPoint = new Map()
  for (const fight of fights) {
    const point = `${fight.lat} ${fight.lon}`
    const others = byPoint.get(point)
    if (others) others.push(fight)
    else byPoint.set(point, [fight])
  }
  return byPoint.values()
}

/**
 * @param {Engagement} event
 * @returns {event is PlacedEngagement}
 */
function isPlaced(event) {
  return event.lat !== null && event.lon !== null
}

/**
 * @param {number} rays
 * @param {number} outer
 * @param {number} inner
 * @returns {string} path data about the origin
 */
function burst(rays, outer, inner) {
  const corners = Array.from({ length: rays * 2 }, (_, n) => {
    const radius = n % 2 ? inner : outer
    const angle = (Math.PI * n) / rays
    return `${(radius * Math.sin(angle)).toFixed(1)},${(-radius * Math.cos(angle)).toFixed(1)}`
  })
  return `M${corners.join('L')}z`
}
