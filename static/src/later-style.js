/** @type {Promise<void> | null} */
let loading = null

/**
 * The styles of what the first picture does without (`later.css`): loaded once, when the first
 * of it is asked for. Its address stands in the page's settings.
 * @returns {Promise<void>} kept when they apply, or cannot be had: plain is better than nothing,
 *   and the next asks again
 */
export function laterStyle() {
  loading ??= new Promise((resolve) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = document.body.dataset.laterStyle ?? ''
    link.onload = () => resolve()
    link.onerror = () => {
      loading = null
      resolve()
    }
    document.head.append(link)
  })
  return loading
}
