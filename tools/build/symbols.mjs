// Draws every symbol the order of battle uses, once, into static/dist/symbols.json:
// {"<side>/<sidc>": {"svg", "width", "height", "anchor": [x, y]}}, sizes in px at scale 1.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { drawSymbol } from './app6.mjs'

/** @typedef {import('./app6.mjs').Drawn} Drawn */
/** @typedef {{ side: string, units: { id: string, sidc: string }[] }} OrderOfBattle */

/**
 * @param {OrderOfBattle[]} orders
 * @returns {Record<string, Drawn>} by "<side>/<sidc>", sorted
 * @throws {Error} naming every unit whose code cannot be drawn
 */
export function drawSymbols(orders) {
  /** @type {Map<string, Drawn>} */
  const drawn = new Map()
  /** @type {string[]} */
  const faults = []
  const wanted = orders.flatMap(({ side, units }) =>
    units.map(({ id, sidc }) => ({ side, id, sidc })),
  )
  for (const { side, id, sidc } of wanted) {
    const key = `${side}/${sidc}`
    if (drawn.has(key)) continue
    try {
      drawn.set(key, drawSymbol(sidc, side))
    } catch (error) {
      faults.push(`${id}: ${error instanceof Error ? error.message : error}`)
    }
  }
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return Object.fromEntries([...drawn].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * @param {string} directory
 * @returns {Promise<OrderOfBattle[]>}
 */
async function readOrders(directory) {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')))
  return texts.map((text) => JSON.parse(text))
}

if (import.meta.filename === process.argv[1]) {
  const target = 'static/dist/symbols.json'
  const symbols = drawSymbols(await readOrders('geodata/order_of_battle'))
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, JSON.stringify(symbols))
}
