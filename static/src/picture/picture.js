// The present view as a picture, made from the scene on the screen and nothing else. Loaded when
// a reader asks for one.

import { creditLine, dateCard, legendCard } from './cards.js'
import { canvasPicture } from './raster.js'
import { MapScene, svgPicture } from './scene.js'
import { presentCut, Stage } from './stage.js'

/**
 * @typedef {object} PictureChoice
 * @property {'png' | 'svg'} format
 * @property {number} scale pixels of a PNG for each of the screen's
 * @property {boolean} title with title and date
 * @property {boolean} legend
 */

/**
 * @param {import('../player/tools.js').Desk} desk
 * @param {PictureChoice} choice
 * @returns {Promise<Blob>}
 */
export async function takePicture(desk, { format, scale, title, legend }) {
  const { atlas, clock, map } = desk
  const day = atlas.calendar.dayAt(clock.time)
  const stage = new Stage(desk)
  stage.cards.append(creditLine(stage.container))
  if (title) stage.cards.append(dateCard(atlas, day))
  if (legend) stage.cards.append(legendCard(atlas))
  try {
    await stage.open(presentCut(map))
    const scene = new MapScene(map)
    if (format === 'png') return await pngOf(await canvasPicture(scene, scale))
    const svg = await svgPicture(scene, atlas.words[day].long)
    return new Blob([svg], { type: 'image/svg+xml' })
  } finally {
    stage.close()
  }
}

/**
 * @param {HTMLCanvasElement} canvas
 * @returns {Promise<Blob>}
 */
function pngOf(canvas) {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error(`no picture of ${canvas.width} × ${canvas.height} pixels`))
    }, 'image/png')
  })
}
