// /help/embedding: the server writes codes and preview for an address; with this script they
// follow the form at once, and each code has its copy button.

import { byId } from './element.js'

const form = byId('embed-form', HTMLFormElement)
const result = byId('embed-result', HTMLElement)
const copied = byId('copied', HTMLElement)

/** Counts the changes: of two answers only the later is shown. */
let asked = 0

function address() {
  const url = new URL(location.href)
  url.search = ''
  for (const [name, value] of new FormData(form)) {
    if (value) url.searchParams.append(name, String(value))
  }
  return url
}

async function follow() {
  if (!form.reportValidity()) return
  const mine = ++asked
  const url = address()
  const answer = await fetch(url)
  if (!answer.ok) {
    // The page that says what is wrong.
    location.assign(url)
    return
  }
  const text = await answer.text()
  if (mine !== asked) return
  const page = new DOMParser().parseFromString(text, 'text/html')
  result.replaceChildren(...(page.getElementById('embed-result')?.childNodes ?? []))
  history.replaceState(null, '', url)
  offerCopies()
}

function offerCopies() {
  for (const button of result.querySelectorAll('button')) button.hidden = false
}

/** @param {HTMLButtonElement} button */
async function copy(button) {
  const code = byId(button.dataset.copies ?? '', HTMLElement)
  getSelection()?.selectAllChildren(code)
  // Without the right to the clipboard the code stays selected, for the reader's own copying.
  const done = await navigator.clipboard?.writeText(code.textContent ?? '').then(
    () => true,
    () => false,
  )
  copied.textContent = done ? (copied.dataset.words ?? '') : ''
  button.classList.toggle('is-copied', Boolean(done))
}

form.addEventListener('change', follow)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  follow()
})
result.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLButtonElement) copy(target)
})
byId('embed-apply', HTMLButtonElement).hidden = true
offerCopies()
