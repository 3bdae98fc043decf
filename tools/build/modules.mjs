// Bundles a module of the page: all that it needs at once as one file, since on a slow line every
// file is a round trip; and what it asks for with import() as files of their own.

import { basename, join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { rolldown } from 'rolldown'

/** The oldest browsers the atlas promises to run in, as the bundler writes them: "chrome109". */
export const BROWSER_FLOOR = JSON.parse(await readFile('package.json', 'utf8')).browserslist.map(
  (/** @type {string} */ browser) => browser.replace(' ', ''),
)

/**
 * @typedef {object} Bundled
 * @property {string} name of the entry, "atlas.js"
 * @property {string} file its name in the directory it was written to
 * @property {string[]} lazy names of the files that it may ask for later, sorted
 * @property {string[]} files all names, with their maps
 *
 * @param {string} source directory
 * @param {string} name entry, relative to it
 * @param {string} directory to write to
 * @returns {Promise<Bundled>}
 */
export async function bundleModule(source, name, directory) {
  const bundle = await rolldown({
    input: join(source, name),
    transform: { target: BROWSER_FLOOR },
  })
  const { output } = await bundle.write({
    dir: directory,
    format: 'es',
    minify: true,
    sourcemap: 'hidden',
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: '[name]-[hash].js',
    hashCharacters: 'base36',
    codeSplitting: { groups: [{ name: basename(name, '.js'), tags: ['$initial'] }] },
  })
  await bundle.close()
  const scripts = output.filter((it) => it.type === 'chunk')
  const entry = scripts.find((it) => it.isEntry)
  if (!entry) throw new Error(`${name}: nothing was bundled`)
  const lazy = scripts.filter((it) => it !== entry).map((it) => it.fileName)
  return {
    name: basename(name),
    file: entry.fileName,
    lazy: lazy.sort(),
    files: output.map((it) => it.fileName),
  }
}
