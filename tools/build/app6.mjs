// One APP-6 symbol as a small SVG whose colours the page's CSS decides.
//
// milsymbol knows how the symbols are drawn; what it writes carries its own colours. Here its
// drawing instructions become a few paths with classes: ground, frame, branch, echelon, staff.

import ms from 'milsymbol'

/** Pixels per unit of milsymbol's drawing: the frame of 150 x 100 units is 30 x 20 px. */
const SCALE = 0.2
const LINE = 5
const FRAME = { left: 25, top: 50, right: 175, bottom: 150 }
/** The ground is wider than the frame, so that light and dashed frames stand out on any relief. */
const GROUND_MARGIN = 5
/** How far echelon marks reach above the frame and a headquarters' staff below it. */
const REACH = 36

/** @typedef {{ fill: string, line: string, mark: string }} Livery */

/**
 * Colours for a symbol that stands where no style sheet of ours reaches. `mark` is for what lies
 * outside the ground: white lines would be lost on paper.
 * @type {Record<string, Livery>}
 */
export const LIVERIES = {
  china: { fill: '#dce8f5', line: '#1d4e89', mark: '#1d4e89' },
  usa: { fill: '#dce8f5', line: '#1d4e89', mark: '#1d4e89' },
  japan: { fill: '#a8322a', line: '#fff', mark: '#a8322a' },
}

/**
 * @typedef {object} Instruction one of milsymbol's drawing instructions
 * @property {string} type
 * @property {string} [d]
 * @property {number} [cx]
 * @property {number} [cy]
 * @property {number} [r]
 * @property {number} [x]
 * @property {number} [y]
 * @property {boolean} [icon]
 * @property {string | boolean} [fill]
 * @property {string | boolean} [stroke]
 * @property {Instruction[]} [draw]
 */

/** @typedef {{ svg: string, width: number, height: number, anchor: [number, number] }} Drawn */

/**
 * @param {string} sidc 20-digit (or 15-letter) symbol identification code
 * @param {string} side id of a side with a livery
 * @returns {Drawn} sizes in px at scale 1; the anchor is the middle of the frame from the top left
 * @throws {Error} where the side has no livery, or the code has no drawing or one with lettering
 */
export function drawSymbol(sidc, side) {
  const livery = LIVERIES[side]
  if (!livery) throw new Error(`no colours for side "${side}"`)
  const symbol = new ms.Symbol(sidc, { infoFields: false })
  if (!symbol.isValid()) throw new Error(`no APP-6 symbol for "${sidc}"`)

  const branch = instructionsOf(symbol).filter((drawing) => drawing.icon)
  const echelon = echelonPath(symbol)
  const staff = symbol.getMetadata().headquarters === true
  const box = boxOf(echelon, staff)
  const svg = [
    openingTag(side, box),
    path('ground', `fill="${livery.fill}"`, rectangle(GROUND_MARGIN)),
    path('frame', `stroke="${livery.line}"`, rectangle(0)),
    ...branch.map((drawing) => branchPath(drawing, livery, sidc)),
    echelon && path('echelon', `stroke="${livery.mark}"`, echelon),
    staff && path('staff', `stroke="${livery.mark}"`, staffPath()),
    '</svg>',
  ]
  return {
    svg: svg.filter(Boolean).join(''),
    width: px(box.right - box.left),
    height: px(box.bottom - box.top),
    anchor: [
      px((FRAME.left + FRAME.right) / 2 - box.left),
      px((FRAME.top + FRAME.bottom) / 2 - box.top),
    ],
  }
}

/**
 * @param {any} symbol a milsymbol Symbol; its typings leave the instructions out
 * @returns {Instruction[]}
 */
function instructionsOf(symbol) {
  return symbol.drawInstructions
}

/**
 * The echelon's strokes: what milsymbol draws, unnamed, above the frame.
 * @param {any} symbol
 */
function echelonPath(symbol) {
  return instructionsOf(symbol)
    .filter((drawing) => drawing.type === 'translate' && !drawing.icon)
    .flatMap((drawing) => drawing.draw ?? [])
    .map((drawing) => tidy(drawing.d ?? ''))
    .join('')
}

/**
 * @param {Instruction} drawing
 * @param {Livery} livery
 * @param {string} sidc
 */
function branchPath(drawing, livery, sidc) {
  const outline = outlineOf(drawing)
  if (!outline) {
    throw new Error(`"${sidc}" is drawn with a ${drawing.type}, which the map cannot style`)
  }
  // Open strokes carry a fill in milsymbol too; only a closed shape without stroke is meant solid.
  const solid = drawing.stroke === false || drawing.type === 'circle'
  return solid
    ? path('branch solid', `fill="${livery.line}"`, outline)
    : path('branch', `stroke="${livery.line}"`, outline)
}

/**
 * @param {Instruction} drawing
 * @returns {string | null} path data
 */
function outlineOf({ type, d, cx = 0, cy = 0, r = 0 }) {
  if (type === 'path' && d) return tidy(d)
  if (type === 'circle') {
    return `M${cx - r},${cy}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0`
  }
  return null
}

/** @param {string} d path data, with milsymbol's blanks for legibility */
function tidy(d) {
  return d
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?([A-Za-z]) ?/g, '$1')
}

/** @param {number} margin units added on every side of the frame */
function rectangle(margin) {
  const { left, top, right, bottom } = FRAME
  return `M${left - margin},${top - margin}H${right + margin}V${bottom + margin}H${left - margin}z`
}

function staffPath() {
  return `M${FRAME.left},${FRAME.bottom + GROUND_MARGIN}v${REACH - GROUND_MARGIN}`
}

/**
 * @param {string} echelon path data of the echelon's strokes
 * @param {boolean} staff
 */
function boxOf(echelon, staff) {
  const middle = (FRAME.left + FRAME.right) / 2
  // Five crosses (an army group) reach beyond the frame: their strokes start at x = 17.5.
  const starts = [...echelon.matchAll(/M([\d.]+),/g)].map((match) => Number(match[1]))
  const half = middle - Math.min(FRAME.left - GROUND_MARGIN, ...starts.map((x) => x - LINE))
  return {
    left: middle - half,
    right: middle + half,
    top: FRAME.top - (echelon ? REACH : GROUND_MARGIN),
    bottom: FRAME.bottom + (staff ? REACH : GROUND_MARGIN),
  }
}

/**
 * @param {string} side
 * @param {{ left: number, top: number, right: number, bottom: number }} box
 */
function openingTag(side, { left, top, right, bottom }) {
  const [width, height] = [right - left, bottom - top]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="app6 ${side}" width="${px(width)}" height="${px(height)}" ` +
    `viewBox="${left} ${top} ${width} ${height}" fill="none" stroke-width="${LINE}">`
  )
}

/**
 * @param {string} names
 * @param {string} paint fallback attributes
 * @param {string} d
 */
function path(names, paint, d) {
  return `<path class="${names}" ${paint} d="${d}"/>`
}

/** @param {number} units */
function px(units) {
  return Math.round(units * SCALE * 10) / 10
}
