/** @typedef {import('./more-views.js').View} View */

/**
 * @typedef {object} More what more-views.js gives
 * @property {(tab: string) => Promise<View>} view
 * @property {(chosen: import('../player/selection.js').Chosen) => Promise<View>} card
 * @property {import('./more-views.js').PanelMore['connectHalo']} connectHalo
 * @property {() => Promise<void>} openCitation
 * @property {import('./more-views.js').PanelMore['roadAt']} roadAt
 */

/**
 * Loads the second bundle once, when it is first asked for.
 * @param {import('./day.js').Atlas} atlas
 * @returns {() => Promise<More>} asks again where loading failed
 */
export function lazyMore(atlas) {
  /** @type {Promise<More> | null} */
  let loading = null
  return () => {
    loading ??= import('./more-views.js').then(({ PanelMore }) => new PanelMore(atlas))
    loading.catch(() => (loading = null))
    return loading
  }
}
