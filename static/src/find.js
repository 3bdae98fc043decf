// The search, loaded when the reader first turns to its box.

import { byId } from './element.js'
import { Combobox } from './find/combobox.js'
import { FindIndex } from './find/index.js'
import { useTexts } from './texts.js'

// This bundle has its own copy of the module that translates.
useTexts(JSON.parse(byId('texts', HTMLScriptElement).textContent ?? '{}'))

/**
 * @param {import('./find/index.js').IndexFile} file
 * @param {(match: import('./find/index.js').Match) => void} choose
 */
function startFinding(file, choose) {
  return new Combobox(new FindIndex(file), choose)
}

Object.assign(globalThis, { startFinding })
