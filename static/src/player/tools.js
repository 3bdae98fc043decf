import { useLoaded } from '../fault.js'
import { NameChoice } from '../names/choice.js'
import { loadAir } from '../air/load.js'
import { follow } from './follow.js'
import { toolsStyle } from '../tools-style.js'

/**
 * @typedef {object} Desk what a tool works on
 * @property {import('leaflet').Map} map
 * @property {import('../map/campaign-layers.js').CurrentMap} standing
 * @property {import('./scene.js').Scene} scene
 * @property {import('./selection.js').Selection} selection
 * @property {import('../panel/day.js').Atlas} atlas
 * @property {import('./clock.js').Clock} clock
 * @property {import('../panel/layers.js').LayerChoice} layers
 *
 * @typedef {Pick<import('../state/url.js').View, 'names' | 'compare' | 'cmode' | 'measure'>} ToolView
 *   the tools' part of the address
 *
 * @typedef {object} Tool
 * @property {(view: ToolView) => void} show what an address asks for
 * @property {() => void} open the reader asks for it
 * @property {(unit: string) => void} [openUnit]
 *
 * @typedef {(desk: Desk, tell: (view: ToolView) => void) => Tool} MakeTool `tell` the address
 */

/** @type {Record<string, () => Promise<MakeTool>>} loaded when first used */
const LOADERS = {
  compare: () => import('../compare/compare.js').then(({ makeCompare }) => makeCompare),
  measure: () => import('../measure/measure.js').then(({ makeMeasure }) => makeMeasure),
  share: () => import('../share/share.js').then(({ makeShare }) => makeShare),
}

/** What the reader may lay over the map: names of 1945, a second date, a measured line. */
export class Tools {
  /** @type {() => void} told when the reader changed what the address holds */
  onChange = () => {}
  /** @type {ToolView} */
  view = {}
  /** @type {Map<string, Promise<Tool>>} */
  #made = new Map()

  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk
    this.names = new NameChoice(desk.standing, (names) => this.#take({ names }))
    loadAir(desk)
    follow(
      desk.map,
      () => import('./on-paper.js'),
      ({ fitToPaper }) => fitToPaper(),
    )
    if (document.getElementById('web-maps')) {
      follow(
        desk.map,
        () => import('../panel/web-maps.js'),
        ({ offerWebMaps }) => offerWebMaps(desk.map),
      )
    }
    for (const button of document.querySelectorAll('[data-tool]')) {
      const name = button.getAttribute('data-tool') ?? ''
      button.addEventListener('click', () => {
        button.closest('details')?.removeAttribute('open')
        void useLoaded(this.#tool(name), (tool) => tool.open())
      })
    }
  }

  /** @param {import('../state/url.js').View} view */
  show({ names, compare, cmode, measure }) {
    this.view = { names: names === '1945' ? names : undefined, compare, cmode, measure }
    this.names.show(this.view.names)
    for (const name of Object.keys(LOADERS)) {
      const asked = Boolean(this.view[/** @type {keyof ToolView} */ (name)])
      if (!asked && !this.#made.has(name)) continue
      void useLoaded(this.#tool(name), (tool) => tool.show(this.view))
    }
  }

  /** @param {string} unit whose march is shown in profile */
  profile(unit) {
    void useLoaded(this.#tool('measure'), (tool) => tool.openUnit?.(unit))
  }

  /** @param {ToolView} part */
  #take(part) {
    this.view = { ...this.view, ...part }
    this.onChange()
  }

  /** @param {string} name */
  #tool(name) {
    const made =
      this.#made.get(name) ??
      Promise.all([LOADERS[name](), toolsStyle()]).then(([make]) =>
        make(this.desk, (part) => this.#take(part)),
      )
    this.#made.set(name, made)
    made.catch(() => this.#made.delete(name))
    return made
  }
}
