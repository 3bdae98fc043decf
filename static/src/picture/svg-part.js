import { escaped, short, tag } from './markup.js'
import { PLAIN, styleOf } from './svg-style.js'

/** What only scripts, style sheets and readers of screens need. */
const DROPPED = /^(class|style|role|tabindex|focusable|lang|xmlns|data-.*|aria-.*|on.*)$/
/** Drawn only where something names them. */
const DEFINITIONS = new Set(['defs', 'marker', 'mask', 'clipPath', 'linearGradient', 'stop'])

/** @typedef {import('./svg-style.js').Look} Look */

/**
 * An <svg> of the page as a group of the picture.
 * @param {SVGSVGElement} svg
 * @param {{left: number, top: number, width: number, height: number}} box where it stands
 * @param {(text: string, style: CSSStyleDeclaration) => void} onText told of every text that is drawn
 */
export function svgPart(svg, box, onText) {
  const style = getComputedStyle(svg)
  const { attributes, look } = styleOf(svg, style, PLAIN)
  const place = `translate(${short(box.left)} ${short(box.top)})${viewBoxTransform(svg, box)}`
  return tag('g', { ...attributes, transform: place }, childrenOf(svg, look, onText))
}

/**
 * @param {SVGSVGElement} svg
 * @param {{width: number, height: number}} box
 */
function viewBoxTransform(svg, { width, height }) {
  const { baseVal } = svg.viewBox
  if (!svg.hasAttribute('viewBox') || !baseVal.width || !baseVal.height) return ''
  const scale = Math.min(width / baseVal.width, height / baseVal.height)
  const x = (width - baseVal.width * scale) / 2 - baseVal.x * scale
  const y = (height - baseVal.height * scale) / 2 - baseVal.y * scale
  if (scale === 1 && x === 0 && y === 0) return ''
  return ` translate(${short(x)} ${short(y)}) scale(${Number(scale.toFixed(5))})`
}

/**
 * @param {Element} parent
 * @param {Look} look
 * @param {(text: string, style: CSSStyleDeclaration) => void} onText
 */
function childrenOf(parent, look, onText) {
  let markup = ''
  for (const child of parent.childNodes) {
    if (child instanceof SVGElement) markup += elementPart(child, look, onText)
    else if (child instanceof Text && parent instanceof SVGTextContentElement) {
      markup += textPart(child, parent, onText)
    }
  }
  return markup
}

/**
 * @param {SVGElement} element
 * @param {Look} around
 * @param {(text: string, style: CSSStyleDeclaration) => void} onText
 * @returns {string}
 */
function elementPart(element, around, onText) {
  const name = element.localName
  if (name === 'title' || name === 'desc') return ''
  const style = getComputedStyle(element)
  const isClear = style.display === 'none' || style.opacity === '0'
  if (isClear && !DEFINITIONS.has(name)) return ''
  if (name === 'path' && !element.getAttribute('d')) return ''
  const { attributes, look } = styleOf(element, style, around)
  const kept = Object.fromEntries(
    [...element.attributes]
      .filter((it) => !DROPPED.test(it.name) && !(it.name in PLAIN) && !(it.name in attributes))
      .map((it) => [it.name, it.value]),
  )
  const lang = element.getAttribute('lang') || undefined
  const all = { ...kept, ...attributes, 'xml:lang': lang }
  return tag(name, all, childrenOf(element, look, onText))
}

/**
 * @param {Text} text
 * @param {Element} parent
 * @param {(text: string, style: CSSStyleDeclaration) => void} onText
 */
function textPart(text, parent, onText) {
  const style = getComputedStyle(parent)
  const written = text.data.replace(/\s+/g, ' ')
  // No SVG reader knows this property of style sheets.
  const shown =
    style.textTransform === 'uppercase'
      ? written.toLocaleUpperCase(parent.closest('[lang]')?.getAttribute('lang') ?? 'en')
      : written
  onText(shown, style)
  return escaped(shown)
}
