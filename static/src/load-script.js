/**
 * Loads a bundle that the first view does without.
 * @param {string} url
 * @returns {Promise<void>} rejected where it cannot be had
 */
export function loadScript(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = url
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => reject(new Error(`${url} could not be loaded`)))
    document.head.append(script)
  })
}
