// The map kit as the other bundle sees it: mapkit.js has set these globals before.

const globals = /** @type {any} */ (globalThis)

/** @type {typeof import('leaflet')} */
export const L = globals.L

/** @type {import('./campaign-layers.js').CampaignLayers} */
export const CampaignLayers = globals.CampaignLayers
