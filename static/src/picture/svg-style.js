// What a style sheet gives an SVG element, as attributes, so that the picture needs none.

import { short } from './markup.js'

/** Inherited properties with what they are where nothing is said. */
const INHERITED = Object.freeze(
  /** @type {Record<string, string>} */ ({
    fill: 'rgb(0, 0, 0)',
    'fill-opacity': '1',
    'fill-rule': 'nonzero',
    stroke: 'none',
    'stroke-opacity': '1',
    'stroke-width': '1px',
    'stroke-dasharray': 'none',
    'stroke-dashoffset': '0px',
    'stroke-linecap': 'butt',
    'stroke-linejoin': 'miter',
    'paint-order': 'normal',
    'marker-end': 'none',
    'text-anchor': 'start',
    visibility: 'visible',
  }),
)
const OF_LETTERS = Object.freeze(
  /** @type {Record<string, string>} */ ({
    'font-family': '',
    'font-size': '',
    'font-style': 'normal',
    'font-weight': '400',
    'letter-spacing': 'normal',
  }),
)
/** Not inherited. */
const OWN = Object.freeze(
  /** @type {Record<string, string>} */ ({
    opacity: '1',
    filter: 'none',
    'stop-color': 'rgb(0, 0, 0)',
    'stop-opacity': '1',
  }),
)

/** @typedef {Record<string, string>} Look properties with their values */

/** How an element looks about which nothing is said. */
export const PLAIN = Object.freeze(/** @type {Look} */ ({ ...INHERITED, ...OF_LETTERS }))

/**
 * @param {SVGElement} element
 * @param {CSSStyleDeclaration} style its own
 * @param {Look} around what it inherits
 * @returns {{attributes: Look, look: Look}} what to write on it, and what its children inherit
 */
export function styleOf(element, style, around) {
  const attributes = /** @type {Look} */ ({})
  const look = { ...around }
  const isLettered = element instanceof SVGTextContentElement
  for (const name of Object.keys(isLettered ? PLAIN : INHERITED)) {
    const value = valueOf(element, style, name)
    if (value !== around[name]) attributes[name] = value
    look[name] = value
  }
  for (const [name, plain] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name)
    if (value !== plain && value !== '') attributes[name] = value
  }
  return { attributes, look }
}

/**
 * @param {SVGElement} element
 * @param {CSSStyleDeclaration} style
 * @param {string} name
 */
function valueOf(element, style, name) {
  const value = style.getPropertyValue(name).trim()
  if (name === 'stroke-width' && style.getPropertyValue('vector-effect') === 'non-scaling-stroke') {
    return `${short(Number.parseFloat(value) / scaleOf(element))}px`
  }
  // The page writes addresses of its own parts in quotes, or with its own address before.
  return value.replace(/url\(["']?[^#)]*(#[^"')]+)["']?\)/, 'url($1)')
}

/**
 * A width that does not grow with its drawing must not grow with the picture either.
 * @param {SVGElement} element
 */
function scaleOf(element) {
  const matrix = element instanceof SVGGraphicsElement ? element.getCTM() : null
  return matrix ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) || 1 : 1
}
