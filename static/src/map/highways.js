import L from 'leaflet'
import { ROAD, ROAD_CASING } from './colours.js'
import { growing, Strokes } from './strokes.js'

const CASING_PX = 1.7
const HIGHWAY = growing(5, 1.2, 0.42)
const ROAD_WIDTH = growing(5, 0.8, 0.34)
/** Where the course is only inferred. */
const DASH = '7 5'

/**
 * @typedef {object} Highway
 * @property {string} id
 * @property {string} kind highway or road
 * @property {import('./strokes.js').Line} points
 * @property {number[]} inferred 1 for each stretch between two points whose course is a guess
 */

/**
 * Cased roads: first all casings, then all surfaces, so that junctions are open.
 * @param {readonly Highway[]} roads
 */
export function highways(roads) {
  const renderer = L.canvas({ pane: 'roads', padding: 0.3 })
  const classes = [
    { kind: 'road', width: ROAD_WIDTH },
    { kind: 'highway', width: HIGHWAY },
  ].flatMap(({ kind, width }) =>
    [false, true].map((inferred) => ({
      lines: roads
        .filter((highway) => highway.kind === kind)
        .flatMap((highway) => stretches(highway, inferred)),
      width,
      dash: inferred ? DASH : undefined,
    })),
  )
  return L.layerGroup([
    ...classes.map(({ lines, width, dash }) => {
      /** @param {number} zoom */
      const casing = (zoom) => width(zoom) + CASING_PX
      return new Strokes(lines, { color: ROAD_CASING, width: casing, dash }, renderer)
    }),
    ...classes.map(
      ({ lines, width, dash }) => new Strokes(lines, { color: ROAD, width, dash }, renderer),
    ),
  ])
}

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
