// The bundle that Folium's script and the player build on: Leaflet and the layers of the atlas,
// as the globals that both expect.

import L from 'leaflet'
import { CampaignLayers } from './map/campaign-layers.js'
import { paintInOneLayer } from './map/compositing.js'

paintInOneLayer()

Object.assign(globalThis, { L, CampaignLayers: new CampaignLayers() })
