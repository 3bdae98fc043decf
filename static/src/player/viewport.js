// The first view: Zhijiang, Shaoyang, Hengyang and Wuyang in the part of the map that no
// card covers.

/** Their bounds, latitude first. */
const THEATRE = /** @type {[[number, number], [number, number]]} */ ([
  [26.5, 109.55],
  [27.55, 112.7],
])
const MARGIN_PX = 28

/**
 * @param {import('leaflet').Map} map
 * @param {import('../state/url.js').View} view
 */
export function showFirstView(map, view) {
  if (view.lat !== undefined && view.lng !== undefined) {
    map.setView([view.lat, view.lng], view.zoom ?? 8, { animate: false })
    return
  }
  const { left, top, right, bottom } = covered(map.getContainer())
  map.fitBounds(THEATRE, {
    paddingTopLeft: [left + MARGIN_PX, top + MARGIN_PX],
    paddingBottomRight: [right + MARGIN_PX, bottom + MARGIN_PX],
    animate: false,
  })
  if (view.zoom !== undefined) map.setZoom(view.zoom, { animate: false })
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
