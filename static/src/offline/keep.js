// The reader's side of keeping the atlas on a device. Nothing here runs, and nothing is stored,
// before the reader asks for it or installs the atlas; inside a frame never.

import { chooseLanguages, fill, keptBytes, keptLanguages, keptList, removeAll } from './keeping.js'

const WORKER = '/sw.js'

/** Whether this browser can keep the atlas, on this kind of connection. */
export function canKeep() {
  return 'serviceWorker' in navigator && Boolean(globalThis.caches) && window.parent === window
}

/** @returns {Promise<{languages: string[], bytes: number}>} */
export async function whatIsKept() {
  const languages = canKeep() ? await keptLanguages() : []
  return { languages, bytes: languages.length > 0 ? await keptBytes() : 0 }
}

/**
 * Keep everything in a language, beside those that are kept already.
 * @param {string} language
 * @param {import('./keeping.js').Watching} [watching]
 */
export async function keepOnDevice(language, watching) {
  const others = (await keptLanguages()).filter((kept) => kept !== language)
  try {
    await fill(await keptList(language), watching)
  } catch (error) {
    // Half an atlas is of no use.
    if (others.length === 0) await removeAll()
    throw error
  }
  await chooseLanguages([language, ...others])
  await navigator.serviceWorker.register(WORKER)
  await navigator.serviceWorker.ready
}

/** Remove all of it, and the worker that served it. */
export async function removeFromDevice() {
  const registration = await navigator.serviceWorker.getRegistration(WORKER)
  await registration?.unregister()
  await removeAll()
}

/**
 * Who installs the atlas wants it without a network, too.
 * @param {string} language
 */
export async function keepWhenInstalled(language) {
  if (canKeep() && (await keptLanguages()).length === 0) await keepOnDevice(language)
}
