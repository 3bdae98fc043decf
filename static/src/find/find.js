// The search, loaded when the reader first turns to its box.

import { Combobox } from './combobox.js'
import { FindIndex } from './index.js'

/**
 * @param {import('./index.js').IndexFile} file
 * @param {(match: import('./index.js').Match) => void} choose
 */
export function startFinding(file, choose) {
  return new Combobox(new FindIndex(file), choose)
}
