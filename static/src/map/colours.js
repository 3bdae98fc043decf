// Colours of what is drawn on the sheet by attributes, where style sheets do not reach. The same as in
// css/roles.css.

export const WATER = '#4a86ba'
export const LAKE = '#b9d3e6'
export const COAST = '#6f93ad'
export const PROVINCE = '#8a7f6d'
export const ROAD = '#ffe9b0'
export const ROAD_CASING = '#6b4a1e'
export const RAILWAY = '#2b2723'
export const RAILWAY_GAP = '#fffdf7'
export const HELD_GROUND = '#b3483b'
/** @type {Readonly<Record<string, string>>} */
export const SIDES = Object.freeze({ china: '#1d4e89', usa: '#1d4e89', japan: '#a8322a' })
