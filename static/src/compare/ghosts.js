import { element } from '../element.js'
import { L } from '../map/kit.js'
import { svgElement } from '../map/svg.js'
import { inverse } from '../measure/geodesic.js'
import { positionAt } from '../player/tracks.js'
import { LEADER_FROM_PX } from '../map/leaders.js'
import { LEAST_KM } from './changes.js'

const NO_OFFSET = { dx: 0, dy: 0 }

/**
 * Where units stood on the other date, pale, each with an arrow to where it is now. They stand as
 * the placement of their own date has them, so that none lies on another.
 */
export class Ghosts {
  #group = L.layerGroup()
  #arrows = L.layerGroup()

  /**
   * @param {import('../player/tools.js').Desk} desk
   * @param {number} t the other evening
   */
  constructor(desk, t) {
    this.desk = desk
    this.t = t
    const pane = desk.map.getPane('ghosts') ?? desk.map.createPane('ghosts')
    // What was lies under what is: names, fights and symbols of today stay readable.
    pane.style.zIndex = '370'
    pane.style.pointerEvents = 'none'
    this.renderer = L.svg({ pane: 'ghosts' })
    for (const layer of [this.#arrows, this.#group]) layer.addTo(desk.map)
    this.heads = arrowHeads()
    // On the pane, which a saved picture takes as a whole.
    pane.append(this.heads)
    this.settle = () => this.draw()
    // A placement table that comes late folds other units.
    desk.map.on('zoomend redress', this.settle)
    this.draw()
  }

  remove() {
    this.desk.map.off('zoomend redress', this.settle)
    this.heads.remove()
    this.#group.remove()
    this.#arrows.remove()
  }

  /** Time runs on: the arrows wait until it settles. */
  pass() {
    this.#arrows.clearLayers()
  }

  draw() {
    this.#group.clearLayers()
    this.#arrows.clearLayers()
    const { atlas, clock, scene, selection } = this.desk
    const { placement } = scene.layers.units.levels
    const { unit: chosen } = selection.chosen
    this.desk.map.getPane('ghosts')?.classList.toggle('has-chosen', chosen !== undefined)
    for (const [index, track] of atlas.tracks.entries()) {
      const [then, now] = [this.t, clock.time].map((t) => positionAt(track, t, { lat: 0, lon: 0 }))
      if (inverse([then.lat, then.lon], [now.lat, now.lon]).km < LEAST_KM) continue
      if (this.#isFolded(track.unit.id, now)) continue
      this.#arrow(track.unit, then, now)
      // What was counted on another then is an arrow alone.
      if ((placement?.foldedInto(index, this.t) ?? -1) < 0) this.#ghost(index, then)
    }
  }

  /**
   * @param {string} id
   * @returns {string} a class for the chosen unit, which the others step back behind
   */
  #mark(id) {
    return id === this.desk.selection.chosen.unit ? ' chosen' : ''
  }

  /**
   * What is folded into another symbol now has no ghost either.
   * @param {string} id
   * @param {{lat: number, lon: number}} now
   */
  #isFolded(id, { lat, lon }) {
    const symbol = document.querySelector(`[data-unit="${id}"]`)
    const hidden = symbol instanceof HTMLElement && symbol.style.visibility === 'hidden'
    return hidden && this.desk.map.getBounds().contains([lat, lon])
  }

  /**
   * @param {number} index of the unit
   * @param {{lat: number, lon: number}} then
   */
  #ghost(index, { lat, lon }) {
    const { levels, symbols } = this.desk.scene.layers.units
    const { unit, drawing } = symbols[index]
    const { dx, dy } = levels.placement?.offset(index, this.t, { dx: 0, dy: 0 }) ?? NO_OFFSET
    const [width, height] = levels.frameOf(index)
    const symbol = drawing?.cloneNode(true)
    if (symbol instanceof SVGElement) symbol.setAttribute('data-sure', 'approximate')
    const ghost = element(
      'span',
      { class: `ghost side-${unit.side}${this.#mark(unit.id)}`, 'data-ghost': unit.id },
      symbol,
      element('span', { class: 'ghost-name' }, unit.designation),
    )
    Object.assign(ghost.style, {
      width: `${width}px`,
      height: `${height}px`,
      fontSize: `${levels.designation}px`,
      transform: `translate(${dx - width / 2}px, ${dy - height / 2}px)`,
    })
    const icon = L.divIcon({ className: 'ghost-mark', html: ghost, iconSize: [0, 0] })
    const look = { pane: 'ghosts', interactive: false, keyboard: false, icon }
    L.marker([lat, lon], look).addTo(this.#group)
    if (Math.hypot(dx, dy) > LEADER_FROM_PX) this.#leader(unit, [lat, lon], dx, dy)
  }

  /**
   * @param {{id: string, side: string}} unit
   * @param {[number, number]} point
   * @param {number} dx of its ghost, in pixels
   * @param {number} dy
   */
  #leader({ id, side }, point, dx, dy) {
    const { map } = this.desk
    const stands = map.layerPointToLatLng(map.latLngToLayerPoint(point).add([dx, dy]))
    L.polyline([point, stands], {
      pane: 'ghosts',
      renderer: this.renderer,
      interactive: false,
      weight: 1,
      className: `ghost-leader side-${side}${this.#mark(id)}`,
    }).addTo(this.#group)
  }

  /**
   * @param {{id: string, side: string}} unit
   * @param {{lat: number, lon: number}} then
   * @param {{lat: number, lon: number}} now
   */
  #arrow({ id, side }, then, now) {
    const line = L.polyline(
      [
        [then.lat, then.lon],
        [now.lat, now.lon],
      ],
      {
        pane: 'ghosts',
        renderer: this.renderer,
        interactive: false,
        weight: 1.6,
        dashArray: '5 4',
        className: `ghost-arrow side-${side}${this.#mark(id)}`,
      },
    ).addTo(this.#arrows)
    line.getElement()?.setAttribute('marker-end', `url(#ghost-head-${side})`)
  }
}

function arrowHeads() {
  const heads = ['china', 'japan'].map((side) => {
    const box = { viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7 }
    const look = { id: `ghost-head-${side}`, class: `ghost-head side-${side}`, orient: 'auto' }
    return svgElement('marker', { ...box, ...look }, svgElement('path', { d: 'M0,0L8,4L0,8z' }))
  })
  const svg = svgElement('svg', { class: 'ghost-heads', 'aria-hidden': 'true' })
  svg.append(svgElement('defs', {}, ...heads))
  return svg
}
