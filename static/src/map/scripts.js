/**
 * The map kit and Folium's script, which the page's head has asked for but not run.
 * @returns {Promise<void>} kept when they have run, in their order
 */
export async function runMapScripts() {
  const links = /** @type {NodeListOf<HTMLLinkElement>} */ (
    document.querySelectorAll('link[rel="preload"][as="script"]')
  )
  await Promise.all([...links].map(({ href }) => run(href)))
}

/**
 * @param {string} address of a plain script
 * @returns {Promise<void>}
 */
function run(address) {
  return new Promise((done, fail) => {
    const script = document.createElement('script')
    // One after the other, as the head names them.
    script.async = false
    script.onload = () => done()
    script.onerror = () => fail(new Error(`${address} could not be loaded`))
    script.src = address
    document.head.append(script)
  })
}
