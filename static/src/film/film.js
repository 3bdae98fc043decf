// The campaign, or a span of it, as a film: the scene of the page drawn frame by frame. Loaded
// when a reader asks for one.

import { creditLine, dateCard } from '../picture/cards.js'
import { cutTo, presentCut, Stage } from '../picture/stage.js'
import { frameTimes } from './frames.js'
import { gifWriter } from './gif.js'
import { FilmLayers } from './layers.js'
import { videoWriter } from './video.js'

const VIDEO_FPS = 24
const GIF_FPS = 10
/** Above this height letters would be small on the screen it is meant for: the stage stays. */
const STAGE_HEIGHT = 720

/**
 * @typedef {object} FilmChoice
 * @property {number} from evening
 * @property {number} to evening
 * @property {number} speed days a second
 * @property {number} width pixels
 * @property {number} height
 * @property {boolean} gif rather than a video
 *
 * @typedef {object} Film
 * @property {Blob} blob
 * @property {string} ending of its file's name
 */

/**
 * @param {import('../player/tools.js').Desk} desk
 * @param {FilmChoice} choice
 * @param {(share: number) => void} onProgress
 * @param {AbortSignal} signal
 * @returns {Promise<Film | null>} null where it was cancelled
 */
export async function makeFilm(desk, choice, onProgress, signal) {
  const { map, scene, clock } = desk
  const canvas = document.createElement('canvas')
  canvas.width = choice.width
  canvas.height = choice.height
  const video = choice.gif ? null : await videoWriter(canvas, VIDEO_FPS)
  const writer = video ?? gifWriter(canvas, GIF_FPS)
  const stage = new Stage(desk)
  const scale = Math.max(1, choice.height / STAGE_HEIGHT)
  stage.container.classList.add('filming')
  try {
    stage.cards.append(creditLine(stage.container))
    await stage.open(cutTo(presentCut(map), choice.width / scale, choice.height / scale))
    const fps = video ? VIDEO_FPS : GIF_FPS
    const times = frameTimes({ ...choice, fps })
    const set = { stage, scale, canvas, writer, fps }
    const done = await record(desk, set, times, onProgress, signal)
    if (!done) return null
    return { blob: new Blob([await writer.finish()], { type: writer.type }), ending: writer.ending }
  } finally {
    stage.container.classList.remove('filming')
    scene.draw(clock.time)
    stage.close()
  }
}

/**
 * @param {import('../player/tools.js').Desk} desk
 * @param {{stage: Stage, scale: number, canvas: HTMLCanvasElement,
 *   writer: import('./video.js').FilmWriter, fps: number}} set
 * @param {number[]} times of the frames
 * @param {(share: number) => void} onProgress
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>} false where it was cancelled
 */
async function record({ map, scene, atlas }, set, times, onProgress, signal) {
  const { stage, scale, canvas, writer, fps } = set
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser gives no canvas')
  const layers = new FilmLayers(map, scale)
  let shown = -1
  await writer.start()
  for (const [n, t] of times.entries()) {
    if (signal.aborted) {
      await writer.cancel()
      return false
    }
    const day = atlas.calendar.dayAt(t)
    if (day !== shown) {
      shown = day
      stage.cards.querySelector('.stage-date')?.remove()
      stage.cards.append(dateCard(atlas, day))
    }
    scene.draw(t, 'whole', (n * 1000) / fps)
    // Trails and the dress of symbols follow in microtasks of the draw.
    await Promise.resolve()
    await layers.draw(context)
    await writer.add()
    onProgress((n + 1) / times.length)
  }
  return true
}
