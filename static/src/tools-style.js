/** @type {Promise<unknown> | null} */
let coming = null

/** The style sheet of what the first view does without, fetched once. */
export function toolsStyle() {
  coming ??= new Promise((resolve) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = document.querySelector('meta[name=tools-style]')?.getAttribute('content') ?? ''
    link.addEventListener('load', resolve)
    // Without it the tool is plain, and still there; the next asks again.
    link.addEventListener('error', () => {
      coming = null
      resolve(null)
    })
    document.head.append(link)
  })
  return coming
}
