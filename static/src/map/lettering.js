import L from 'leaflet'
import { fitOnLine, lengthOf, smooth } from './curve.js'
import { worldPx, worldX, worldY } from './mercator.js'
import { levelAt } from './placement.js'
import { svgElement } from './svg.js'

/** Spread over their whole line, in capitals. */
const SPACED = new Set(['range', 'province'])
/** Names of lines stand this far above them, in pixels; others on the line. */
const LIFT = /** @type {Record<string, number>} */ ({ river: 3, road: 5 })

/** @type {Window} */
const WHOLE = [-Infinity, Infinity, 0.5, 1]

let lastId = 0

/**
 * @typedef {object} CurvedName
 * @property {string} id
 * @property {'range' | 'river' | 'lake' | 'province' | 'road'} kind
 * @property {string} name
 * @property {string} lang
 * @property {string} [small] the Chinese name after an English one, where there is room
 * @property {string} [smallLang]
 * @property {[number, number][]} line latitude first, from the name's first letter to its last
 * @property {number} min_zoom
 * @property {number} max_zoom
 * @property {number} size pixels
 *
 * @typedef {import('./placement.js').LineWindow} Window
 *
 * @typedef {CurvedName & {
 *   points: [number, number][], path: SVGPathElement, text: SVGTextElement,
 *   along: SVGTextPathElement, second: SVGTSpanElement | null,
 *   windows: readonly Window[], window: Window | undefined, laidIn: Window | undefined,
 *   length: number
 * }} Drawn
 */

/** Names along rivers, ranges and roads and across provinces, on lines that bend with the map. */
export class CurvedLettering extends L.Layer {
  #svg = svgElement('svg', { class: 'curved leaflet-zoom-animated' })
  /** @type {Drawn[]} */
  #drawn
  #zoom = NaN
  #origin = L.point(0, 0)
  /** @type {Map<number, import('./placement.js').PlacementTable>} */
  #tables = new Map()
  #level = NaN
  #t = NaN
  /** Between these evenings every name stays in its window. */
  #from = NaN
  #before = NaN

  /** @param {readonly CurvedName[]} names */
  constructor(names) {
    super()
    this.#drawn = names.map((name) => this.#make(name))
  }

  onAdd() {
    this.getPane('lettering')?.append(this.#svg)
    this.#draw()
    return this
  }

  onRemove() {
    this.#svg.remove()
    return this
  }

  getEvents() {
    return {
      viewreset: () => this.#draw(),
      zoomend: () => this.#draw(),
      zoom: () => this.#follow(this._map.getPixelOrigin(), this._map.getZoom()),
      zoomanim: (/** @type {any} */ { center, zoom }) => {
        const map = this._map
        const panePosition = L.DomUtil.getPosition(this.getPane('mapPane') ?? map.getContainer())
        const half = map.getSize().divideBy(2)
        const origin = map.project(center, zoom).subtract(half).add(panePosition).round()
        this.#follow(origin, zoom)
      },
    }
  }

  /** @param {import('./placement.js').PlacementTable} table of one level of zoom */
  setPlacement(table) {
    this.#tables.set(table.level, table)
    if (this._map && table.level === levelAt(this._map.getZoom())) this.#draw()
  }

  /**
   * Names along lines give way to symbols and fights.
   * @param {number} t evening; NaN where no symbol is shown
   */
  setTime(t) {
    this.#t = t
    if (t >= this.#from && t < this.#before) return
    this.#chooseWindows((drawn) => this.#stand(drawn))
  }

  /** @param {(drawn: Drawn) => void} changed */
  #chooseWindows(changed) {
    this.#from = Number.isNaN(this.#t) ? NaN : -Infinity
    this.#before = Infinity
    for (const drawn of this.#drawn) {
      const window = this.#windowOf(drawn)
      if (window === drawn.window) continue
      drawn.window = window
      changed(drawn)
    }
  }

  /** @param {Drawn} drawn */
  #windowOf({ windows }) {
    if (Number.isNaN(this.#t)) return windows.length > 0 ? WHOLE : undefined
    let now
    for (const window of windows) {
      const [from, before] = window
      if (this.#t >= before) this.#from = Math.max(this.#from, before)
      else if (this.#t < from) this.#before = Math.min(this.#before, from)
      else {
        now = window
        this.#from = Math.max(this.#from, from)
        this.#before = Math.min(this.#before, before)
      }
    }
    return now
  }

  /** Take the windows of the level in view. */
  #takeLevel() {
    this.#level = levelAt(this._map.getZoom())
    const table = this.#tables.get(this.#level)
    for (const drawn of this.#drawn) {
      const lines = table?.lines?.[drawn.lang === 'en' ? 'latin' : 'cjk']
      drawn.windows = lines ? (lines[drawn.id] ?? []) : [WHOLE]
    }
    this.#chooseWindows(() => {})
  }

  /**
   * @param {CurvedName} name
   * @returns {Drawn}
   */
  #make(name) {
    const id = `lettering-${lastId++}`
    const path = svgElement('path', { id, fill: 'none' })
    const along = svgElement('textPath', { href: `#${id}`, startOffset: '50%' }, name.name)
    const second = name.small
      ? svgElement('tspan', { class: 'small', lang: name.smallLang ?? '' }, ` ${name.small}`)
      : null
    if (second) along.append(second)
    const text = svgElement(
      'text',
      {
        class: `lettering-${name.kind}`,
        'data-lettering': name.id,
        lang: name.lang,
        dy: -(LIFT[name.kind] ?? 0),
      },
      along,
    )
    this.#svg.append(path, text)
    const points = name.line.map(
      ([lat, lon]) => /** @type {[number, number]} */ ([worldX(lon), worldY(lat)]),
    )
    return {
      ...name,
      points,
      path,
      text,
      along,
      second,
      windows: [WHOLE],
      window: WHOLE,
      laidIn: undefined,
      length: 0,
    }
  }

  /** Lay every line anew for the present zoom. */
  #draw() {
    this.#zoom = this._map.getZoom()
    this.#origin = this._map.getPixelOrigin()
    this.#transform(L.point(0, 0), 1)
    this.#takeLevel()
    for (const drawn of this.#drawn) this.#lay(drawn)
  }

  /**
   * Lay its line for the present zoom.
   * @param {Drawn} drawn
   */
  #lay(drawn) {
    const scale = worldPx(this.#zoom)
    const { x: originX, y: originY } = this.#origin
    const pixels = drawn.points.map(
      ([x, y]) => /** @type {[number, number]} */ ([x * scale - originX, y * scale - originY]),
    )
    drawn.length = lengthOf(pixels)
    drawn.path.setAttribute('d', smooth(pixels))
    drawn.laidIn = undefined
    drawn.text.style.display = 'none'
    this.#stand(drawn)
  }

  /**
   * Let the name be seen where it has room. Under a symbol it is clear and stays in the document:
   * often it is back in a moment, as it was, and then its letters need not be laid out again.
   * @param {Drawn} drawn
   */
  #stand(drawn) {
    const { text, window } = drawn
    text.classList.toggle('covered', !window)
    if (!window || window === drawn.laidIn) return
    drawn.laidIn = window
    this.#letter(drawn, window)
  }

  /**
   * Lay the letters out in a window of the line, as large as they fit.
   * @param {Drawn} drawn
   * @param {Window} window
   */
  #letter({ kind, name, small, text, along, second, size, ...drawn }, [, , middle, share]) {
    const [length, spaced] = [drawn.length * share, SPACED.has(kind)]
    const together = small ? fitOnLine(`${name} ${small}`, size, length, spaced) : null
    if (second) second.style.display = together ? '' : 'none'
    const fit = together ?? fitOnLine(name, size, length, spaced)
    const shown = fit && this.#zoom >= drawn.min_zoom && this.#zoom <= drawn.max_zoom
    text.style.display = shown ? '' : 'none'
    if (!shown) return
    along.setAttribute('startOffset', `${middle * 100}%`)
    text.style.fontSize = `${fit.size}px`
    text.style.letterSpacing = `${fit.spacing}px`
  }

  /**
   * Stretch the lettering to another zoom while the map is on its way there.
   * @param {import('leaflet').Point} origin
   * @param {number} zoom
   */
  #follow(origin, zoom) {
    const stretch = this._map.getZoomScale(zoom, this.#zoom)
    this.#transform(this.#origin.multiplyBy(stretch).subtract(origin), stretch)
  }

  /**
   * @param {import('leaflet').Point} offset
   * @param {number} stretch
   */
  #transform({ x, y }, stretch) {
    this.#svg.style.transform = `translate(${x}px,${y}px) scale(${stretch})`
  }
}
