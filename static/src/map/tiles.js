import L from 'leaflet'
import { isZooming } from './compositing.js'

/**
 * @typedef {object} Level the tiles of one zoom
 * @property {HTMLElement} el
 * @property {number} zoom
 * @property {import('leaflet').Point} origin
 * @property {number} [laid] how large its tiles are laid out, times their own size
 *
 * @typedef {{el: HTMLElement, coords: import('leaflet').Coords}} Tile
 */

/**
 * Tiles as Leaflet has them, with two differences.
 *
 * Leaflet blanks a tile it drops with a `data:` address, which the page's security policy
 * refuses. Here the address is taken away instead.
 *
 * Between two whole zooms Leaflet stretches the whole sheet at every frame. Here the tiles of a
 * map at rest are laid out in the size that they are seen in, so that the browser's painter takes
 * sheet and drawings for one picture (compositing.js); only while the map zooms are they
 * stretched.
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

    /** @param {string} key */
    _removeTile(key) {
      this._tiles[key]?.el.removeAttribute('src')
      // @ts-expect-error: not in Leaflet's public types
      L.GridLayer.prototype._removeTile.call(this, key)
    },

    getEvents() {
      return {
        ...L.GridLayer.prototype.getEvents?.call(this),
        zoomend: () => this._setZoomTransforms(this._map.getCenter(), this._map.getZoom()),
      }
    },

    /**
     * @param {import('leaflet').Coords} coords
     * @param {HTMLElement} container
     */
    _addTile(coords, container) {
      // @ts-expect-error: not in Leaflet's public types
      L.GridLayer.prototype._addTile.call(this, coords, container)
      const { laid = 1 } = this._levels[coords.z]
      const { el } = this._tiles[this._tileCoordsToKey(coords)]
      layOut(el, this.getTileSize(), laid)
      if (!this._map._fadeAnimated) el.decoding = 'sync'
    },

    /** From now on tiles of one zoom deeper, for a screen that has more pixels than the page. */
    sharpen() {
      this._depth = 1
      this.options.minZoom -= 1
      if (this._map) this._resetView()
    },

    /** @param {number} zoom */
    _clampZoom(zoom) {
      // @ts-expect-error: not in Leaflet's public types
      return L.GridLayer.prototype._clampZoom.call(this, zoom + (this._depth ?? 0))
    },

    /**
     * @param {Level} level
     * @param {import('leaflet').LatLng} center
     * @param {number} zoom
     */
    _setZoomTransform(level, center, zoom) {
      const map = this._map
      const scale = map.getZoomScale(zoom, level.zoom)
      if (!isZooming(map) && level.laid !== scale) this._layOut(level, scale)
      const origin = map._getNewPixelOrigin(center, zoom)
      const at = level.origin.multiplyBy(scale).subtract(origin).round()
      L.DomUtil.setTransform(level.el, at, scale / (level.laid ?? 1))
    },

    /**
     * @param {Level} level
     * @param {number} scale
     */
    _layOut(level, scale) {
      level.laid = scale
      const size = this.getTileSize()
      for (const { el, coords } of /** @type {Tile[]} */ (Object.values(this._tiles))) {
        if (coords.z === level.zoom) layOut(el, size, scale)
      }
    },
  })
)

/**
 * The first tiles are in the frame after they arrive: they neither fade in nor wait for a frame
 * after those in which the units are made.
 * @param {any} map `_fadeAnimated` is not in Leaflet's public types
 */
export function showFirstTilesAtOnce(map) {
  map._fadeAnimated = false
  map.once('firstview', () => (map._fadeAnimated = true))
}

/**
 * Place a tile in its sheet. One pixel over: else the paper would show between two tiles while
 * they are stretched.
 * @param {HTMLElement} tile
 * @param {import('leaflet').Point} size of a tile, in px
 * @param {number} scale
 */
function layOut(tile, { x: across, y: down }, scale) {
  const { x, y } = L.DomUtil.getPosition(tile)
  const left = Math.round(x * scale)
  const top = Math.round(y * scale)
  Object.assign(tile.style, {
    transform: '',
    left: `${left}px`,
    top: `${top}px`,
    width: `${Math.round((x + across) * scale) - left + 1}px`,
    height: `${Math.round((y + down) * scale) - top + 1}px`,
  })
}
