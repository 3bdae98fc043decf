import { byId } from '../element.js'
import { useLoaded } from '../fault.js'
import { laterStyle } from '../later-style.js'

/**
 * The bar's own buttons, and the key `?`: what they open is loaded when it is asked for.
 * @param {Omit<import('./projector.js').ProjectedPage, 'onLeave'>} page
 * @param {() => void} onChange told when the projector view begins or ends
 */
export function connectBarTools(page, onChange) {
  /** @type {import('./projector.js').Projector | null} */
  let projector = null

  function showKeys() {
    void useLoaded(Promise.all([import('./shortcuts.js'), laterStyle()]), ([{ showShortcuts }]) => {
      if (!document.querySelector('dialog[open]')) showShortcuts()
    })
  }

  /** @param {boolean} byReader */
  function project(byReader) {
    const loading = Promise.all([import('./projector.js'), laterStyle()])
    return useLoaded(loading, async ([{ Projector }]) => {
      if (projector) return
      const onLeave = () => {
        projector = null
        onChange()
      }
      projector = new Projector({ ...page, onLeave })
      await projector.enter(byReader)
      onChange()
    })
  }

  byId('keys-open', HTMLButtonElement).addEventListener('click', showKeys)
  byId('projector-open', HTMLButtonElement).addEventListener('click', () => void project(true))
  document.addEventListener('keydown', ({ key, target, ctrlKey, altKey, metaKey }) => {
    const writes = /** @type {Element} */ (target).matches('input:not([type=range]), textarea')
    if (key === '?' && !writes && !ctrlKey && !altKey && !metaKey) showKeys()
  })
  return {
    project,
    leave: () => projector?.leave(),
    get isOn() {
      return projector !== null
    },
  }
}
