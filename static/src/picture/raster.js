/**
 * An SVG document as an image that can be drawn on a canvas. As `data:`: drawn from a `blob:`,
 * some browsers let the canvas be read no more.
 * @param {string} svg
 * @returns {Promise<HTMLImageElement>}
 */
export async function imageOf(svg) {
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
  await image.decode()
  return image
}

/**
 * @param {import('./scene.js').MapScene} scene
 * @param {number} scale pixels of the picture for each of the screen's
 * @returns {Promise<HTMLCanvasElement>}
 */
export async function canvasPicture(scene, scale) {
  const { width, height } = scene.frame
  const over = await imageOf(
    await scene.document(scene.paintPanes(scene.panes) + scene.paintFurniture(), scale),
  )
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser gives no canvas')
  context.imageSmoothingQuality = 'high'
  context.drawImage(scene.relief(scale), 0, 0, canvas.width, canvas.height)
  context.drawImage(over, 0, 0, canvas.width, canvas.height)
  return canvas
}
