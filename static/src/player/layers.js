import { CampaignLayers } from '../map/kit.js'
import { actionNames } from '../panel/action.js'
import { t } from '../texts.js'

/** What Folium's script has made: the map and what stands still. */
export function standingMap() {
  const standing = CampaignLayers.current
  if (!standing) throw new Error('the map script has not begun the map')
  return standing
}

/**
 * Here comes what moves.
 * @param {import('./chronicle.js').TracksFile} file
 * @param {import('../panel/symbol.js').SymbolSheet} symbols
 */
export function useLayers(file, symbols) {
  const standing = standingMap()
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
        // With what stands beside the symbol: who speaks to the computer says what they see.
        label: ({ name, designation }, action, count) =>
          `${withCounted(name, count)}, ${designation}, ${actions[action]}`,
      }),
    },
  }
}

/**
 * @param {string} name of a unit
 * @param {number} count of the units that are counted on its symbol
 */
function withCounted(name, count) {
  if (count === 0) return name
  if (count === 1) return t('{name} and 1 more unit counted with it', { name })
  return t('{name} and {count} more units counted with it', { name, count })
}
