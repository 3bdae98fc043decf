// Bundles our modules, styles and fonts into static/dist/ under names that carry their hash, and
// writes static/dist/manifest.json: {"atlas.js": "atlas-<hash>.js", …} and
// static/dist/modules.json: the files that a module may ask for later with import().

import { access, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { BROWSER_FLOOR, bundleModule } from './modules.mjs'

const SOURCE = 'static/src'
const DIST = 'static/dist'

/**
 * Styles; the map kit, a plain script because Folium's script expects its global `L`; the web
 * component, plain because other people's pages load it with one <script>; and what the one-file
 * atlas runs, plain because no browser loads a module from a file:// page; and the service worker, plain because
 * not every browser runs modules there.
 */
const PLAIN = [
  'mapkit.js',
  'mapkit.css',
  'atlas.css',
  'evidence.css',
  'later.css',
  'help.css',
  'print.css',
  'tools.css',
  'embed/campaign-map.js',
  'onefile/onefile.css',
  'onefile/open-file.js',
  'onefile/whole-atlas.js',
  'offline/worker.js',
]

/** Modules; what they ask for with import() becomes a file of its own, loaded when it is used. */
const MODULES = ['atlas.js', 'help.js', 'offline.js', 'print.js']
/** What a module asks for with import() on every page. */
const SECOND = new Map([['atlas.js', 'whole-page.js']])
const ENTRIES = [...PLAIN, ...MODULES]

/** What is named after its content: "<name>-<hash>.<ext>", with a map and compressed copies. */
const HASHED =
  /-(?:[A-Z0-9]{8}|[a-z0-9]{8})\.(js|css|woff2|png|svg|webp)(\.map|\.LEGAL\.txt)?(\.br|\.gz)?$/

/** Fonts and pictures that the styles name. */
const ASSET = /-[A-Z0-9]{8}\.(woff2|png|svg|webp)$/

/**
 * Entries that are not there.
 * @param {string[]} names relative to static/src
 */
async function missing(names) {
  const found = await Promise.allSettled(names.map((name) => access(join(SOURCE, name))))
  return names.filter((_, index) => found[index]?.status === 'rejected')
}

/** @typedef {import('esbuild').Metafile['outputs']} Outputs by path from the project's root */

/**
 * @param {string[]} names entries of one run, relative to static/src
 * @param {import('esbuild').BuildOptions} form
 * @returns {Promise<Outputs>}
 */
async function bundle(names, form) {
  const result = await build({
    entryPoints: names.map((name) => join(SOURCE, name)),
    outdir: DIST,
    bundle: true,
    ...form,
    target: BROWSER_FLOOR,
    minify: true,
    sourcemap: 'external',
    charset: 'utf8',
    legalComments: 'linked',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.png': 'file', '.svg': 'file', '.webp': 'file' },
    metafile: true,
    logLevel: 'warning',
  })
  return result.metafile.outputs
}

/**
 * Which source each hashed file was made from.
 * @param {Outputs} outputs
 * @returns {Record<string, string>} name of the source -> name in static/dist
 */
function manifestOf(outputs) {
  /** @type {Record<string, string>} */
  const manifest = {}
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    const name = entryPoint ? basename(entryPoint) : ''
    if (ENTRIES.some((entry) => basename(entry) === name)) manifest[name] = basename(path)
  }
  for (const path of Object.keys(outputs).filter((name) => ASSET.test(name))) {
    manifest[basename(path).replace(ASSET, '.$1')] = basename(path)
  }
  return manifest
}

/**
 * Removes hashed files of earlier builds; what others write into static/dist stays.
 * @param {string[]} names of this build
 */
async function removeStale(names) {
  const kept = new Set(names)
  const found = await readdir(DIST)
  const stale = found.filter(
    (name) => HASHED.test(name) && !kept.has(name.replace(/\.(br|gz)$/, '')),
  )
  await Promise.all(stale.map((name) => rm(join(DIST, name))))
}

const absent = await missing(ENTRIES)
if (absent.length > 0) {
  console.error(`nothing to bundle at ${absent.map((name) => join(SOURCE, name)).join(', ')}`)
  process.exit(1)
}
await mkdir(DIST, { recursive: true })
const outputs = await bundle(PLAIN, { format: 'iife' })
const modules = await Promise.all(
  MODULES.map((name) => bundleModule(SOURCE, name, DIST, SECOND.get(name))),
)
const manifest = {
  ...manifestOf(outputs),
  ...Object.assign({}, ...modules.map(({ named }) => named)),
}
await writeFile(join(DIST, 'manifest.json'), textOf(manifest))
await writeFile(
  join(DIST, 'modules.json'),
  textOf(Object.fromEntries(modules.map(({ lazy }, index) => [MODULES[index], lazy]))),
)
const built = Object.keys(outputs).map((path) => basename(path))
await removeStale([...built, ...modules.flatMap(({ files }) => files)])

/** @param {Record<string, unknown>} record */
function textOf(record) {
  const sorted = Object.fromEntries(Object.entries(record).sort())
  return `${JSON.stringify(sorted, null, 2)}\n`
}
