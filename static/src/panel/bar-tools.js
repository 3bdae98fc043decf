import { byId } from '../element.js'
import { laterStyle } from '../later-style.js'

/**
 * The bar's own buttons, and the key `?`: what they open is loaded when it is asked for.
 * @param {Omit<import('./projector.js').ProjectedPage, 'onLeave'>} page
 * @param {() => void} onChange told when the projector view begins or ends
 */
export function connectBarTools(page, onChange) {
  /** @type {import('./projector.js').Projector | null} */
  let projector = null

  async function showKeys() {
    const [{ showShortcuts }] = await Promise.all([import('./shortcuts.js'), laterStyle()])
    if (!document.querySelector('dialog[open]')) showShortcuts()
  }

  /** @param {boolean} byReader */
  async function project(byReader) {
    const [{ Projector }] = await Promise.all([import('./projector.js'), laterStyle()])
    if (projector) return
    const onLeave = () => {
      projector = null
      onChange()
    }
    projector = new Projector({ ...page, onLeave })
    await projector.enter(byReader)
    onChange()
  }

  byId('keys-open', HTMLButtonElement).addEventListener('click', () => void showKeys())
  byId('projector-open', HTMLButtonElement).addEventListener('click', () => void project(true))
  document.addEventListener('keydown', ({ key, target, ctrlKey, altKey, metaKey }) => {
    const writes = /** @type {Element} */ (target).matches('input:not([type=range]), textarea')
    if (key === '?' && !writes && !ctrlKey && !altKey && !metaKey) void showKeys()
  })
  return {
    project,
    leave: () => projector?.leave(),
    get isOn() {
      return projector !== null
    },
  }
}
