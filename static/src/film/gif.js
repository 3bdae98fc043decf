import { applyPalette, GIFEncoder, quantize } from 'gifenc'

/** One of the 256 colours says "as before". */
const COLOURS = 255
const AS_BEFORE = 255
/** GIF: leave the frame before in place. */
const KEEP = 1

/**
 * A film as GIF, for browsers that write no video: one palette, and of each frame only what
 * differs from the one before.
 * @param {HTMLCanvasElement} canvas
 * @param {number} fps
 * @returns {import('./video.js').FilmWriter}
 */
export function gifWriter(canvas, fps) {
  const { width, height } = canvas
  const gif = GIFEncoder()
  const context = /** @type {CanvasRenderingContext2D} */ (
    canvas.getContext('2d', { willReadFrequently: true })
  )
  /** @type {number[][]} */
  let palette = []
  /** @type {Uint8Array | null} */
  let before = null
  return {
    ending: 'gif',
    type: 'image/gif',
    async start() {},
    async add() {
      const { data } = context.getImageData(0, 0, width, height)
      if (!before) palette = quantize(data, COLOURS)
      const now = applyPalette(data, palette)
      const options = { delay: 1000 / fps, dispose: KEEP, transparentIndex: AS_BEFORE }
      if (before) {
        gif.writeFrame(changesSince(before, now), width, height, { ...options, transparent: true })
      } else {
        const full = [...palette, ...Array(COLOURS + 1 - palette.length).fill([0, 0, 0])]
        gif.writeFrame(now, width, height, { ...options, palette: full })
      }
      before = now
      // The page draws its progress in between.
      await new Promise((resolve) => setTimeout(resolve))
    },
    async finish() {
      gif.finish()
      return gif.bytes()
    },
    async cancel() {},
  }
}

/**
 * @param {Uint8Array} before
 * @param {Uint8Array} now
 */
function changesSince(before, now) {
  return now.map((colour, n) => (colour === before[n] ? AS_BEFORE : colour))
}
