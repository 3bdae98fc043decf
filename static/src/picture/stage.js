import { element } from '../element.js'
import { covered } from '../player/viewport.js'

/** Longest that a picture waits for tiles and names: then it is drawn with what is there. */
const PATIENCE_MS = 8000
/** Names and symbols have faded in by then, and what the map asks for late has been asked for. */
const REST_MS = 400

/**
 * @typedef {object} Cut what a picture shows
 * @property {number} width pixels of the style sheets
 * @property {number} height
 * @property {import('leaflet').LatLng} centre
 * @property {number} zoom
 */

/**
 * What the reader sees of the map beside the cards.
 * @param {import('leaflet').Map} map
 * @returns {Cut}
 */
export function presentCut(map) {
  const size = map.getSize()
  const { left, top, right, bottom } = covered(map.getContainer())
  const [width, height] = [size.x - left - right, size.y - top - bottom].map(Math.round)
  const centre = map.containerPointToLatLng([left + width / 2, top + height / 2])
  return { width, height, centre, zoom: map.getZoom() }
}

/**
 * A cut of another size with all that `cut` shows.
 * @param {Cut} cut
 * @param {number} width
 * @param {number} height
 * @returns {Cut}
 */
export function cutTo(cut, width, height) {
  const zoom = cut.zoom + Math.log2(Math.min(width / cut.width, height / cut.height))
  return { ...cut, width, height, zoom: Math.min(Math.max(zoom, 5), 12) }
}

/**
 * The page's map, for a while of another size and without what only readers of the page use.
 * The dialog lies over it.
 */
export class Stage {
  /** @param {import('../player/tools.js').Desk} desk */
  constructor({ map, standing }) {
    this.map = map
    this.standing = standing
    this.container = map.getContainer()
    this.before = { centre: map.getCenter(), zoom: map.getZoom() }
    /** What is laid over the map for the picture: date, legend. */
    this.cards = element('div', { class: 'stage-cards' })
  }

  /**
   * The point of the map under the divider of two dates; null where there is none.
   * @returns {import('leaflet').LatLng | null}
   */
  get #divided() {
    const divider = this.container.querySelector('.swipe')
    if (!divider) return null
    const x = divider.getBoundingClientRect().left - this.container.getBoundingClientRect().left
    return this.map.containerPointToLatLng([x, 0])
  }

  /** @param {Cut} cut */
  async open({ width, height, centre, zoom }) {
    this.container.append(this.cards)
    this.container.classList.add('staged')
    this.container.style.width = `${width}px`
    this.container.style.height = `${height}px`
    const credit = this.cards.querySelector('.stage-credit')
    const creditHeight = credit?.getBoundingClientRect().height ?? 0
    this.container.style.setProperty('--credit-height', `${creditHeight}px`)
    this.#lay(centre, zoom)
    await this.#rest()
  }

  close() {
    this.cards.remove()
    for (const name of ['width', 'height', '--credit-height']) {
      this.container.style.removeProperty(name)
    }
    this.#lay(this.before.centre, this.before.zoom)
    this.container.classList.remove('staged')
  }

  /**
   * @param {import('leaflet').LatLng} centre
   * @param {number} zoom
   */
  #lay(centre, zoom) {
    const divided = this.#divided
    this.map.invalidateSize({ animate: false, pan: false })
    this.map.setView(centre, zoom, /** @type {any} */ ({ animate: false, reset: true }))
    if (divided) this.map.fire('divide', { x: this.map.latLngToContainerPoint(divided).x })
  }

  /** Until tiles, names and fonts are there. */
  async #rest() {
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
    await Promise.race([late, this.#drawn()])
    await new Promise((resolve) => setTimeout(resolve, REST_MS))
  }

  async #drawn() {
    await Promise.all([this.standing.tables.arrived, document.fonts.ready])
    const tiles = [...this.container.querySelectorAll('img.leaflet-tile')]
    await Promise.allSettled(tiles.map((tile) => /** @type {HTMLImageElement} */ (tile).decode()))
  }
}
