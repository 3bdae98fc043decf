import { fightsByDay } from './chronicle.js'
import { enclavesByDay, frontAt } from './ground.js'
import { stateAt } from './tracks.js'
import { trailsAt } from './trails.js'

/**
 * @typedef {import('./tracks.js').Track} Track
 * @typedef {import('./tracks.js').UnitState} UnitState
 *
 * How much of a picture is drawn: all of it; what a playing picture needs, where ground and trails
 * take turns; what follows a drag at a distance, where names and the dress of units follow every
 * second time; or only where the units in sight are.
 * @typedef {'whole' | 'played' | 'dragged' | 'units'} Extent
 *
 * @typedef {object} MovingLayers the layers of the map kit that the player draws
 * @property {import('../map/units.js').UnitLayer} units
 * @property {{draw(path: import('./ground.js').LatLon[]): void, setVisible(on: boolean): void,
 *   drawEnclaves(enclaves: readonly import('../map/enclaves.js').Enclave[]): void}} ground
 * @property {{draw(events: import('./chronicle.js').CampaignEvent[]): void,
 *   choose(id: string | null): void}} fights
 * @property {{draw(trails: import('./trails.js').Trail[]): void}} trails
 */

/** Everything on the map that moves. A draw allocates nothing and writes only what changed. */
export class Scene {
  #t = 0
  #shownDay = -1
  #trailsDue = false
  #turn = false
  /** @type {string | null} */
  #chosenId = null
  /** @type {Set<string>} */
  #hidden = new Set()
  /** @type {import('./ground.js').LatLon[]} */
  #front = []

  /**
   * @param {MovingLayers} layers
   * @param {import('./chronicle.js').TracksFile} file
   * @param {readonly Track[]} tracks
   * @param {import('../timeline/calendar.js').Calendar} calendar
   */
  constructor(layers, file, tracks, calendar) {
    this.layers = layers
    this.tracks = tracks
    this.calendar = calendar
    this.moves = file.ground.moves
    this.fights = fightsByDay(file)
    this.enclaves = enclavesByDay(file)
    this.states = tracks.map(newState)
  }

  /**
   * @param {number} t
   * @param {Extent} [extent]
   * @param {number} [ms] when it is seen, where time runs by itself: in a film it has its own pace
   */
  draw(t, extent = 'whole', ms = extent === 'played' ? performance.now() : NaN) {
    this.#t = t
    const day = this.calendar.dayAt(t)
    const { tracks, states } = this
    for (let n = 0; n < tracks.length; n++) stateAt(tracks[n], t, day, states[n])
    if (extent !== 'units') this.#turn = !this.#turn
    const about = extent === 'dragged' && this.#turn ? 'units' : extent
    this.layers.units.draw(states, t, about, ms)
    if (extent === 'units') return
    if (day !== this.#shownDay) this.#drawDay(day)
    this.#drawUnder(extent)
  }

  /** @param {Extent} extent */
  #drawUnder(extent) {
    // Played, both in one frame would cost the next, where the page is painted without a graphics card.
    const both = extent !== 'played'
    if (both || this.#turn) this.#drawGround()
    if (both || !this.#turn) this.#drawTrailsSoon()
  }

  /**
   * Light up one unit and its whole trajectory, and dim the others; or mark one event.
   * @param {import('./selection.js').Chosen} chosen
   */
  choose({ unit, event }) {
    this.#chosenId = unit ?? null
    this.layers.units.choose(this.#chosenId)
    this.layers.fights.choose(event ?? null)
    this.#drawTrailsSoon()
  }

  /**
   * @param {string} layer units, ground, fights or trails
   * @param {boolean} shown
   */
  setVisible(layer, shown) {
    if (shown) this.#hidden.delete(layer)
    else this.#hidden.add(layer)
    for (const state of this.states) state.visible = !this.#hidden.has('units')
    this.layers.ground.setVisible(!this.#hidden.has('ground'))
    this.#shownDay = -1
    this.draw(this.#t)
  }

  #drawGround() {
    if (this.#hidden.has('ground')) return
    this.layers.ground.draw(frontAt(this.moves, this.#t, this.#front))
  }

  /** @param {number} day index */
  #drawDay(day) {
    this.#shownDay = day
    this.layers.ground.drawEnclaves(this.enclaves[day])
    this.layers.fights.draw(this.#hidden.has('fights') ? [] : this.fights[day])
  }

  /**
   * Trails are many lines: once for all the draws of one task, and still in the frame that
   * shows the units, as a frame of their own would cost as much again.
   */
  #drawTrailsSoon() {
    if (this.#trailsDue) return
    this.#trailsDue = true
    queueMicrotask(() => {
      this.#trailsDue = false
      const shown = !this.#hidden.has('trails')
      this.layers.trails.draw(shown ? trailsAt(this.tracks, this.#t, this.#chosenId) : [])
    })
  }
}

/** @returns {UnitState} */
function newState() {
  return {
    lat: 0,
    lon: 0,
    confidence: 'documented',
    action: '',
    heading: null,
    visible: true,
    dx: 0,
    dy: 0,
  }
}
