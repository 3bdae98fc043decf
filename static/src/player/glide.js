const GLIDE_MS = 320
const LONGEST_GLIDE_DAYS = 3

/**
 * The picture may lag behind the clock: a step glides along the roads, a jump of more than
 * three days fades into the new picture, and everything else is drawn at once.
 * @param {object} picture
 * @param {(t: number) => void} picture.draw
 * @param {() => void} picture.fade called after the new picture is drawn
 * @param {boolean} still for readers who want less motion: no gliding, no fading
 * @returns {(t: number, manner: import('./clock.js').Manner) => void}
 */
export function createGlide({ draw, fade }, still) {
  let shown = NaN
  let frame = 0

  /** @param {number} t */
  function show(t) {
    shown = t
    draw(t)
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
      show(from + (to - from) * (1 - (1 - share) ** 2))
      if (share < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
  }

  return (t, manner) => {
    cancelAnimationFrame(frame)
    const days = Math.abs(t - shown)
    if (manner === 'step' && !still && days > 0 && days <= LONGEST_GLIDE_DAYS) {
      glide(shown, t)
      return
    }
    show(t)
    if (days > LONGEST_GLIDE_DAYS && !still && manner !== 'jump') fade()
  }
}
