import { loadScript } from '../load-script.js'

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
    loading ??= loadScript(url).then(() => new /** @type {any} */ (globalThis).PanelMore(atlas))
    loading.catch(() => (loading = null))
    return loading
  }
}
