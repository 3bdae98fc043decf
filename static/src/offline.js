// /help/offline: without this script the form asks the server for the file; with it the browser
// writes the file itself, and can keep the atlas on the device.

import { byId } from './element.js'
import { canKeep, keepOnDevice, removeFromDevice, whatIsKept } from './offline/keep.js'
import { askParts, buildAtlas } from './offline/save.js'
import { saveFile } from './share/save.js'
import { t, useTexts } from './texts.js'

useTexts(JSON.parse(byId('texts', HTMLScriptElement).textContent ?? '{}'))
const { lang } = document.documentElement

/** @param {number} bytes */
function inMegabytes(bytes) {
  const size = (bytes / 1e6).toLocaleString(lang, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 2,
  })
  return t('{size} MB', { size })
}

/**
 * A section with a button that starts something long, its progress, and a button to stop it.
 * @param {string} id
 */
function longTask(id) {
  const section = byId(id, HTMLElement)
  const said = /** @type {HTMLElement} */ (section.querySelector('[role=status]'))
  const bar = /** @type {HTMLProgressElement} */ (section.querySelector('progress'))
  const cancel = /** @type {HTMLButtonElement} */ (section.querySelector('[data-cancel]'))

  /**
   * @param {HTMLButtonElement} button
   * @param {(watching: import('./offline/save.js').Watching) => Promise<string>} work
   */
  async function run(button, work) {
    const control = new AbortController()
    cancel.onclick = () => control.abort()
    bar.value = 0
    bar.hidden = cancel.hidden = false
    button.disabled = true
    said.textContent = ''
    try {
      const onProgress = (/** @type {number} */ share) => (bar.value = share)
      said.textContent = await work({ onProgress, signal: control.signal })
    } catch (error) {
      said.textContent = control.signal.aborted ? t('Cancelled.') : inWords(error)
    }
    bar.hidden = cancel.hidden = true
    button.disabled = false
    button.focus()
  }
  return { said, run }
}

/** @param {unknown} error */
function inWords(error) {
  if (error instanceof TypeError) return t('The atlas could not be reached. Try again.')
  return error instanceof Error ? error.message : String(error)
}

function connectFile() {
  const form = byId('onefile-form', HTMLFormElement)
  const button = byId('onefile-save', HTMLButtonElement)
  const size = byId('onefile-size', HTMLElement)
  const { run } = longTask('onefile')
  let asked = 0

  function query() {
    const given = [...new FormData(form)].filter(([, value]) => value !== '')
    return new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
  }

  async function estimate() {
    const mine = ++asked
    const words = await askParts(query()).then(
      (parts) => t('The file will have {size}.', { size: inMegabytes(parts.size_bytes) }),
      inWords,
    )
    if (mine === asked) size.textContent = words
  }

  form.addEventListener('change', estimate)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void run(button, async (watching) => {
      const { blob, filename } = await buildAtlas(query(), watching)
      saveFile(blob, filename)
      return t('Saved as {name}', { name: filename })
    })
  })
  void estimate()
}

async function connectDevice() {
  const section = byId('device', HTMLElement)
  if (!canKeep()) return
  section.hidden = false
  const keep = byId('device-keep', HTMLButtonElement)
  const remove = byId('device-remove', HTMLButtonElement)
  const kept = byId('device-kept', HTMLElement)
  const { run } = longTask('device')

  async function show() {
    const { languages, bytes } = await whatIsKept()
    remove.hidden = languages.length === 0
    const size = inMegabytes(bytes)
    const named = languages.map((it) => new Intl.DisplayNames(lang, { type: 'language' }).of(it))
    kept.textContent = languages.length
      ? t('Kept on this device: {languages}, {size}.', { languages: named.join(', '), size })
      : t('Nothing is kept on this device.')
  }

  keep.addEventListener('click', () =>
    run(keep, async (watching) => {
      await keepOnDevice(lang, watching)
      await show()
      return t('The atlas now opens without a network.')
    }),
  )
  remove.addEventListener('click', () =>
    run(remove, async () => {
      await removeFromDevice()
      await show()
      return t('Removed from this device.')
    }),
  )
  await show()
}

connectFile()
void connectDevice()
