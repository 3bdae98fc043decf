/** A name farther from its dot than this, in pixels from edge to edge, is tied to it. */
const TIE_FROM_PX = 11
/** How far letters reach above and below their baseline, in shares of their size. */
const ASCENT = 0.7
const DESCENT = 0.2
/** Air between the tie and the letters. */
const AIR_PX = 1.5

/**
 * The hairline from a dot to a name that stands off it, as it has to where symbols stand between:
 * without it the name would be read as that of the next dot. Pure.
 * @param {import('./placement.js').NameAnchor} anchor
 * @param {{size: number, dot: number}} sizes of its letters and its dot, in pixels
 * @returns {string} a path about the dot's middle; empty where the name stands at its dot
 */
export function tieOf([side, dx, dy], { size, dot }) {
  const x = side === 'middle' ? 0 : dx
  const y = Math.min(Math.max(0, dy - ASCENT * size), dy + DESCENT * size)
  const far = Math.hypot(x, y)
  if (far - dot <= TIE_FROM_PX) return ''
  const [start, end] = [dot / far, 1 - AIR_PX / far]
  const at = (/** @type {number} */ share) => `${(x * share).toFixed(1)},${(y * share).toFixed(1)}`
  return `M${at(start)}L${at(end)}`
}
