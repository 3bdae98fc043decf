// The map kit runs before this script and leaves the map and its layers to the player.

/**
 * @typedef {import('./scene.js').MovingLayers & {
 *   units: {onChoose(listen: (unitId: string) => void): void},
 * }} Moving
 * @typedef {{map: import('leaflet').Map, layers: Map<string, import('leaflet').Layer>}} Standing
 */

/**
 * @param {import('./chronicle.js').TracksFile} file
 * @param {import('../panel/symbol.js').SymbolSheet} symbols
 * @returns {{standing: Standing, moving: Moving}}
 */
export function useLayers(file, symbols) {
  const kit = globalThis.CampaignLayers
  const standing = kit.current
  const { map } = standing
  return {
    standing,
    moving: {
      ground: kit.heldGround(map, { easternLimitLon: file.ground.eastern_limit_lon }),
      trails: kit.trails(map),
      fights: kit.engagements(map),
      units: kit.units(map, { symbols, units: file.units }),
    },
  }
}
