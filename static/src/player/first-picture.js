// The reader sees the page's first picture before the large scripts run: they keep the browser from
// painting, and where the line is fast they are here before it has painted at all.

import { nextFrame } from './tasks.js'

/** A picture that is not here by then is not waited for. */
const PICTURE_MS = 100

/** @returns {Promise<void>} kept when the page as the server sent it has been painted */
export async function firstPicture() {
  const image = document.querySelector('.first-sight img')
  if (image instanceof HTMLImageElement && image.getClientRects().length > 0) {
    const late = new Promise((done) => setTimeout(done, PICTURE_MS))
    // It stands in for the map until that is drawn: without it the page goes on.
    await Promise.race([image.decode().catch(() => undefined), late])
  }
  await nextFrame()
}
