import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  WebMOutputFormat,
} from 'mediabunny'

/** A picture that can be jumped to, at least so often. */
const KEY_FRAME_SECONDS = 4

/**
 * @typedef {object} FilmWriter takes frames one by one
 * @property {string} ending of the file's name
 * @property {string} type of its content
 * @property {() => Promise<void>} start
 * @property {() => Promise<void>} add the canvas as it is now
 * @property {() => Promise<BlobPart>} finish
 * @property {() => Promise<void>} cancel
 */

/**
 * A film in the best form that this browser can write: MP4 with H.264 plays almost everywhere;
 * browsers without that codec write WebM.
 * @param {HTMLCanvasElement} canvas
 * @param {number} fps
 * @returns {Promise<FilmWriter | null>} null where it can write none
 */
export async function videoWriter(canvas, fps) {
  if (!('VideoEncoder' in globalThis)) return null
  const { width, height } = canvas
  const codec = await getFirstEncodableVideoCodec(['avc', 'vp9', 'vp8', 'av1'], { width, height })
  if (!codec) return null
  const format = codec === 'avc' ? new Mp4OutputFormat() : new WebMOutputFormat()
  const target = new BufferTarget()
  const output = new Output({ format, target })
  const source = new CanvasSource(canvas, {
    codec,
    bitrate: QUALITY_HIGH,
    keyFrameInterval: KEY_FRAME_SECONDS,
  })
  output.addVideoTrack(source, { frameRate: fps })
  let frame = 0
  return {
    ending: codec === 'avc' ? 'mp4' : 'webm',
    type: format.mimeType,
    start: () => output.start(),
    add: () => source.add(frame++ / fps, 1 / fps),
    async finish() {
      await output.finalize()
      return /** @type {ArrayBuffer} */ (target.buffer)
    },
    cancel: () => output.cancel(),
  }
}
