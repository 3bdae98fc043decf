import { imageOf } from '../picture/raster.js'
import { MapScene } from '../picture/scene.js'

/** From the ground up. What belongs to one moment of the page (a comparison) is no film's. */
const PANES = [
  'water', 'provinces', 'roads', 'railways', 'ground', 'trails', 'lettering', 'places', 'fights',
  'units',
] // prettier-ignore
/** What time changes. */
const MOVING = new Set(['ground', 'trails', 'fights', 'places', 'units', 'lettering'])

/**
 * The picture of the map in layers, of which each is painted anew only when it has changed.
 */
export class FilmLayers {
  /**
   * @param {import('leaflet').Map} map on its stage
   * @param {number} scale pixels of the film for each of the stage's
   */
  constructor(map, scale) {
    const mapPane = /** @type {HTMLElement} */ (map.getPane('mapPane'))
    const paneOf = (/** @type {string} */ name) => map.getPane(name) ?? mapPane
    this.scale = scale
    const scene = new MapScene(map)
    this.width = scene.frame.width
    this.height = scene.frame.height
    this.relief = scene.relief(scale)
    this.layers = runsOf(PANES.filter((name) => scene.panes.includes(name))).map((names) => {
      const moves = MOVING.has(names[0])
      const paint = (/** @type {MapScene} */ it) => it.paintPanes(names)
      return new Layer(map, paint, moves ? paneOf(names[0]) : null)
    })
    const container = map.getContainer()
    const cards = /** @type {HTMLElement} */ (container.querySelector('.stage-cards'))
    this.layers.push(new Layer(map, (it) => it.paintFurniture(), cards))
  }

  /**
   * Draw the scene as it is now.
   * @param {CanvasRenderingContext2D} context of a canvas of the film's size
   */
  async draw(context) {
    const { width, height } = context.canvas
    await Promise.all(this.layers.map((layer) => layer.bring(width, height, this.scale)))
    context.drawImage(this.relief, 0, 0, width, height)
    for (const { canvas } of this.layers) context.drawImage(canvas, 0, 0)
  }
}

class Layer {
  /** @type {string | null} */
  #key = null
  /** A browser would draw an SVG anew each time; a canvas it copies. */
  canvas = document.createElement('canvas')

  /**
   * @param {import('leaflet').Map} map
   * @param {(scene: MapScene) => string} paint
   * @param {HTMLElement | null} watched what changes when the layer does; null: it never does
   */
  constructor(map, paint, watched) {
    this.scene = new MapScene(map)
    this.paint = paint
    this.watched = watched
  }

  /**
   * Paint it anew where it has changed.
   * @param {number} width pixels of the film
   * @param {number} height
   * @param {number} scale
   */
  async bring(width, height, scale) {
    const key = this.watched ? new XMLSerializer().serializeToString(this.watched) : ''
    if (key === this.#key) return
    this.#key = key
    const image = await imageOf(await this.scene.document(this.paint(this.scene), scale))
    // A new size clears it as well.
    Object.assign(this.canvas, { width, height })
    this.canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
  }
}

/**
 * Neighbours that never move are one layer.
 * @param {string[]} names
 */
function runsOf(names) {
  /** @type {string[][]} */
  const runs = []
  for (const name of names) {
    const last = runs.at(-1)
    if (last && !MOVING.has(name) && !MOVING.has(last[0])) last.push(name)
    else runs.push([name])
  }
  return runs
}
