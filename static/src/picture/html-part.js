// What the browser shows of an HTML element, as SVG: its ground and border, its text, and what
// its style sheet puts before and after it.

import { escaped, short, tag } from './markup.js'

/** How far a halo of letters reaches, as the width of a stroke. */
const HALO_PX = 3
const CLEAR = /^(transparent|rgba\(.*, 0\))$/

/**
 * @typedef {{left: number, top: number, width: number, height: number}} Box pixels of the picture
 * @typedef {(text: string, style: CSSStyleDeclaration) => void} OnText
 */

/**
 * Ground and border of a box.
 * @param {Box} box
 * @param {CSSStyleDeclaration} style
 */
export function boxPart({ left, top, width, height }, style) {
  const ground = style.backgroundColor
  const edge = Number.parseFloat(style.borderTopWidth) || 0
  const isFramed = edge > 0 && style.borderTopStyle !== 'none'
  if (CLEAR.test(ground) && !isFramed) return footPart({ left, top, width, height }, style)
  const inset = isFramed ? edge / 2 : 0
  const radius = radiusOf(style, width, height)
  return tag('rect', {
    x: short(left + inset),
    y: short(top + inset),
    width: short(Math.max(width - 2 * inset, 0)),
    height: short(Math.max(height - 2 * inset, 0)),
    rx: radius ? short(Math.max(radius.x - inset, 0)) : undefined,
    ry: radius ? short(Math.max(radius.y - inset, 0)) : undefined,
    fill: CLEAR.test(ground) ? 'none' : ground,
    stroke: isFramed ? style.borderTopColor : undefined,
    'stroke-width': isFramed ? edge : undefined,
    'stroke-dasharray': style.borderTopStyle === 'dashed' ? `${edge * 3} ${edge * 2}` : undefined,
  })
}

/**
 * A border at the foot or the left side alone: one line, or two.
 * @param {Box} box
 * @param {CSSStyleDeclaration} style
 */
function footPart({ left, top, width, height }, style) {
  const foot = Number.parseFloat(style.borderBottomWidth) || 0
  if (foot > 0 && style.borderBottomStyle !== 'none') {
    const isDouble = style.borderBottomStyle === 'double'
    const line = isDouble ? foot / 3 : foot
    const y = top + height - line / 2
    const d = `M${short(left)} ${short(y)}h${short(width)}`
    const upper = isDouble ? `M${short(left)} ${short(y - 2 * line)}h${short(width)}` : ''
    const look = { stroke: style.borderBottomColor, 'stroke-width': short(line) }
    return tag('path', { d: d + upper, ...look })
  }
  const side = Number.parseFloat(style.borderLeftWidth) || 0
  if (side === 0 || style.borderLeftStyle === 'none') return ''
  const d = `M${short(left + side / 2)} ${short(top)}v${short(height)}`
  return tag('path', { d, stroke: style.borderLeftColor, 'stroke-width': side })
}

/**
 * @param {CSSStyleDeclaration} style
 * @param {number} width
 * @param {number} height
 */
function radiusOf({ borderTopLeftRadius }, width, height) {
  const radius = Number.parseFloat(borderTopLeftRadius) || 0
  if (radius === 0) return null
  if (borderTopLeftRadius.includes('%')) {
    return { x: (radius / 100) * width, y: (radius / 100) * height }
  }
  const most = Math.min(radius, width / 2, height / 2)
  return { x: most, y: most }
}

/**
 * What a style sheet draws before or after an element: a box that stands at the element's edges,
 * or a word below it.
 * @param {HTMLElement} element
 * @param {'::before' | '::after'} which
 * @param {Box} box of the element
 * @param {OnText} onText
 */
export function generatedPart(element, which, box, onText) {
  const style = getComputedStyle(element, which)
  if (style.content === 'none' || style.content === 'normal' || style.display === 'none') return ''
  if (style.position === 'absolute') {
    const [left, top] = [style.left, style.top].map((it) => Number.parseFloat(it) || 0)
    const [width, height] = [style.width, style.height].map((it) => Number.parseFloat(it) || 0)
    const [across, down] = bordersOf(style)
    // Of a box that counts its borders the width is the whole of it.
    const whole = style.boxSizing === 'border-box'
    return boxPart(
      {
        left: box.left + left,
        top: box.top + top,
        width: width + (whole ? 0 : across),
        height: height + (whole ? 0 : down),
      },
      style,
    )
  }
  const text = /^"(.+)"$/.exec(style.content)?.[1]
  if (!text || style.display !== 'block') return ''
  const size = Number.parseFloat(style.fontSize)
  const at = /** @type {[number, number]} */ ([box.left, box.top + box.height - 0.2 * size])
  return wordPart(text, at, style, element, onText)
}

/** @param {CSSStyleDeclaration} style */
function bordersOf({ borderLeftWidth, borderRightWidth, borderTopWidth, borderBottomWidth }) {
  const [left, right, top, bottom] = [
    borderLeftWidth,
    borderRightWidth,
    borderTopWidth,
    borderBottomWidth,
  ].map((it) => Number.parseFloat(it) || 0)
  return [left + right, top + bottom]
}

/**
 * One run of letters on one line.
 * @param {string} text
 * @param {[number, number]} at where its baseline begins
 * @param {CSSStyleDeclaration} style
 * @param {HTMLElement} element
 * @param {OnText} onText
 */
export function wordPart(text, [x, y], style, element, onText) {
  onText(text, style)
  const halo = style.textShadow === 'none' ? null : /rgba?\([^)]*\)/.exec(style.textShadow)?.[0]
  return tag(
    'text',
    {
      x: short(x),
      y: short(y),
      'xml:lang': element.closest('[lang]')?.getAttribute('lang') ?? undefined,
      'font-family': style.fontFamily,
      'font-size': style.fontSize,
      'font-style': style.fontStyle === 'normal' ? undefined : style.fontStyle,
      'font-weight': style.fontWeight,
      'letter-spacing': style.letterSpacing === 'normal' ? undefined : style.letterSpacing,
      fill: style.color,
      ...(halo && {
        stroke: halo,
        'stroke-width': HALO_PX,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      }),
    },
    escaped(text),
  )
}
