import { toolsStyle } from '../tools-style.js'

/**
 * Bring the air layer once the first picture stands. Without it the airfields stay as they are.
 * @param {import('../player/tools.js').Desk} desk
 */
export function loadAir(desk) {
  desk.map.once('firstview', () => {
    Promise.all([import('./air.js'), toolsStyle()])
      .then(([{ showAir }]) => showAir(desk))
      .catch(() => {})
  })
}
