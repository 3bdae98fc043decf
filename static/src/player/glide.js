const GLIDE_MS = 320
const LONGEST_GLIDE_DAYS = 3
/** Changes closer to each other than this are a hurry: a fade would never end. */
const HURRY_MS = 400

/**
 * The picture may lag behind the clock: a step glides along the roads, a jump of more than
 * three days fades into the new picture, unless the reader drags on, and everything else is
 * drawn at once.
 * @param {object} picture
 * @param {(t: number, extent?: import('./scene.js').Extent) => void} picture.draw
 * @param {() => void} picture.fade called after the new picture is drawn
 * @param {boolean} still for readers who want less motion: no gliding, no fading
 * @returns {(t: number, manner: import('./clock.js').Manner, extent?: import('./scene.js').Extent) => void}
 */
export function createGlide({ draw, fade }, still) {
  let shown = NaN
  let frame = 0
  let changedMs = -Infinity

  /**
   * @param {number} t
   * @param {import('./scene.js').Extent} [extent]
   */
  function show(t, extent) {
    shown = t
    draw(t, extent)
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  function glide(from, to) {
    const start = performance.now()
    /** @param {number} ms */
    const step = (ms) => {
      const share = Math.min(Math.max((ms - start) / GLIDE_MS, 0), 1)
      show(from + (to - from) * (1 - (1 - share) ** 2), share < 1 ? 'played' : 'whole')
      if (share < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
  }

  return (t, manner, extent) => {
    cancelAnimationFrame(frame)
    const hurried = performance.now() - changedMs < HURRY_MS
    changedMs = performance.now()
    const days = Math.abs(t - shown)
    if (manner === 'step' && !still && days > 0 && days <= LONGEST_GLIDE_DAYS) {
      glide(shown, t)
      return
    }
    show(t, extent)
    if (days > LONGEST_GLIDE_DAYS && !still && !hurried && manner !== 'jump') fade()
  }
}
