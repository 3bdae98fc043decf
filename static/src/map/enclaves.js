import { svgElement } from './svg.js'

/** A ring about the town's sign: a mark of one size at every zoom, not an area. */
const RADIUS_PX = 12

/**
 * @typedef {object} Enclave a town off its holder's side of the line
 * @property {string} place
 * @property {number} lat
 * @property {number} lon
 * @property {string} holder china, japan or contested
 */

/** Rings about the towns that one side holds behind the other's line: one path a holder. */
export class EnclaveRings {
  group = svgElement('g', { class: 'enclaves' })
  /** @type {readonly Enclave[]} */
  #enclaves = []
  /** @type {Map<string, SVGPathElement>} */
  #paths = new Map()

  /** @param {readonly Enclave[]} enclaves of the day */
  take(enclaves) {
    this.#enclaves = enclaves
  }

  /** @param {{px(lon: number): number, py(lat: number): number}} sheet */
  paint(sheet) {
    for (const [holder, path] of this.#paths) {
      if (!this.#enclaves.some((enclave) => enclave.holder === holder)) path.remove()
    }
    for (const [holder, towns] of byHolder(this.#enclaves)) {
      const path = this.#path(holder)
      path.setAttribute(
        'd',
        towns.map(({ lat, lon }) => ring(sheet.px(lon), sheet.py(lat))).join(''),
      )
      path.dataset.enclaves = towns.map(({ place }) => place).join(' ')
      if (!path.parentNode) this.group.append(path)
    }
  }

  /** @param {string} holder */
  #path(holder) {
    const known = this.#paths.get(holder)
    if (known) return known
    const path = svgElement('path', { class: `enclave held-by-${holder}` })
    this.#paths.set(holder, path)
    return path
  }
}

/**
 * @param {readonly Enclave[]} enclaves
 * @returns {Map<string, Enclave[]>}
 */
function byHolder(enclaves) {
  /** @type {Map<string, Enclave[]>} */
  const found = new Map()
  for (const enclave of enclaves) {
    const others = found.get(enclave.holder)
    if (others) others.push(enclave)
    else found.set(enclave.holder, [enclave])
  }
  return found
}

/**
 * @param {number} x
 * @param {number} y
 */
function ring(x, y) {
  const r = RADIUS_PX
  return `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
}
