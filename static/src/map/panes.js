import { svgElement } from './svg.js'

// What lies over what. Leaflet's own panes stay empty. All that stands still lies under the held
// ground, which moves: the browser's painter has one layer for it and none in between.

/** Pane -> z-index, from the ground up. */
export const PANES = Object.freeze({
  relief: 200,
  water: 300,
  provinces: 310,
  roads: 320,
  railways: 330,
  ground: 340,
  trails: 350,
  lettering: 360,
  places: 380,
  // Where a town is fought for, its dot would make a dark sun of the burst and hide its number.
  fights: 400,
  units: 450,
})

/** @typedef {keyof typeof PANES} PaneName */

/** Only symbols answer to the pointer; everything else lets the map be dragged through it. */
const ANSWERING = new Set(['units'])

/** What is read out; the rest of the picture is told by the page's text and found by its search. */
const SPOKEN = new Set(['fights', 'units'])

/** @param {import('leaflet').Map} map */
export function createPanes(map) {
  for (const [name, zIndex] of Object.entries(PANES)) {
    const pane = map.createPane(name)
    pane.style.zIndex = String(zIndex)
    pane.classList.add('campaign-pane', `campaign-${name}`)
    if (!ANSWERING.has(name)) pane.style.pointerEvents = 'none'
    if (!SPOKEN.has(name)) pane.setAttribute('aria-hidden', 'true')
  }
  map.getPane('lettering')?.append(svgElement('svg', { class: 'sheet' }))
}
