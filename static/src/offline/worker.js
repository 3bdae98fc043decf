// The service worker: opens the kept atlas where there is no network. It is registered when a
// reader asks for it (keep.js), never in a frame, and keeps to this policy:
//
// - what a page shows comes from the network wherever there is one; what is kept is a fallback;
// - files whose name changes with their content come from the store first;
// - a new version is kept whole before it takes over, and then the old one is deleted.

import { askedView } from './asked-view.js'
import { addressOf, fill, FOREVER, keptLanguages, keptList, storeName, stores } from './keeping.js'

const worker = /** @type {any} */ (globalThis)
/** @type {{version: string, data_version: string, languages: string[]}} written before this script */
const ATLAS = worker.ATLAS
const STORE = storeName(ATLAS.version)

/** In frames on other sites, and in answers to machines, the worker has no part. */
const NOT_OURS = /^\/((en|zh-Hans|zh-Hant|ja)\/)?embed(\/|\.js|$)|^\/(export|oembed|offline|sw\.js)/
const CONFIG = /(<script type="application\/json" id="config">)(.*?)(<\/script>)/s

/** Whether the network has told of a newer version than the one kept here. */
let outdated = false

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(install()))
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(takeOver()))
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (NOT_OURS.test(url.pathname)) return
  const address = addressOf(request.url)
  event.respondWith(FOREVER.test(address) ? keptFirst(request) : networkFirst(request, url))
})

async function install() {
  for (const language of await keptLanguages()) {
    const list = await keptList(language)
    if (list.version !== ATLAS.version) throw new Error('a newer version is on its way')
    await fill(list)
  }
  await worker.skipWaiting()
}

async function takeOver() {
  const old = (await stores()).filter((name) => name !== STORE)
  await Promise.all(old.map((name) => caches.delete(name)))
  await worker.clients.claim()
}

/** @param {string} address */
async function kept(address) {
  return (await caches.open(STORE)).match(address, { ignoreVary: true })
}

/** @param {Request} request */
async function keptFirst(request) {
  return (await kept(addressOf(request.url))) ?? fetch(request)
}

/**
 * @param {Request} request
 * @param {URL} url
 */
async function networkFirst(request, url) {
  const isPage = request.mode === 'navigate'
  try {
    const answer = await fetch(request)
    noteVersion(answer)
    if (isPage) await keepVisited(url, answer)
    return answer
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    if (isPage) return keptPage(url)
    // Records of this version do not belong under a page of the next.
    return (!outdated && (await kept(addressOf(request.url)))) || Response.error()
  }
}

/** Of pages and records, which begins with the version of the data; files have others. */
const TAG = /^W\/"([0-9a-f]{16})-/

/** @param {Response} answer */
function noteVersion(answer) {
  const version = TAG.exec(answer.headers.get('etag') ?? '')?.[1]
  if (!answer.ok || !version) return
  outdated = version !== ATLAS.data_version
  if (outdated) void worker.registration.update()
}

/**
 * A reading page that was visited can be read again; the map's page is kept once for all views.
 * @param {URL} url
 * @param {Response} answer
 */
async function keepVisited(url, answer) {
  const language = answer.headers.get('content-language') ?? ''
  const path = pathIn(language, url)
  if (outdated || !answer.ok || path === `/${language}/` || url.searchParams.has('account')) return
  if (!(await keptLanguages()).includes(language)) return
  await (await caches.open(STORE)).put(path, answer.clone())
}

/**
 * The kept copy of a page, in the language that its address asks for.
 * @param {URL} url
 * @returns {Promise<Response>}
 */
async function keptPage(url) {
  // Whatever was newer is out of reach: this version is one whole.
  outdated = false
  const known = await keptLanguages()
  const inPath = ATLAS.languages.find((it) => url.pathname.split('/')[1] === it)
  const asked = url.searchParams.get('lang') ?? inPath ?? ''
  const language = known.includes(asked) ? asked : (known[0] ?? '')
  const path = pathIn(language, url)
  const page = (await kept(path)) ?? (await kept(`/${language}/help/offline`)) ?? Response.error()
  return path === `/${language}/` && page.ok ? withView(page, url.search) : page
}

/**
 * The map's page as the server would send it for that address.
 * @param {Response} page
 * @param {string} search
 */
async function withView(page, search) {
  const text = (await page.text()).replace(CONFIG, (_, start, json, end) => {
    const config = JSON.parse(json)
    const view = askedView(search, config.first_day, config.last_day)
    Object.assign(config.state, view.from && { date: view.from }, view)
    return start + JSON.stringify(config).replaceAll('<', '\\u003c') + end
  })
  const headers = new Headers(page.headers)
  headers.delete('content-encoding')
  headers.delete('content-length')
  return new Response(text, { headers })
}

/**
 * @param {string} language
 * @param {URL} url
 * @returns {string} the page's path as it is kept: with its language, without a query
 */
function pathIn(language, { pathname }) {
  const bare = ATLAS.languages.reduce(
    (path, it) =>
      path === `/${it}` || path.startsWith(`/${it}/`) ? path.slice(it.length + 1) : path,
    pathname,
  )
  return `/${language}${bare || '/'}`
}
