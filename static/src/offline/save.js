// Writes the one-file atlas in the browser, out of the same parts as the server would (see
// app/web/onefile.py), so that it also can be had where the atlas is kept on a device.

import { deflateSync, strToU8 } from 'fflate'

/**
 * @typedef {object} Parts
 * @property {string} filename
 * @property {number} size_bytes
 * @property {string} shell the page, with the placeholder in it
 * @property {string} placeholder an empty element
 * @property {Record<string, unknown>} page
 * @property {string[]} texts addresses
 * @property {string[]} files addresses
 *
 * @typedef {{onProgress?: (share: number) => void, signal?: AbortSignal}} Watching
 */

const AT_ONCE = 6
/** As many characters as a call takes arguments everywhere. */
const CHUNK = 8192

/**
 * What a file would be made of, and how large it would be.
 * @param {URLSearchParams} query as /export/atlas.html takes it
 * @param {AbortSignal} [signal]
 * @returns {Promise<Parts>}
 */
export async function askParts(query, signal) {
  const answer = await fetch(`/export/atlas.parts.json?${query}`, { signal })
  if (!answer.ok) throw new Error((await answer.json()).detail)
  return answer.json()
}

/**
 * @param {URLSearchParams} query
 * @param {Watching} [watching]
 * @returns {Promise<{blob: Blob, filename: string}>}
 */
export async function buildAtlas(query, { onProgress, signal } = {}) {
  const parts = await askParts(query, signal)
  let done = 0
  const count = parts.texts.length + parts.files.length
  /** @param {string} url */
  async function bring(url) {
    const answer = await fetch(url, { signal })
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
    const content = await answer.arrayBuffer()
    done += 1
    onProgress?.(done / count)
    return new Uint8Array(content)
  }
  const texts = await bringAll(parts.texts, async (url) =>
    new TextDecoder().decode(await bring(url)),
  )
  const files = await bringAll(parts.files, async (url) => base64(await bring(url)))
  const packed = base64(deflateSync(strToU8(JSON.stringify(texts)), { level: 9 }))
  const content = JSON.stringify({ texts: packed, files, page: parts.page })
  const [head, tail] = parts.shell.split(parts.placeholder)
  const filled = parts.placeholder.replace('></', () => `>${content}</`)
  return {
    blob: new Blob([head, filled, tail], { type: 'text/html' }),
    filename: parts.filename,
  }
}

/**
 * @param {string[]} urls
 * @param {(url: string) => Promise<string>} bring
 * @returns {Promise<Record<string, string>>} by address, in the order of the list
 */
async function bringAll(urls, bring) {
  /** @type {Map<string, string>} */
  const found = new Map()
  const next = urls.values()
  const one = async () => {
    for (const url of next) found.set(url, await bring(url))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return Object.fromEntries(urls.map((url) => [url, found.get(url) ?? '']))
}

/** @param {Uint8Array} bytes */
function base64(bytes) {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  }
  return btoa(text)
}
