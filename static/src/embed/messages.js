/**
 * The conversation with the page that holds the frame: plain objects with `campaignMap: 1`.
 * A host can move the map, never read or change anything else.
 * @param {import('../player/hook.js').CampaignMapHook} hook
 * @param {(speed: number) => void} setSpeed
 */
export function listenToHost(hook, setSpeed) {
  addEventListener('message', ({ source, data }) => {
    if (source !== window.parent || data?.campaignMap !== 1) return
    if (data.type === 'pause') hook.pause()
    else if (data.type === 'play') {
      if (Number.isFinite(data.speed) && data.speed > 0) setSpeed(data.speed)
      hook.play()
    } else if (data.type === 'setDate') setDate(hook, data.date)
  })
}

/**
 * @param {import('../player/hook.js').CampaignMapHook} hook
 * @param {unknown} date
 */
function setDate(hook, date) {
  try {
    hook.setDate(/** @type {string} */ (date))
  } catch (error) {
    // The host's mistake is the host's: the map stays on its date.
    if (!(error instanceof RangeError)) throw error
  }
}

/**
 * @param {'ready' | 'date' | 'resize'} type
 * @param {{date?: string, height?: number}} values
 */
export function tellHost(type, values) {
  if (window.parent === window) return
  // Any site may hold the frame, and a date is no secret.
  window.parent.postMessage({ campaignMap: 1, type, ...values }, '*')
}

/** Tell the host which height suits the frame's width, now and when the width changes. */
export function tellHeight() {
  let told = 0
  const observer = new ResizeObserver(([{ contentRect }]) => {
    const height = heightFor(contentRect.width)
    if (height === told) return
    told = height
    tellHost('resize', { height })
  })
  observer.observe(document.documentElement)
}

/**
 * A map as wide as 16:9, but never too low for the theatre or higher than a screen.
 * @param {number} width CSS pixels
 */
export function heightFor(width) {
  return Math.round(Math.min(Math.max((width * 9) / 16, 420), 720))
}
