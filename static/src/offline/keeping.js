// What is kept on a device, in the browser's own store: the same for the page, where the reader
// asks for it, and for the service worker, which brings it up to date.

/**
 * @typedef {object} KeptList what the server says there is to keep, of one language
 * @property {string} version of the data and of everything that shows them
 * @property {string} language
 * @property {string[]} urls
 *
 * @typedef {{onProgress?: (share: number) => void, signal?: AbortSignal}} Watching
 */

const PREFIX = 'atlas-'
/** Which languages are kept; outlives the versions. */
const CHOICE = 'atlas-choice'
const CHOICE_URL = '/offline/languages'
/** As many at once as a browser sends to one host. */
const AT_ONCE = 6

/** The name of an address with this in it changes with its content. */
export const FOREVER = /-(?:[A-Z0-9]{8}\.\w+|[a-z0-9]{8}\.js)$|[?&]v=[0-9a-f]{8,}|^\/map\//

/** @param {string} version */
export function storeName(version) {
  return PREFIX + version
}

/**
 * @param {string} language
 * @returns {Promise<KeptList>}
 */
export async function keptList(language) {
  const answer = await fetch(`/offline/${language}.json`, { cache: 'no-cache' })
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`)
  return answer.json()
}

/**
 * Bring all that the list names into the store of its version. What an older version keeps
 * under a name that changes with its content is taken from there.
 * @param {KeptList} list
 * @param {Watching} [watching]
 */
export async function fill({ version, urls }, { onProgress, signal } = {}) {
  const store = await caches.open(storeName(version))
  const held = new Set((await store.keys()).map(({ url }) => addressOf(url)))
  const missing = urls.filter((url) => !held.has(url))
  let done = urls.length - missing.length
  const next = missing.values()
  const bring = async () => {
    for (const url of next) {
      if (signal?.aborted) throw signal.reason
      const older = FOREVER.test(url) ? await caches.match(url, { ignoreVary: true }) : undefined
      const answer = older ?? (await fetch(url, { cache: 'no-cache', signal }))
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
      await store.put(url, answer)
      done += 1
      onProgress?.(done / urls.length)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, bring))
}

/** @returns {Promise<string[]>} the last chosen first */
export async function keptLanguages() {
  if (!globalThis.caches || !(await caches.has(CHOICE))) return []
  const choice = await (await caches.open(CHOICE)).match(CHOICE_URL)
  return choice ? choice.json() : []
}

/** @param {string[]} languages the one to open with first */
export async function chooseLanguages(languages) {
  const store = await caches.open(CHOICE)
  await store.put(CHOICE_URL, new Response(JSON.stringify(languages)))
}

/** @returns {Promise<string[]>} names of the stores of all versions */
export async function stores() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CHOICE)
}

/** @returns {Promise<number>} how many bytes are kept */
export async function keptBytes() {
  let bytes = 0
  for (const name of await stores()) {
    const store = await caches.open(name)
    for (const request of await store.keys()) {
      const answer = await store.match(request, { ignoreVary: true })
      bytes += (await answer?.blob())?.size ?? 0
    }
  }
  return bytes
}

/** Leave nothing behind. */
export async function removeAll() {
  for (const name of [...(await stores()), CHOICE]) await caches.delete(name)
}

/**
 * @param {string} url
 * @returns {string} from the first slash on
 */
export function addressOf(url) {
  const { pathname, search } = new URL(url)
  return pathname + search
}
