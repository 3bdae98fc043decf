// Fits a name to the curve it is written along. Pure.

/** Width of a letter in shares of its size: Latin of Source Serif, its capitals, and Han. */
const LATIN_EM = 0.56
const CAPITAL_EM = 0.74
const HAN_EM = 1
const HAN = /[\u3400-\u9fff]/u
/** Share of its line that a spaced name fills. */
const FILL = 0.92
/** A name is set smaller than meant rather than left out, down to this share. */
const LEAST_SHRINK = 0.72

/**
 * Size and letter-spacing with which a name fits its line; null where the line is too short.
 * @param {string} name
 * @param {number} size pixels, as meant
 * @param {number} length of the line in pixels
 * @param {boolean} spaced whether the letters spread over the whole line
 * @returns {{size: number, spacing: number} | null}
 */
export function fitOnLine(name, size, length, spaced) {
  const letters = [...name]
  const latin = spaced ? CAPITAL_EM : LATIN_EM
  const ems = letters.reduce((sum, letter) => sum + (HAN.test(letter) ? HAN_EM : latin), 0)
  const room = length * FILL
  const shrink = Math.min(1, room / (ems * size))
  if (shrink < LEAST_SHRINK) return null
  const fitted = size * shrink
  const spare = (room - ems * fitted) / letters.length
  return {
    size: fitted,
    spacing: spaced ? Math.min(spare, fitted * 1.6) : Math.min(spare, fitted * 0.12),
  }
}

/** @param {readonly [number, number][]} points */
export function lengthOf(points) {
  let length = 0
  for (let n = 1; n < points.length; n++) {
    length += Math.hypot(points[n][0] - points[n - 1][0], points[n][1] - points[n - 1][1])
  }
  return length
}

/**
 * Path data of a curve through the points (Catmull-Rom as cubic Beziers).
 * @param {readonly [number, number][]} points at least two
 */
export function smooth(points) {
  const at = (/** @type {number} */ n) => points[Math.min(Math.max(n, 0), points.length - 1)]
  const parts = [`M${pair(points[0])}`]
  for (let n = 0; n + 1 < points.length; n++) {
    const [before, a, b, after] = [at(n - 1), at(n), at(n + 1), at(n + 2)]
    const leaving = /** @type {[number, number]} */ ([
      a[0] + (b[0] - before[0]) / 6,
      a[1] + (b[1] - before[1]) / 6,
    ])
    const arriving = /** @type {[number, number]} */ ([
      b[0] - (after[0] - a[0]) / 6,
      b[1] - (after[1] - a[1]) / 6,
    ])
    parts.push(`C${pair(leaving)} ${pair(arriving)} ${pair(b)}`)
  }
  return parts.join('')
}

/** @param {[number, number]} point */
function pair([x, y]) {
  return `${x.toFixed(1)},${y.toFixed(1)}`
}
