/** A frame that has not come by then does not come soon. */
const NO_FRAME_MS = 100

/**
 * What follows is a task of its own, and the page answers its reader before it.
 * @returns {Promise<void>}
 */
export function pause() {
  return new Promise((done) => setTimeout(done, 0))
}

/**
 * The page shows what it has before what follows. A page in the background has no frames.
 * @returns {Promise<void>}
 */
export function nextFrame() {
  return new Promise((done) => {
    setTimeout(done, NO_FRAME_MS)
    requestAnimationFrame(() => setTimeout(done, 0))
  })
}
