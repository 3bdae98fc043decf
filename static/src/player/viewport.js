// The first view, in the part of the map that no card covers.

/** @typedef {[[number, number], [number, number]]} Bounds latitude first */

/** Zhijiang, Shaoyang, Hengyang and Wuyang. */
const THEATRE = /** @type {Bounds} */ ([
  [26.5, 109.6],
  [27.6, 112.9],
])
/** Where it was fought: Zhijiang to Shaoyang. A narrow map shows this, and larger. */
const BATTLEFIELD = /** @type {Bounds} */ ([
  [26.55, 109.7],
  [27.48, 111.5],
])
const WIDE_PX = 600
/** Where the legend stands open, in the south-eastern corner, the theatre keeps above it. */
const ABOVE_LEGEND = /** @type {Bounds} */ ([[25.8, THEATRE[0][1]], THEATRE[1]])
const OPEN_LEGEND_PX = 1700
const PLACE_ZOOM = 9.5
const MARGIN_PX = 14
/** Room for the name beside a point that is brought into sight. */
const NAME_PX = 72
/** Room for the names of the towns at the edges of the first view. */
const TOWN_NAME_PX = 104

/**
 * @param {import('leaflet').Map} map
 * @param {import('../atlas.js').PageState} view
 */
export function showFirstView(map, view) {
  if (view.lat !== undefined && view.lng !== undefined) {
    map.setView([view.lat, view.lng], view.zoom ?? map.getZoom(), { animate: false })
    return
  }
  if (view.claim_line) {
    showPoints(map, view.claim_line.path, { animate: false })
    return
  }
  const at = view.place_position
  const { clientWidth: width } = map.getContainer()
  const projected = document.body.classList.contains('projector')
  const wide = width >= OPEN_LEGEND_PX && !projected ? ABOVE_LEGEND : THEATRE
  const bounds = width > WIDE_PX ? wide : BATTLEFIELD
  map.fitBounds(at ? [at, at] : bounds, {
    ...padding(map, MARGIN_PX, at ? MARGIN_PX : TOWN_NAME_PX),
    maxZoom: at ? PLACE_ZOOM : undefined,
    animate: false,
  })
  if (view.zoom !== undefined) map.setZoom(view.zoom, { animate: false })
}

/**
 * Show all the points in the free part of the map.
 * @param {import('leaflet').Map} map
 * @param {[number, number][]} points latitude first
 * @param {import('leaflet').FitBoundsOptions} [how]
 */
export function showPoints(map, points, how) {
  map.fitBounds(points, { ...padding(map, MARGIN_PX * 2), maxZoom: PLACE_ZOOM, ...how })
}

/**
 * Move the map no further than needed to have the point clear of the cards.
 * @param {import('leaflet').Map} map
 * @param {[number, number]} at latitude first
 */
export async function bringIntoSight(map, at) {
  await cardsAtRest()
  map.panInside(at, padding(map, NAME_PX))
}

/** A sheet that is still rising does not yet cover what it is going to cover. */
async function cardsAtRest() {
  const cards = [...document.querySelectorAll('[data-covers]')]
  const moving = cards.flatMap((card) => card.getAnimations()).map(({ finished }) => finished)
  await Promise.allSettled(moving)
}

/**
 * @param {import('leaflet').Map} map
 * @param {number} margin
 * @param {number} [beside] margin to the left and right
 * @returns {{paddingTopLeft: [number, number], paddingBottomRight: [number, number]}}
 */
function padding(map, margin, beside = margin) {
  const { left, top, right, bottom } = covered(map.getContainer())
  return {
    paddingTopLeft: [left + beside, top + margin],
    paddingBottomRight: [right + beside, bottom + margin],
  }
}

/**
 * How far the cards reach into the map from each edge, in pixels. The style sheet says which
 * edge a `data-covers` card takes (`--covers`), as that differs between desk and phone.
 * @param {HTMLElement} container
 */
export function covered(container) {
  const frame = container.getBoundingClientRect()
  const reach = { left: 0, top: 0, right: 0, bottom: 0 }
  for (const card of document.querySelectorAll('[data-covers]')) {
    const box = card.getBoundingClientRect()
    if (box.width === 0) continue
    const edge = getComputedStyle(card).getPropertyValue('--covers').trim()
    if (edge === 'left') reach.left = Math.max(reach.left, box.right - frame.left)
    if (edge === 'top') reach.top = Math.max(reach.top, box.bottom - frame.top)
    if (edge === 'bottom') reach.bottom = Math.max(reach.bottom, frame.bottom - box.top)
  }
  return reach
}
