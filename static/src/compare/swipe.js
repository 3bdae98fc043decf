import { element } from '../element.js'
import { trailsAt } from '../player/trails.js'
import { covered } from '../player/viewport.js'
import { t } from '../texts.js'
import { copyOfPane } from './copy.js'

/** What differs between two evenings; everything else lies on both sides. */
const PANES = ['ground', 'trails', 'places', 'fights', 'units']
/** Shown of the date on the right alone. */
const LIVE_ONLY = ['air']
/** The copy shows what the map showed: another view, other names, layers or choice make it anew. */
const REBUILT_ON = 'moveend resize redress'
const KEY_STEP = 0.02
/** Farther than any map reaches from its corner, in pixels. */
const FAR_PX = 100_000

/**
 * Two moments side by side on one map: left of the divider the other date, right of it the
 * date of the timeline. The left side is a still copy of what the player draws.
 */
export class Swipe {
  #share = 0.5
  #building = false

  /**
   * @param {import('../player/tools.js').Desk} desk
   * @param {number} evening the other one
   */
  constructor(desk, evening) {
    this.desk = desk
    this.t = evening
    const { map } = desk
    this.pane = map.getPane('before') ?? map.createPane('before')
    this.pane.style.zIndex = '455'
    this.pane.setAttribute('aria-hidden', 'true')
    this.divider = this.#divider()
    const container = map.getContainer()
    container.append(this.divider)
    const { left, right } = covered(container)
    const width = container.clientWidth
    this.#share = (left + (width - left - right) / 2) / width
    this.hide = () => this.pane.replaceChildren()
    this.follow = () => this.#clip()
    this.rebuild = () => void this.#build()
    map.on('zoomstart', this.hide)
    map.on('move resize', this.follow)
    map.on(REBUILT_ON, this.rebuild)
    /** @type {(event: any) => void} a picture of the map is cut at the same meridian */
    this.cut = ({ x }) => this.#take(x / map.getSize().x)
    map.on('divide', this.cut)
    this.choose = this.#choose.bind(this)
    this.pane.addEventListener('click', this.choose)
    this.tellDates()
    this.#clip()
    this.rebuild()
  }

  remove() {
    const { map } = this.desk
    map.off('zoomstart', this.hide)
    map.off('move resize', this.follow)
    map.off(REBUILT_ON, this.rebuild)
    map.off('divide', this.cut)
    this.pane.removeEventListener('click', this.choose)
    this.pane.replaceChildren()
    this.divider.remove()
    for (const name of [...PANES, ...LIVE_ONLY]) {
      map.getPane(name)?.style.removeProperty('clip-path')
    }
  }

  pass() {
    this.tellDates()
  }

  draw() {
    this.tellDates()
    this.rebuild()
  }

  tellDates() {
    const { atlas, clock } = this.desk
    const now = atlas.words[atlas.calendar.dayAt(clock.time)].short
    const [before, after] = this.divider.querySelectorAll('.swipe-date')
    before.textContent = atlas.words[this.t].short
    after.textContent = now
  }

  /** Draw the other evening, copy it, and draw the present one again before anything is painted. */
  async #build() {
    if (this.#building) return
    this.#building = true
    const { scene, clock, map } = this.desk
    this.#drawAt(this.t)
    // Symbols are dressed in a microtask of the draw.
    await Promise.resolve()
    const copies = PANES.flatMap((name) => {
      const pane = map.getPane(name)
      return pane ? [copyOfPane(pane)] : []
    })
    this.#drawAt(clock.time)
    if (this.divider.isConnected) this.pane.replaceChildren(...copies)
    this.#building = false
    scene.draw(clock.time)
  }

  /** @param {number} t */
  #drawAt(t) {
    const { scene, selection, layers } = this.desk
    scene.draw(t)
    const { unit = null } = selection.chosen
    scene.layers.trails.draw(layers.shown.has('trails') ? trailsAt(scene.tracks, t, unit) : [])
  }

  #divider() {
    const grip = element('div', {
      class: 'swipe-grip',
      role: 'slider',
      tabindex: '0',
      'aria-label': t('Divider between the two dates'),
      'aria-valuemin': '0',
      'aria-valuemax': '100',
    })
    grip.addEventListener('keydown', (event) => this.#key(event))
    grip.addEventListener('pointerdown', (event) => {
      grip.setPointerCapture(event.pointerId)
      event.stopPropagation()
    })
    for (const type of /** @type {const} */ (['mousedown', 'touchstart', 'click', 'dblclick'])) {
      grip.addEventListener(type, (event) => event.stopPropagation(), { passive: true })
    }
    grip.addEventListener('pointermove', (event) => {
      if (grip.hasPointerCapture(event.pointerId)) this.#moveTo(event.clientX)
    })
    const dates = ['before', 'after'].map((side) =>
      element('span', { class: `swipe-date swipe-${side}` }),
    )
    return element('div', { class: 'swipe' }, ...dates, grip)
  }

  /** @param {number} clientX */
  #moveTo(clientX) {
    const box = this.desk.map.getContainer().getBoundingClientRect()
    this.#take((clientX - box.left) / box.width)
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const steps = /** @type {Record<string, number>} */ ({
      ArrowLeft: this.#share - KEY_STEP,
      ArrowDown: this.#share - KEY_STEP,
      ArrowRight: this.#share + KEY_STEP,
      ArrowUp: this.#share + KEY_STEP,
      Home: 0,
      End: 1,
    })
    if (!(event.key in steps)) return
    event.preventDefault()
    this.#take(steps[event.key])
  }

  /** @param {number} share of the map's width */
  #take(share) {
    this.#share = Math.min(Math.max(share, 0), 1)
    this.#clip()
  }

  #clip() {
    const { map } = this.desk
    const x = this.#share * map.getSize().x
    this.divider.style.left = `${x}px`
    const grip = this.divider.querySelector('[role=slider]')
    grip?.setAttribute('aria-valuenow', String(Math.round(this.#share * 100)))
    const edge = map.containerPointToLayerPoint([x, 0]).x
    this.pane.style.clipPath = rectangle(-FAR_PX, edge)
    for (const name of [...PANES, ...LIVE_ONLY]) {
      const pane = map.getPane(name)
      if (pane) pane.style.clipPath = rectangle(edge, FAR_PX)
    }
  }

  /** @param {MouseEvent} event */
  #choose({ target }) {
    const symbol = /** @type {Element} */ (target).closest('[data-before-unit]')
    const unit = symbol?.getAttribute('data-before-unit')
    if (unit) this.desk.selection.choose({ unit })
  }
}

/**
 * @param {number} left
 * @param {number} right
 */
function rectangle(left, right) {
  const [l, r, far] = [`${left}px`, `${right}px`, `${FAR_PX}px`]
  return `polygon(${l} -${far}, ${r} -${far}, ${r} ${far}, ${l} ${far})`
}
