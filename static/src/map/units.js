import L from 'leaflet'
import { AnchoredLayer } from './anchored.js'
import { worldX, worldY } from './mercator.js'
import { Pace } from './pace.js'
import { UnitFolds } from './unit-folds.js'
import { UnitLevels } from './unit-levels.js'
import { UnitLines } from './unit-lines.js'
import { UnitSymbol } from './unit-symbol.js'

/** How far beyond the edge of the view a symbol may stand before it counts as off the map. */
const EDGE_PX = 24
/** From this zoom on every unit has its own symbol: what app/lettering keeps to. */
const UNFOLDED_ZOOM = 9
/** A focus within this time of a press came by the press. */
const PRESS_MS = 500

/**
 * @typedef {import('./unit-symbol.js').UnitOnMap} UnitOnMap
 * @typedef {import('./unit-symbol.js').UnitState} UnitState
 *
 * @typedef {object} UnitLayerOptions
 * @property {Record<string, import('./unit-symbol.js').Symbol>} symbols
 * @property {readonly UnitOnMap[]} units
 * @property {import('./unit-symbol.js').Labelling} [label]
 * @property {(t: number) => void} [onTime] told at every draw; NaN where no symbol is shown
 */

/** Every tracked unit, in one order for the whole life of the page. */
export class UnitLayer extends AnchoredLayer {
  /** @type {readonly UnitState[]} */
  #states = []
  #t = 0
  #offset = { dx: 0, dy: 0 }
  #pace = new Pace()
  #folds
  /** @type {((unitId: string) => void)[]} */
  #listeners = []
  /** @type {(state: UnitState) => void} told when the keyboard has come to a symbol */
  onReach = () => {}
  #lines
  #dressing = false
  #undressed = false
  /** In a hurry the browser is spared the drawing anew of all that goes out of sight and comes back. */
  #hurried = false
  /** In a hurry lines and arrows follow at every second frame; at first at once. */
  #linesDue = true
  #pressedAtMs = -Infinity

  /** @param {UnitLayerOptions} options */
  constructor({ symbols, units, label = nameAndAction, onTime = () => {} }) {
    super('units', units.length)
    this.onTime = onTime
    this.units = units
    this.levels = new UnitLevels(units)
    this.#folds = new UnitFolds(units.length)
    this.symbols = units.map((unit) => new UnitSymbol(unit, symbols[unit.symbol], label))
    this.#lines = new UnitLines(this)
    for (const { unit, button, stand } of this.symbols) {
      const index = this.attach(stand, 0, 0)
      button.addEventListener('click', (event) => this.#click(event, index, unit.id))
      button.addEventListener('focus', () => {
        if (button.matches(':focus-visible')) this.onReach(this.#states[index])
      })
    }
  }

  onAdd() {
    this.getPane('units')?.append(this.#lines.svg)
    super.onAdd()
    this.#takeLevel()
    const container = this._map.getContainer()
    container.addEventListener('pointerdown', this.#press, true)
    container.addEventListener('focus', this.#order)
    return this
  }

  /** @param {Event} event */
  #press = (event) => {
    this.#pressedAtMs = event.timeStamp
  }

  /** The keyboard comes to the map: from here it walks the symbols as they now stand, west to east. */
  #order = () => {
    // A press focuses the map too: a symbol that is moved meanwhile would not be clicked.
    if (performance.now() - this.#pressedAtMs < PRESS_MS) return
    const order = this.elements.map((_, index) => index)
    order.sort((a, b) => this.left[a] - this.left[b] || this.top[a] - this.top[b])
    this.getPane('units')?.append(...order.map((index) => this.elements[index]))
  }

  onRemove() {
    this.#lines.svg.remove()
    const container = this._map.getContainer()
    container.removeEventListener('pointerdown', this.#press, true)
    container.removeEventListener('focus', this.#order)
    return super.onRemove()
  }

  getEvents() {
    return {
      ...super.getEvents(),
      zoomend: () => this.#takeLevel(),
      move: () => this.#show(),
      resize: () => this.#show(),
    }
  }

  /**
   * Draw the units. Cheap enough for every frame: nothing is allocated and only what changed
   * is written.
   * @param {readonly UnitState[]} states one a unit, in the units' order; kept, to be drawn again
   *   when the map zooms
   * @param {number} [t] evening, for the placement of symbols beside their points
   * @param {import('../player/scene.js').Extent} [extent] by units alone only where those in sight
   *   are and which are in sight: what they do, how sure it is, and the names beneath them follow
   *   with the next whole drawing
   * @param {number} [ms] when it is seen, where time runs by itself
   */
  draw(states, t = this.#t, extent = 'whole', ms = NaN) {
    this.#hurried = extent === 'units' || extent === 'dragged'
    this.#states = states
    this.#t = t
    const { placement } = this.levels
    this.#folds.take(placement, states, t)
    const share = this.#pace.share(t, ms)
    for (let index = 0; index < states.length; index++) {
      const state = states[index]
      this.x[index] = worldX(state.lon)
      this.y[index] = worldY(state.lat)
      const { dx, dy } = placement?.offset(index, t, this.#offset) ?? state
      this.dx[index] = toward(this.dx[index], dx, share)
      this.dy[index] = toward(this.dy[index], dy, share)
      this.write(index, state.heading === null, this.#hurried && this.symbols[index].hidden)
    }
    this.#show(extent !== 'units')
  }

  /** Leaflet says last that a view was set anew: only then is it known what lies outside it. */
  reposition() {
    super.reposition()
    this.#show()
  }

  /** @param {number} index */
  transformOf(index) {
    const { hidden, hurried } = this.symbols[index]
    return super.transformOf(index) + (hidden && hurried ? ' scale(0)' : '')
  }

  /** @param {(unitId: string) => void} listener */
  onChoose(listener) {
    this.#listeners.push(listener)
  }

  /** @param {string | null} unitId lights this one up and dims the rest; null ends it */
  choose(unitId) {
    this.getPane('units')?.classList.toggle('has-chosen', unitId !== null)
    for (const symbol of this.symbols) symbol.choose(symbol.unit.id === unitId)
  }

  /**
   * @param {string} unitId
   * @returns {{lat: number, lon: number} | undefined} where it is, if it is counted on another's symbol
   */
  foldedAt(unitId) {
    const index = this.units.findIndex(({ id }) => id === unitId)
    return this.#folds.folded[index] ? this.#states[index] : undefined
  }

  /** @param {import('./placement.js').PlacementTable} table of one level of zoom */
  setPlacement(table) {
    this.levels.add(table)
    if (this._map) this.#takeLevel()
  }

  /**
   * Choose the unit; where others are counted on its symbol, come so near that all are drawn.
   * @param {MouseEvent} event
   * @param {number} index
   * @param {string} unitId
   */
  #click(event, index, unitId) {
    // A drag that began on a symbol ends in a click on it; a key press has no detail.
    const { dragging } = /** @type {{dragging: any}} */ (this._map)
    if (event.detail > 0 && dragging.moved()) return
    // While something is measured, a press sets a point.
    if (this._map.getContainer().classList.contains('measuring')) return
    for (const listener of this.#listeners) listener(unitId)
    if (this.#folds.counts[index] === 0) return
    const { lat, lon } = this.#states[index]
    this._map.setView([lat, lon], UNFOLDED_ZOOM)
  }

  /** Take the sizes and the placement that hold at the present zoom. */
  #takeLevel() {
    const { levels } = this
    if (!levels.take(this._map.getZoom())) {
      this.#show()
      return
    }
    for (const [index, symbol] of this.symbols.entries()) symbol.size(levels.frameOf(index))
    const pane = this.getPane('units')
    if (pane) pane.style.fontSize = `${levels.designation}px`
    this.draw(this.#states)
  }

  /**
   * Hide what is folded, switched off or outside the view, and let the rest be seen.
   * @param {boolean} [whole] else they keep what they wear
   */
  #show(whole = true) {
    const map = this._map
    if (!map) return
    const { x, y } = L.DomUtil.getPosition(this.getPane('mapPane') ?? map.getContainer())
    const size = map.getSize()
    for (let index = 0; index < this.#states.length; index++) {
      const [left, top] = [this.left[index] + x, this.top[index] + y]
      const present = this.#folds.folded[index] === 0 && this.#states[index].visible
      this.#hide(index, !present || !isNear(left, size.x) || !isNear(top, size.y))
    }
    this.#undressed ||= whole
    this.#dressSoon()
  }

  /**
   * @param {number} index
   * @param {boolean} hidden
   */
  #hide(index, hidden) {
    if (this.symbols[index].hide(hidden, this.#hurried)) this.lags[index] = 1
    else if (hidden && this.#hurried) return
    this.catchUp(index)
  }

  /**
   * Places change at once; the rest follows before the browser paints, once for all the draws
   * of one task: a script may ask for more of them than can be seen.
   */
  #dressSoon() {
    // A layer that was not told yet where its units are shows none.
    if (this.#dressing || this.#states.length === 0) return
    this.#dressing = true
    queueMicrotask(() => {
      this.#dressing = false
      if (this.#undressed) this.#dress()
      this.#tie()
    })
  }

  #tie() {
    const due = !this.#hurried || this.#linesDue
    this.#linesDue = !this.#hurried || !due
    if (due) this.#lines.draw(this.#states, this.levels, this.#t)
  }

  #dress() {
    this.#undressed = false
    const states = this.#states
    for (const [index, symbol] of this.symbols.entries()) {
      if (symbol.hidden && this.#hurried) continue
      symbol.dress(states[index], this.#folds.counts[index])
    }
    this.onTime(states.some(isVisible) ? this.#t : NaN)
  }
}

/**
 * @param {number} from
 * @param {number} to
 * @param {number} share of the way; 1 is there to the last digit
 */
function toward(from, to, share) {
  return share === 1 ? to : from + (to - from) * share
}

/**
 * @param {number} px from the view's left or top edge
 * @param {number} size of the view
 */
function isNear(px, size) {
  return px >= -EDGE_PX && px <= size + EDGE_PX
}

/** @param {UnitState} state */
function isVisible({ visible }) {
  return visible
}

/** @type {import('./unit-symbol.js').Labelling} */
function nameAndAction({ name, designation }, action, count) {
  const counted = count > 0 ? ` +${count}` : ''
  return `${name}${counted}, ${designation}, ${action.replaceAll('-', ' ')}`
}
