import { follow } from '../player/follow.js'
import { toolsStyle } from '../tools-style.js'

/**
 * Bring the air layer once the first picture stands. Without it the airfields stay as they are.
 * @param {import('../player/tools.js').Desk} desk
 */
export function loadAir(desk) {
  const records = `/api/v1/air?lang=${desk.atlas.file.language}`
  follow(
    desk.map,
    () => Promise.all([import('./air.js'), fetchAir(records), toolsStyle()]),
    ([{ showAir }, air]) => showAir(desk, air),
  )
}

/**
 * @param {string} address
 * @returns {Promise<import('./records.js').AirRecord[]>}
 */
async function fetchAir(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  const { air } = await answer.json()
  return air
}
