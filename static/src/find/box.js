import { byId } from '../element.js'
import { t } from '../texts.js'

/**
 * The search box before its first use: the search itself and all names come with the first
 * focus, and `/` brings the focus.
 * @param {(chosen: import('../player/selection.js').Chosen) => void} choose
 */
export function connectFindBox(choose) {
  const input = byId('find-input', HTMLInputElement)
  const message = byId('find-message', HTMLElement)
  let started = false

  async function start() {
    if (started) return
    started = true
    try {
      const [file, { startFinding }] = await Promise.all([
        fetchJson(input.dataset.index ?? ''),
        import('./find.js'),
      ])
      message.textContent = ''
      startFinding(file, (/** @type {Match} */ match) => choose(choiceOf(match)))
    } catch {
      // Offline, or the server is gone: the next turn to the box asks again.
      started = false
      message.textContent = t('The names could not be loaded. Try again.')
    }
  }

  input.addEventListener('focus', start)
  input.addEventListener('input', start)
  input.disabled = false
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return
    if (isEditable(/** @type {Element} */ (event.target))) return
    event.preventDefault()
    input.focus()
    input.select()
  })
}

/**
 * @typedef {import('./index.js').Match} Match
 * @param {Match} match
 * @returns {import('../player/selection.js').Chosen}
 */
function choiceOf({ subject: { kind, target } }) {
  // A person is found with his unit.
  return { [kind === 'person' ? 'unit' : kind]: target }
}

/** @param {string} url */
async function fetchJson(url) {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return answer.json()
}

/** @param {Element} target */
function isEditable(target) {
  return target.matches('input:not([type=range], [type=checkbox]), textarea, select')
}
