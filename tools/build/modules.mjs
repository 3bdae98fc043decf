// Bundles a module of the page: all that it needs at once as one file, since on a slow line every
// file is a round trip; and what it asks for with import() as files of their own. What every page
// asks for so, a moment later, is one file as well.

import { basename, join, resolve } from 'node:path'
import { readFile } from 'node:fs/promises'
import { rolldown } from 'rolldown'

/** The oldest browsers the atlas promises to run in, as the bundler writes them: "chrome109". */
export const BROWSER_FLOOR = JSON.parse(await readFile('package.json', 'utf8')).browserslist.map(
  (/** @type {string} */ browser) => browser.replace(' ', ''),
)

/** What rolldown puts into a file of its own, for all files of a module. */
const RUNTIME = 'rolldown-runtime'

/**
 * @typedef {object} Bundled
 * @property {Record<string, string>} named of what a page asks for by itself: "atlas.js", and the
 *   name of its file in the directory it was written to
 * @property {string[]} lazy names of the files that the entry may ask for later, sorted
 * @property {string[]} files all names, with their maps
 *
 * @param {string} source directory
 * @param {string} name entry, relative to it
 * @param {string} directory to write to
 * @param {string} [second] module that the entry asks for on every page, a moment later
 * @returns {Promise<Bundled>}
 */
export async function bundleModule(source, name, directory, second) {
  const bundle = await rolldown({
    input: join(source, name),
    transform: { target: BROWSER_FLOOR },
  })
  const stages = [name, ...(second ? [second] : [])]
  const { output } = await bundle.write({
    dir: directory,
    format: 'es',
    minify: true,
    sourcemap: 'hidden',
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: (chunk) => `${chunk.name === RUNTIME ? 'runtime' : '[name]'}-[hash].js`,
    hashCharacters: 'base36',
    codeSplitting: {
      groups: [{ name: stageOf(stages.map((it) => resolve(source, it))), debugName: 'stages' }],
    },
  })
  await bundle.close()
  const scripts = output.filter((it) => it.type === 'chunk')
  /** @param {string} chunk */
  const fileOf = (chunk) => {
    const file = scripts.find((it) => it.name === chunk)?.fileName
    if (!file) throw new Error(`${name}: no ${chunk} was bundled`)
    return file
  }
  const entry = fileOf(basename(name, '.js'))
  return {
    named: {
      [basename(name)]: entry,
      ...(second && { [basename(second)]: fileOf(basename(second, '.js')) }),
      ...(second && { 'runtime.js': fileOf(RUNTIME) }),
    },
    lazy: scripts
      .map((it) => it.fileName)
      .filter((it) => it !== entry)
      .sort(),
    files: output.map((it) => it.fileName),
  }
}

/**
 * @param {string[]} stages paths of the modules with which each begins
 * @returns {(id: string, context: import('rolldown').ChunkingContext) => string | null} the name of
 *   the first stage that needs the module at once
 */
function stageOf(stages) {
  /** @type {Map<string, string> | undefined} */
  let found
  return (id, context) => {
    found ??= new Map(
      [...stages]
        .reverse()
        .flatMap((stage) =>
          [...neededBy(stage, context)].map((it) => [it, basename(stage, '.js')]),
        ),
    )
    return found.get(id) ?? null
  }
}

/**
 * @param {string} id
 * @param {import('rolldown').ChunkingContext} context
 * @param {Set<string>} [known]
 * @returns {Set<string>} ids of the module and of all that it imports, but for import()
 */
function neededBy(id, context, known = new Set()) {
  if (known.has(id)) return known
  known.add(id)
  for (const next of context.getModuleInfo(id)?.importedIds ?? []) neededBy(next, context, known)
  return known
}
