/**
 * @typedef {object} Highway
 * @property {string} id
 * @property {string} kind highway or road
 * @property {import('./strokes.js').Line} points
 * @property {number[]} inferred 1 for each stretch between two points whose course is a guess
 */

/**
 * The unbroken runs of a highway whose course is known, or of those where it is a guess.
 * @param {Pick<Highway, 'points' | 'inferred'>} highway
 * @param {boolean} wanted
 * @returns {import('./strokes.js').Line[]}
 */
export function stretches({ points, inferred }, wanted) {
  /** @type {import('./strokes.js').Line[]} */
  const runs = []
  inferred.forEach((mark, n) => {
    if (Boolean(mark) !== wanted) return
    const last = runs.at(-1)
    if (last?.at(-1) === points[n]) last.push(points[n + 1])
    else runs.push([points[n], points[n + 1]])
  })
  return runs
}
