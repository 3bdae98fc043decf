/** Attributes by which scripts and readers find what is drawn: a copy must not answer to them. */
const HOOKS = /** @type {const} */ (['data-unit', 'data-place', 'data-fight', 'data-fights'])
const SUFFIX = '-before'

/**
 * A still copy of a pane: silent, outside the tab order, with ids of its own.
 * @param {HTMLElement} pane
 */
export function copyOfPane(pane) {
  const copy = /** @type {HTMLElement} */ (pane.cloneNode(true))
  copy.style.removeProperty('clip-path')
  for (const element of copy.querySelectorAll('*')) {
    for (const hook of HOOKS) rename(element, hook)
    if (element.id) element.id += SUFFIX
    if (element instanceof HTMLButtonElement) element.tabIndex = -1
    const href = element.getAttribute('href')
    if (href?.startsWith('#')) element.setAttribute('href', href + SUFFIX)
    // A colour begins with the same sign, and is no reference.
    for (const name of ['fill', 'stroke', 'mask', 'clip-path']) {
      const value = element.getAttribute(name)
      if (value?.startsWith('url(#')) {
        element.setAttribute(name, value.replace(')', `${SUFFIX})`))
      }
    }
  }
  return copy
}

/**
 * @param {Element} element
 * @param {string} hook
 */
function rename(element, hook) {
  const value = element.getAttribute(hook)
  if (value === null) return
  element.removeAttribute(hook)
  element.setAttribute(hook.replace('data-', 'data-before-'), value)
}
