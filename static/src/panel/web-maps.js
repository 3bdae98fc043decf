// Maps of other hosts, where the operator of the atlas offers some. None is contacted before the
// reader presses its button, and no address carries the choice.

import { CampaignLayers } from '../map/kit.js'

/** Over the relief, under everything of the atlas's own. */
const Z_INDEX = '250'

/** @param {import('leaflet').Map} map */
export function offerWebMaps(map) {
  const list = document.getElementById('web-maps')
  if (!list) return
  const pane = map.createPane('web')
  pane.style.zIndex = Z_INDEX
  const rows = [...list.querySelectorAll('li')].map((row) => {
    const { url = '', credit = '' } = row.dataset
    const layer = CampaignLayers.tiles(url, { pane: 'web', maxZoom: 12 })
    const line = document.createElement('p')
    line.className = 'web-map-credit'
    line.textContent = credit
    return { button: row.querySelector('button'), layer, line }
  })
  for (const { button, layer, line } of rows) {
    button?.addEventListener('click', () => {
      const on = !map.hasLayer(layer)
      for (const other of rows) {
        other.layer.remove()
        other.line.remove()
        other.button?.setAttribute('aria-pressed', 'false')
      }
      if (!on) return
      layer.addTo(map)
      map.getContainer().append(line)
      button.setAttribute('aria-pressed', 'true')
    })
  }
}
