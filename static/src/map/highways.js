import L from 'leaflet'
import { ROAD, ROAD_CASING } from './colours.js'
import { stretches } from './stretches.js'
import { growing, Strokes } from './strokes.js'

const CASING_PX = 1.7
const HIGHWAY = growing(5, 1.2, 0.42)
const ROAD_WIDTH = growing(5, 0.8, 0.34)
/** Where the course is only inferred. */
const DASH = '7 5'

/**
 * Cased roads: first all casings, then all surfaces, so that junctions are open.
 * @param {readonly import('./stretches.js').Highway[]} roads
 */
export function highways(roads) {
  const renderer = L.svg({ pane: 'roads', padding: 0.3 })
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
