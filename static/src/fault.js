import { element } from './element.js'
import { t } from './texts.js'

/**
 * Say on the map what is missing.
 * @param {string} words
 */
export function sayFault(words) {
  const said = element('p', { class: 'fault', role: 'alert' }, words)
  document.querySelector('.map-region')?.append(said)
  return said
}

/**
 * Use what a reader asked for once it has come; where it cannot be had the map says so, until
 * the reader goes on.
 * @template T
 * @param {Promise<T>} loading
 * @param {(loaded: T) => unknown} use
 */
export function useLoaded(loading, use) {
  return loading.then(use, () => {
    const said = sayFault(t('This could not be loaded. Try again.'))
    for (const type of ['pointerdown', 'keydown']) {
      addEventListener(type, () => said.remove(), { once: true })
    }
  })
}
