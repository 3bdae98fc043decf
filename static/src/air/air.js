// The air layer: airlifts while they fly, and what was done in the air on the day.

import { L } from '../map/kit.js'
import { svgElement } from '../map/svg.js'
import { element } from '../element.js'
import { t } from '../texts.js'
import { airSection } from './day.js'
import { flightsOn } from './flights.js'
import { byPlace, recordsOn } from './records.js'

/** @typedef {import('../player/tools.js').Desk} Desk */

const PLANE =
  'M0,-7L1.2,-2L7,1V2.6L1.2,1L.8,5L2.6,6.4V7.4L0,6.6L-2.6,7.4V6.4L-.8,5L-1.2,1L-7,2.6V1L-1.2,-2z'

/**
 * @param {Desk} desk
 * @param {import('./records.js').AirRecord[]} air
 */
export function showAir(desk, air) {
  const { atlas, clock, map, standing, layers } = desk
  const layer = new AirLayer(map)
  standing.layers.set('flights', layer.group)
  if (layers.shown.has('air')) layer.group.addTo(map)
  const section = document.getElementById('day-air')
  let shown = -1
  const show = () => {
    const day = atlas.calendar.dayAt(clock.time)
    if (day === shown) return
    shown = day
    const { ofDay, ofPeriod } = recordsOn(air, atlas.calendar.days[day])
    layer.draw(atlas, flightsOn(atlas.tracks, day), byPlace(ofDay))
    section?.replaceChildren(...airSection(atlas, { ofDay, ofPeriod }))
  }
  clock.onSettle.push(() => {
    show()
    layer.giveWay()
  })
  show()
}

/** From under its place, where a badge is drawn, to the other sides that it may take, in px. */
const SIDES = /** @type {const} */ ([
  [0, 0],
  [0, -38],
  [30, -19],
  [-30, -19],
])
/** What a badge gives way to: the list of the day tells its news too. */
const GIVE_WAY_MS = 200
const STANDING = '.unit, .unit .designation, .fight:not(.past), .place text, .place .sign'

class AirLayer {
  group = L.layerGroup()

  /** @param {import('leaflet').Map} map */
  constructor(map) {
    const pane = map.createPane('air')
    pane.style.zIndex = '375'
    pane.style.pointerEvents = 'none'
    this.map = map
    map.on('moveend zoomend', () => this.giveWay())
    this.renderer = L.svg({ pane: 'air' })
  }

  /**
   * @param {import('../panel/day.js').Atlas} atlas
   * @param {import('./flights.js').Flight[]} flights
   * @param {import('./records.js').PlacedRecord[][]} places
   */
  draw(atlas, flights, places) {
    this.group.clearLayers()
    for (const flight of flights) this.#flight(atlas, flight)
    for (const records of places) this.#count(atlas, records)
    this.giveWay()
  }

  #timer = 0

  /**
   * Badges have no place of their own in the lettering: each takes a free side of its place, and
   * one that has none is hidden.
   * Measuring makes the browser lay out the page, so it waits until time and map stand still.
   */
  giveWay() {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#takeSides(), GIVE_WAY_MS)
  }

  #takeSides() {
    const container = this.map.getContainer()
    const badges = /** @type {HTMLElement[]} */ ([...container.querySelectorAll('.air-count')])
    if (badges.length === 0) return
    const boxes = [...container.querySelectorAll(STANDING)]
      .filter((it) => getComputedStyle(it).visibility !== 'hidden')
      .map((it) => it.getBoundingClientRect())
    const sides = badges.map((badge) => {
      const { left, top, width, height } = badge.getBoundingClientRect()
      const [right, down] = badge.dataset.moved?.split(' ').map(Number) ?? [0, 0]
      return SIDES.find(([x, y]) => {
        const box = new DOMRect(left - right + x, top - down + y, width, height)
        return !boxes.some((other) => overlap(box, other))
      })
    })
    badges.forEach((badge, n) => {
      badge.classList.toggle('gives-way', !sides[n])
      const [x, y] = sides[n] ?? SIDES[0]
      badge.dataset.moved = `${x} ${y}`
      badge.style.translate = `${x}px ${y}px`
    })
  }

  /**
   * @param {import('../panel/day.js').Atlas} atlas
   * @param {import('./flights.js').Flight} flight
   */
  #flight({ file, tracks }, { start, end, from, to, side, units }) {
    const look = { pane: 'air', renderer: this.renderer, interactive: false }
    const line = { weight: 2.5, dashArray: '2 8', className: `air-flight side-${side}` }
    L.polyline([start, end], { ...look, ...line }).addTo(this.group)
    const names = units.map((id) => tracks.find(({ unit }) => unit.id === id)?.unit.name ?? id)
    const values = { from: file.places[from], to: file.places[to], units: names.join(', ') }
    const label = t('Airlift {from} – {to}: {units}', values)
    const degrees = (Math.atan2(end[1] - start[1], end[0] - start[0]) * 180) / Math.PI
    const plane = svgElement('svg', { viewBox: '-9 -9 18 18', class: 'air-plane' })
    plane.append(svgElement('path', { d: PLANE, transform: `rotate(${degrees.toFixed(0)})` }))
    const holder = element('span', {
      role: 'img',
      'aria-label': label,
      'data-flight': `${from} ${to}`,
    })
    holder.append(plane)
    for (const share of [0.35, 0.7]) {
      const at = /** @type {[number, number]} */ (start.map((it, n) => it + (end[n] - it) * share))
      this.#mark(at, share === 0.35 ? holder : plane.cloneNode(true), [22, 22], [11, 11])
    }
  }

  /**
   * @param {import('../panel/day.js').Atlas} atlas
   * @param {import('./records.js').PlacedRecord[]} records
   */
  #count({ file }, records) {
    const [{ place, lat, lon }] = records
    const certain = records.some(({ confidence }) => confidence === 'documented')
    const count = records.length
    const label =
      count === 1
        ? t('In the air at {place}: 1 record of this day', { place: file.places[place] })
        : t('In the air at {place}: {count} records of this day', {
            place: file.places[place],
            count,
          })
    const badge = element('span', {
      class: `air-count ${certain ? '' : 'approximate'}`,
      role: 'img',
      'aria-label': label,
      'data-air': place,
    })
    badge.append(
      svgElement('svg', { viewBox: '-8 -8 16 16' }, svgElement('path', { d: PLANE })),
      String(records.length),
    )
    this.#mark([lat, lon], badge, [34, 20], [17, -10])
  }

  /**
   * @param {[number, number]} at
   * @param {Node} html
   * @param {[number, number]} iconSize
   * @param {[number, number]} iconAnchor
   */
  #mark(at, html, iconSize, iconAnchor) {
    const icon = L.divIcon({
      className: 'air-mark',
      html: /** @type {HTMLElement} */ (html),
      iconSize,
      iconAnchor,
    })
    L.marker(at, { pane: 'air', interactive: false, keyboard: false, icon }).addTo(this.group)
  }
}

/**
 * @param {DOMRect} a
 * @param {DOMRect} b
 */
function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
