/** @typedef {Record<string, import('../map/unit-symbol.js').Symbol>} SymbolSheet */

/**
 * Draws the pre-rendered APP-6 symbols in lists and legends.
 * @param {SymbolSheet} sheet
 * @returns {(key: string, side: string) => Element} a new symbol, silent to screen readers
 */
export function symbolMaker(sheet) {
  /** @type {Map<string, Element>} */
  const drawn = new Map()
  return (key, side) => {
    let symbol = drawn.get(key)
    if (!symbol) {
      symbol = parse(sheet[key]?.svg ?? '<svg xmlns="http://www.w3.org/2000/svg"/>')
      drawn.set(key, symbol)
    }
    const holder = document.createElement('span')
    holder.className = `symbol side-${side}`
    holder.setAttribute('aria-hidden', 'true')
    holder.append(symbol.cloneNode(true))
    return holder
  }
}

/** @param {string} svg */
function parse(svg) {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
  return document.importNode(documentElement, true)
}
