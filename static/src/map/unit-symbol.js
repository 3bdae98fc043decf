import { frameClass } from './placement.js'

/** The sprite's frame at scale 1, in pixels. */
const FRAME = { width: 30, height: 20 }

/**
 * @typedef {object} Symbol a pre-rendered APP-6 symbol
 * @property {string} svg
 * @property {number} width
 * @property {number} height
 * @property {[number, number]} anchor middle of the frame
 *
 * @typedef {object} UnitOnMap
 * @property {string} id
 * @property {string} side
 * @property {string} echelon
 * @property {string} symbol key of the sprite
 * @property {string} designation
 * @property {string} name
 * @property {string} [name_language]
 *
 * @typedef {object} UnitState
 * @property {number} lat
 * @property {number} lon
 * @property {string} confidence
 * @property {string} action
 * @property {number | null} heading degrees from north; null while it stands
 * @property {boolean} visible
 * @property {number} dx
 * @property {number} dy
 *
 * @typedef {(unit: UnitOnMap, action: string, count: number) => string} Labelling
 *   name for assistive technology; `count` more units are counted on the symbol
 */

/**
 * One unit in the document: a button as large as its frame, with echelon mark and staff
 * reaching beyond it, on a stand that is moved about the map. It knows what it shows, so that a
 * frame writes only what changed.
 */
export class UnitSymbol {
  #confidence = ''
  #action = ''
  #count = 0
  hidden = true
  hurried = false
  /** @type {Map<string, {classes: string, label: string}>} by confidence, action and count */
  #wordings = new Map()

  /**
   * @param {UnitOnMap} unit
   * @param {Symbol | undefined} symbol
   * @param {Labelling} label
   */
  constructor(unit, symbol, label) {
    this.unit = unit
    this.label = label
    const frame = frameClass(unit.echelon)
    this.fixedClass = `unit side-${unit.side} echelon-${unit.echelon} frame-${frame}`
    this.designation = document.createElement('span')
    this.designation.className = 'designation'
    this.designation.textContent = unit.designation
    this.button = document.createElement('button')
    this.button.type = 'button'
    this.button.className = this.fixedClass
    this.button.dataset.unit = unit.id
    this.button.style.visibility = 'hidden'
    if (unit.name_language) this.button.lang = unit.name_language
    this.drawing = symbol && drawingOf(symbol)
    if (this.drawing) this.button.append(this.drawing)
    this.button.append(this.designation)
    // A button's style is worked out anew with each new place that is written into it, and it has
    // many rules; a stand has next to none.
    this.stand = document.createElement('div')
    this.stand.className = 'unit-stand'
    this.stand.append(this.button)
  }

  /**
   * @param {UnitState} state
   * @param {number} count of the units folded into this one
   */
  dress(state, count) {
    const { confidence, action } = state
    const counts = count !== this.#count
    const regraded = confidence !== this.#confidence
    if (!counts && !regraded && action === this.#action) return
    if (counts) this.#countBeside(count)
    // Each part by itself: what is written has the browser work it out anew, were it the same.
    if (regraded) this.drawing?.setAttribute('data-sure', confidence)
    this.#confidence = confidence
    this.#action = action
    this.#word(confidence, action)
  }

  /** @param {number} count */
  #countBeside(count) {
    this.#count = count
    // Below the designation, so that the symbol takes no more room than its place has.
    if (count > 0) this.designation.dataset.count = `+${count}`
    else delete this.designation.dataset.count
  }

  /** @param {readonly number[]} frame width and height in pixels */
  size([width, height]) {
    const { style } = this.button
    style.width = `${width}px`
    style.height = `${height}px`
    style.margin = `${-height / 2}px 0 0 ${-width / 2}px`
  }

  /**
   * @param {string} confidence
   * @param {string} action
   */
  #word(confidence, action) {
    const key = `${confidence} ${action} ${this.#count}`
    let words = this.#wordings.get(key)
    if (!words) {
      const classes = `${this.fixedClass} confidence-${confidence} action-${action}`
      words = { classes, label: this.label(this.unit, action, this.#count) }
      this.#wordings.set(key, words)
    }
    if (this.button.className !== words.classes) this.button.className = words.classes
    this.button.setAttribute('aria-label', words.label)
  }

  /**
   * @param {boolean} hidden folded into another symbol, or off the map
   * @param {boolean} hurried its stand is shrunk to nothing instead, until the hurry is over
   * @returns {boolean} whether that is new
   */
  hide(hidden, hurried) {
    if (hidden === this.hidden && hurried === this.hurried) return false
    this.hidden = hidden
    this.hurried = hurried
    const visibility = hidden && !hurried ? 'hidden' : ''
    const { style } = this.button
    if (style.visibility !== visibility) style.visibility = visibility
    return true
  }

  /** @param {boolean} chosen */
  choose(chosen) {
    if (chosen) this.button.setAttribute('aria-current', 'true')
    else this.button.removeAttribute('aria-current')
    this.stand.classList.toggle('chosen', chosen)
  }
}

/** @type {Map<string, SVGElement>} */
const drawings = new Map()

/**
 * The symbol's drawing, sized in shares of the frame so that only the button knows pixels.
 * @param {Symbol} symbol
 */
function drawingOf({ svg, width, height, anchor }) {
  let original = drawings.get(svg)
  if (!original) {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    original = /** @type {SVGElement} */ (
      /** @type {unknown} */ (document.importNode(parsed, true))
    )
    drawings.set(svg, original)
  }
  const copy = /** @type {SVGElement} */ (original.cloneNode(true))
  copy.setAttribute('aria-hidden', 'true')
  copy.style.width = percent(width / FRAME.width)
  copy.style.height = percent(height / FRAME.height)
  copy.style.left = percent(0.5 - anchor[0] / FRAME.width)
  copy.style.top = percent(0.5 - anchor[1] / FRAME.height)
  return copy
}

/** @param {number} share */
function percent(share) {
  return `${(share * 100).toFixed(2)}%`
}
