import { Engagements } from './engagements.js'
import { HeldGround } from './held-ground.js'
import { UnitLayer } from './units.js'

/**
 * One day drawn whole, for a map that does not move: what the player does on the page.
 * @param {import('leaflet').Map} map
 * @param {import('./lettering-table.js').LetteringTables} tables
 * @param {object} day
 * @param {number} day.t
 * @param {Record<string, import('./unit-symbol.js').Symbol>} day.symbols
 * @param {(import('./unit-symbol.js').UnitOnMap & {state: import('./unit-symbol.js').UnitState})[]} day.units
 * @param {[number, number][]} day.front
 * @param {number} day.easternLimitLon
 * @param {import('./enclaves.js').Enclave[]} day.enclaves
 * @param {import('./engagements.js').Engagement[]} day.fights
 */
export function situation(map, tables, day) {
  const { t, symbols, units, front, easternLimitLon, enclaves, fights } = day
  const ground = new HeldGround({ easternLimitLon }).addTo(map)
  ground.draw(front)
  ground.drawEnclaves(enclaves)
  const engagements = new Engagements().addTo(map)
  engagements.draw(fights)
  const layer = placedUnits(map, tables, { symbols, units })
  layer.draw(
    units.map(({ state }) => state),
    t,
  )
  return { ground, engagements, units: layer }
}

/**
 * The units, placed by the tables; names give way to them.
 * @param {import('leaflet').Map} map
 * @param {import('./lettering-table.js').LetteringTables} tables
 * @param {import('./units.js').UnitLayerOptions} options
 */
export function placedUnits(map, tables, options) {
  const layer = new UnitLayer({ ...options, onTime: (t) => tables.setTime(t) }).addTo(map)
  tables.onTable((table) => layer.setPlacement(table))
  return layer
}
