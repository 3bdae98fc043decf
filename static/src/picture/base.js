/**
 * The ground of a picture: the paper, and on it the tiles of the relief as they lie on the screen.
 * @param {HTMLElement} container of the map
 * @param {DOMRect} frame
 * @param {number} scale pixels of the picture for each of the screen's
 */
export function reliefCanvas(container, frame, scale) {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(frame.width * scale)
  canvas.height = Math.round(frame.height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser gives no canvas')
  context.fillStyle = getComputedStyle(container).backgroundColor
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  for (const tile of tilesOf(container)) {
    // On whole pixels, or a seam shows between two tiles.
    const box = tile.getBoundingClientRect()
    const [left, right] = [box.left, box.right].map((x) => Math.round((x - frame.left) * scale))
    const [top, bottom] = [box.top, box.bottom].map((y) => Math.round((y - frame.top) * scale))
    context.drawImage(tile, left, top, right - left, bottom - top)
  }
  return canvas
}

/**
 * The tiles that have come, the lowest first. Those of other hosts' maps have no part in a
 * picture: it would carry their rights, and a canvas with them cannot be read.
 * @param {HTMLElement} container
 */
function tilesOf(container) {
  const tiles = /** @type {HTMLImageElement[]} */ ([
    ...container.querySelectorAll('.campaign-relief img'),
  ])
  return tiles.filter((it) => it.complete && it.naturalWidth > 0)
}
