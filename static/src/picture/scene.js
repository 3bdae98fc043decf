import { reliefCanvas } from './base.js'
import { Letters } from './letters.js'
import { escaped, tag } from './markup.js'
import { Painter } from './painter.js'

/** Panes that are no part of a picture: the relief has a canvas of its own (base.js). */
const LEFT_OUT = new Set(['relief', 'web'])
/** What stands on the sheet beside the map, the lowest first. */
const FURNITURE = ['.edge-ticks', '.swipe', '.scale', '.stage-cards']
/** The relief has no more to show. */
const MOST_BASE_SCALE = 2
const JPEG_QUALITY = 0.9

/** The scene of the map as markup: what is on the screen, group by group. */
export class MapScene {
  /** @param {import('leaflet').Map} map */
  constructor(map) {
    this.container = map.getContainer()
    this.mapPane = /** @type {HTMLElement} */ (map.getPane('mapPane'))
    this.letters = new Letters()
  }

  get frame() {
    return this.container.getBoundingClientRect()
  }

  /** Names of the panes that have something on them, from the ground up. */
  get panes() {
    const height = (/** @type {Element} */ it) => Number(getComputedStyle(it).zIndex) || 0
    return [...this.mapPane.children]
      .filter((it) => it instanceof HTMLElement && it.childElementCount > 0)
      .filter((it) => !LEFT_OUT.has(nameOf(it)))
      .sort((a, b) => height(a) - height(b))
      .map(nameOf)
  }

  /** @param {readonly string[]} names of panes */
  paintPanes(names) {
    const painter = new Painter(this.frame, this.letters)
    const children = [...this.mapPane.children]
    return names
      .map((name) => {
        const pane = children.find((it) => nameOf(it) === name)
        return pane ? tag('g', { id: `pane-${name}` }, painter.paint(pane)) : ''
      })
      .join('')
  }

  paintFurniture() {
    const painter = new Painter(this.frame, this.letters)
    return FURNITURE.flatMap((selector) => [...this.container.querySelectorAll(selector)])
      .map((found) => painter.paint(found))
      .join('')
  }

  /** @param {number} scale */
  relief(scale) {
    return reliefCanvas(this.container, this.frame, Math.min(scale, MOST_BASE_SCALE))
  }

  /**
   * Everything above the relief, as a document that stands by itself.
   * @param {string} markup
   * @param {number} scale
   * @param {string} [title]
   */
  async document(markup, scale, title) {
    const { width, height } = this.frame
    const rules = await this.letters.rules()
    return tag(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: width * scale,
        height: height * scale,
        viewBox: `0 0 ${width} ${height}`,
      },
      `${title ? tag('title', {}, escaped(title)) : ''}${rules && tag('style', {}, rules)}${markup}`,
    )
  }
}

/**
 * The picture as SVG, relief and fonts inside it.
 * @param {MapScene} scene
 * @param {string} title
 */
export async function svgPicture(scene, title) {
  const { width, height } = scene.frame
  const href = scene.relief(MOST_BASE_SCALE).toDataURL('image/jpeg', JPEG_QUALITY)
  const relief = tag('image', { href, width, height })
  return scene.document(relief + scene.paintPanes(scene.panes) + scene.paintFurniture(), 1, title)
}

/** @param {Element} pane */
function nameOf(pane) {
  return /leaflet-(\w+)-pane/.exec(pane.className)?.[1] ?? ''
}
