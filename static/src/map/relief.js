import L from 'leaflet'

/**
 * @typedef {[[number, number], [number, number]]} Bounds south-west and north-east, latitude first
 *
 * @typedef {object} ReliefTiles
 * @property {string} url with {z}, {x}, {y}
 * @property {number} minZoom
 * @property {number} maxNativeZoom
 * @property {Bounds} bounds
 *
 * @typedef {{url: string, bounds: Bounds}} ReliefImage
 */

/**
 * Leaflet blanks a tile it drops with a `data:` address, which the page's security policy
 * refuses. Here the address is taken away instead.
 */
export const Tiles = /** @type {any} */ (
  L.TileLayer.extend({
    _abortLoading() {
      for (const [key, { el, coords }] of Object.entries(this._tiles)) {
        if (coords.z === this._tileZoom || el.complete) continue
        el.onload = L.Util.falseFn
        el.onerror = L.Util.falseFn
        el.removeAttribute('src')
        el.remove()
        delete this._tiles[key]
      }
    },

    /**
     * One pixel over: at zooms between the whole ones the paper would show between two tiles.
     * @param {HTMLElement} tile
     */
    _initTile(tile) {
      // @ts-expect-error: not in Leaflet's public types
      L.GridLayer.prototype._initTile.call(this, tile)
      const { x, y } = this.getTileSize()
      tile.style.width = `${x + 1}px`
      tile.style.height = `${y + 1}px`
    },

    /** @param {string} key */
    _removeTile(key) {
      this._tiles[key]?.el.removeAttribute('src')
      // @ts-expect-error: not in Leaflet's public types
      L.GridLayer.prototype._removeTile.call(this, key)
    },
  })
)

/**
 * Shaded relief: on the page in tiles, in a saved file as single pictures.
 * @param {{tiles?: ReliefTiles[], images?: ReliefImage[]}} source coarse first
 */
export function relief({ tiles = [], images = [] }) {
  const shared = { pane: 'relief', className: 'relief' }
  return L.layerGroup([
    ...images.map(({ url, bounds }) => L.imageOverlay(url, bounds, { ...shared, alt: '' })),
    ...tiles.map(
      ({ url, minZoom, maxNativeZoom, bounds }) =>
        new Tiles(url, { ...shared, minZoom, maxZoom: 12, maxNativeZoom, bounds, keepBuffer: 3 }),
    ),
  ])
}
