/** @typedef {import('../panel-more.js').View} View */

/**
 * @typedef {object} More what panel-more.js gives
 * @property {(tab: string) => Promise<View>} view
 * @property {(chosen: import('../player/selection.js').Chosen) => Promise<View>} card
 */

/**
 * Loads the second bundle once, when it is first asked for.
 * @param {import('./day.js').Atlas} atlas
 * @param {string} url
 * @returns {() => Promise<More>} asks again where loading failed
 */
export function lazyMore(atlas, url) {
  /** @type {Promise<More> | null} */
  let loading = null
  return () => {
    loading ??= load(url).then(() => new /** @type {any} */ (globalThis).PanelMore(atlas))
    loading.catch(() => (loading = null))
    return loading
  }
}

/**
 * @param {string} url
 * @returns {Promise<void>}
 */
function load(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = url
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => reject(new Error(`${url} could not be loaded`)))
    document.head.append(script)
  })
}
