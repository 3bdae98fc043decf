import { element } from '../element.js'
import { LAYERS } from '../state/url.js'
import { t } from '../texts.js'

/** Layers of the still map that one choice shows or hides. */
const STILL = /** @type {Record<string, string[]>} */ ({
  relief: ['relief'],
  water: ['water'],
  provinces: ['provinces'],
  railways: ['railways'],
  roads: ['roads'],
  places: ['places', 'lettering'],
  air: ['airfields', 'flights'],
})

/** The choice of what the map shows. */
export class LayerChoice {
  /** @type {() => void} told when the reader changed it */
  onChange = () => {}

  /**
   * @param {{map: import('leaflet').Map, layers: Map<string, import('leaflet').Layer>}} still
   * @param {import('../player/scene.js').Scene} scene
   * @param {readonly string[]} shown
   */
  constructor(still, scene, shown) {
    this.still = still
    this.scene = scene
    /** @type {Set<string>} */
    this.shown = new Set(LAYERS)
    this.boxes = new Map(LAYERS.map((id) => [id, this.#box(id)]))
    const list = document.getElementById('layer-choice')
    const rows = [...this.boxes].map(([id, box]) =>
      element('li', {}, element('label', {}, box, ` ${label(id)}`)),
    )
    list?.replaceChildren(...rows)
    this.show(shown)
  }

  /** @param {readonly string[]} ids */
  show(ids) {
    for (const id of LAYERS) this.#set(id, ids.includes(id))
  }

  /** The layers shown, or undefined for all of them. */
  get chosen() {
    return this.shown.size === LAYERS.length ? undefined : LAYERS.filter((id) => this.shown.has(id))
  }

  /** @param {string} id */
  #box(id) {
    const box = element('input', { type: 'checkbox', name: 'layers', value: id })
    box.checked = true
    box.addEventListener('change', () => {
      this.#set(id, box.checked)
      this.onChange()
    })
    return box
  }

  /**
   * @param {string} id
   * @param {boolean} shown
   */
  #set(id, shown) {
    if (shown === this.shown.has(id)) return
    if (shown) this.shown.add(id)
    else this.shown.delete(id)
    const box = this.boxes.get(id)
    if (box) box.checked = shown
    if (!STILL[id]) this.scene.setVisible(id, shown)
    for (const name of STILL[id] ?? []) {
      const layer = this.still.layers.get(name)
      if (layer && shown) this.still.map.addLayer(layer)
      else if (layer) this.still.map.removeLayer(layer)
    }
    this.still.map.fire('redress')
  }
}

/** @param {string} id */
function label(id) {
  /** @type {Record<string, string>} */
  const labels = {
    relief: t('Relief'),
    water: t('Rivers and lakes'),
    provinces: t('Provinces'),
    railways: t('Railways'),
    roads: t('Roads'),
    places: t('Names of places'),
    ground: t('Ground held by Japan'),
    trails: t('Marches of the last seven days'),
    units: t('Units'),
    fights: t('Fights'),
    air: t('Airfields, airlifts and air strikes'),
  }
  return labels[id]
}
