import { boxPart, generatedPart, wordPart } from './html-part.js'
import { ascentShare, linesOf } from './lines.js'
import { short, tag } from './markup.js'
import { svgPart } from './svg-part.js'

/** A small sign this far outside the frame has no part in it, nor has its name. */
const BEYOND_PX = 260
const SMALL_PX = 60

/** @typedef {import('./html-part.js').Box} Box */

/**
 * Writes what the browser shows of elements as SVG: the picture is of the same scene as the
 * screen, whatever is on it. Pictures (`<img>`) are left to the caller.
 */
export class Painter {
  #clips = 0

  /**
   * @param {DOMRect} frame what the picture shows of the window
   * @param {import('./letters.js').Letters} letters takes note of every text
   */
  constructor(frame, letters) {
    this.frame = frame
    this.onText = (/** @type {string} */ text, /** @type {CSSStyleDeclaration} */ style) =>
      letters.note(text, style)
  }

  /**
   * @param {Element} element
   * @returns {string} markup; empty where nothing of it is to be seen
   */
  paint(element) {
    const style = getComputedStyle(element)
    if (style.display === 'none' || Number(style.opacity) === 0) return ''
    const box = this.#boxOf(element)
    if (isSign(element) && this.#isBeyond(box)) return ''
    if (element instanceof SVGSVGElement) {
      return style.visibility === 'hidden' ? '' : svgPart(element, box, this.onText)
    }
    return element instanceof HTMLElement ? this.#html(element, style, box) : ''
  }

  /**
   * @param {HTMLElement} element
   * @param {CSSStyleDeclaration} style
   * @param {Box} box
   */
  #html(element, style, box) {
    const isSeen = style.visibility === 'visible'
    let markup = ''
    if (isSeen) {
      markup += boxPart(box, style)
      markup += generatedPart(element, '::before', box, this.onText)
    }
    for (const child of inOrder(element)) {
      if (child instanceof Element) markup += this.paint(child)
      else if (isSeen && child instanceof Text) markup += this.#text(child, element, style)
    }
    if (isSeen) markup += generatedPart(element, '::after', box, this.onText)
    return this.#grouped(markup, style, box)
  }

  /**
   * @param {Text} node
   * @param {HTMLElement} parent
   * @param {CSSStyleDeclaration} style
   */
  #text(node, parent, style) {
    if (!node.data.trim()) return ''
    const share = ascentShare(style)
    return linesOf(node)
      .map(({ text, left, top, height }) => {
        const x = left - this.frame.left
        const y = top - this.frame.top + height * share
        return wordPart(text, [x, y], style, parent, this.onText)
      })
      .join('')
  }

  /**
   * @param {string} markup
   * @param {CSSStyleDeclaration} style
   * @param {Box} box
   */
  #grouped(markup, style, box) {
    if (!markup) return ''
    const filter = style.filter === 'none' ? undefined : style.filter
    const opacity = style.opacity === '1' ? undefined : style.opacity
    const clip = clipOf(style.clipPath, box)
    if (!filter && !opacity && !clip) return markup
    if (!clip) return tag('g', { opacity, filter }, markup)
    const id = `clip-${this.#clips++}`
    const path = tag('clipPath', { id }, tag('polygon', { points: clip }))
    return path + tag('g', { opacity, filter, 'clip-path': `url(#${id})` }, markup)
  }

  /**
   * @param {Element} element
   * @returns {Box}
   */
  #boxOf(element) {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { left: left - this.frame.left, top: top - this.frame.top, width, height }
  }

  /** @param {Box} box */
  #isBeyond({ left, top, width, height }) {
    if (width > SMALL_PX || height > SMALL_PX) return false
    const { width: right, height: bottom } = this.frame
    const isBeside = left < -BEYOND_PX || left > right + BEYOND_PX
    return isBeside || top < -BEYOND_PX || top > bottom + BEYOND_PX
  }
}

/**
 * A pane has no size of its own: where it stands says nothing of what is on it. Nor has a drawing
 * of definitions, such as the heads of arrows, that others refer to.
 * @param {Element} element
 */
function isSign(element) {
  if (element instanceof SVGSVGElement) return element.querySelector(':scope > defs') === null
  return element instanceof HTMLButtonElement
}

/**
 * Children in the order in which they lie over each other; symbols by their ids, as the
 * keyboard's walk puts them in another order and a picture of one view is always the same.
 * @param {HTMLElement} element
 */
function inOrder(element) {
  const children = [...element.childNodes]
  if (children.length < 2 || element.childElementCount === 0) return children
  const heights = children.map((it) =>
    it instanceof Element ? Number.parseInt(getComputedStyle(it).zIndex, 10) || 0 : 0,
  )
  const units = children.map(unitOn)
  if (heights.every((it) => it === 0) && units.every((it) => it === '')) return children
  const order = children.map((_, n) => n)
  order.sort((a, b) => heights[a] - heights[b] || compare(units[a], units[b]) || a - b)
  return order.map((n) => children[n])
}

/** @param {ChildNode} stand */
function unitOn(stand) {
  const symbol = stand instanceof HTMLElement && stand.firstElementChild
  return (symbol instanceof HTMLElement && symbol.dataset.unit) || ''
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/**
 * The corners of `clip-path: polygon(…)` in pixels of the picture; null for any other.
 * @param {string} clipPath
 * @param {Box} box
 */
function clipOf(clipPath, { left, top }) {
  const corners = /^polygon\((.*)\)$/.exec(clipPath)?.[1]
  if (!corners) return null
  return corners
    .split(',')
    .map((corner) => {
      const [x, y] = corner.trim().split(/\s+/).map(Number.parseFloat)
      return `${short(x + left)},${short(y + top)}`
    })
    .join(' ')
}
