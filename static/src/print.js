// /print: the button that prints. Everything else on the page works without a script.

import { byId } from './element.js'

const button = byId('print-now', HTMLButtonElement)
button.hidden = false
button.addEventListener('click', async () => {
  // A sheet that is still on its way would print as nothing.
  const sheets = [...document.querySelectorAll('img')]
  await Promise.allSettled(sheets.map((sheet) => sheet.decode()))
  print()
})
