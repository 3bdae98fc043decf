import { CampaignLayers } from '../map/kit.js'
import { actionNames } from '../panel/action.js'

/**
 * Folium's script has made the map and what stands still; here comes what moves.
 * @param {import('./chronicle.js').TracksFile} file
 * @param {import('../panel/symbol.js').SymbolSheet} symbols
 */
export function useLayers(file, symbols) {
  const standing = CampaignLayers.current
  if (!standing) throw new Error('the map script has not begun the map')
  const { map } = standing
  // Looked up once: the names are wanted for every unit of every day.
  const actions = actionNames()
  return {
    standing,
    moving: {
      ground: CampaignLayers.heldGround(map, { easternLimitLon: file.ground.eastern_limit_lon }),
      trails: CampaignLayers.trails(map),
      fights: CampaignLayers.engagements(map),
      units: CampaignLayers.units(map, {
        symbols,
        units: file.units,
        label: ({ name }, action) => `${name}, ${actions[action]}`,
      }),
    },
  }
}
