import { standingMap, useLayers } from './layers.js'
import { symbolMaker } from '../panel/symbol.js'
import { connectControls } from '../timeline/controls.js'
import { connectKeys } from '../timeline/keys.js'
import { Strip } from '../timeline/strip.js'
import { DateCard } from '../panel/date-card.js'
import { LayerChoice } from '../panel/layers.js'
import { LAYERS } from '../state/url.js'
import { Cadence } from './cadence.js'
import { headlines } from './chronicle.js'
import { createGlide } from './glide.js'
import { markChosen } from './chosen-mark.js'
import { Scene } from './scene.js'
import { Selection } from './selection.js'
import { Tools } from './tools.js'
import { nextFrame, pause } from './tasks.js'
import { readTrack } from './tracks.js'
import { t } from '../texts.js'
import { bringIntoSight, showFirstView, showPoints } from './viewport.js'

/**
 * @typedef {import('../atlas.js').PageConfig} PageConfig
 * @typedef {import('./chronicle.js').TracksFile} TracksFile
 * @typedef {import('../panel/day.js').Atlas} Atlas
 * @typedef {import('../panel/symbol.js').SymbolSheet} SymbolSheet
 * @typedef {import('./clock.js').Clock} Clock
 * @typedef {import('../timeline/calendar.js').Calendar} Calendar
 *
 * @typedef {object} Furniture what stands once the tracks are here
 * @property {Atlas} atlas
 * @property {import('leaflet').Map} map
 * @property {Scene} scene
 * @property {Selection} selection
 * @property {LayerChoice} layers
 * @property {Tools} tools
 * @property {Promise<void>} placed symbols, names and the marks of the strip stand where they stay
 */

const FADE_MS = 260
/** While the slider is dragged, symbols follow at every frame; date, ground, trails and names so often. */
const DRAG_MS = 250
/** The slider clicked, the symbols answer in the next frame, and what is about them in the one after. */
const FRAME_MS = 20
/** Days a second at which a fade would not end before the next begins. */
const HURRIED_SPEED = 4
const MOVING_PANES = ['ground', 'trails', 'fights', 'units']

/**
 * The map with all that stands and moves on it.
 * @param {PageConfig} config
 * @param {Clock} clock
 * @param {Calendar} calendar
 * @param {Promise<[[TracksFile, SymbolSheet], Atlas['words']]>} loaded
 * @returns {Promise<Furniture>}
 */
export async function furnish(config, clock, calendar, loaded) {
  // Before the answer: tiles and the placement of names are then asked for once, where they show.
  openMap(config)
  const [[file, sheet], words] = await loaded
  // The map shows before the units are made.
  await nextFrame()
  const tracks = file.units.map((unit) => readTrack(unit, calendar))
  const { standing, moving } = useLayers(file, sheet)
  const { map } = standing
  const scene = new Scene(moving, file, tracks, calendar)
  // Two short tasks and not a long one.
  await pause()
  const selection = new Selection()
  const atlas = {
    file,
    tracks,
    calendar,
    words,
    symbol: symbolMaker(sheet),
    /** @param {import('./selection.js').Chosen} chosen */
    choose: (chosen) => selection.choose(chosen),
    /** @param {string} date */
    goTo: (date) => clock.set(calendar.nearest(date), 'step'),
    /** @param {[number, number]} at latitude first */
    bringIntoSight: (at) => bringIntoSight(map, at),
    /** @param {string} unit */
    showProfile: (unit) => tools.profile(unit),
    /** @param {[number, number][]} points */
    fit: (points) => showPoints(map, points),
  }
  if (config.state.claim_line) void showClaimLine(map, config.state.claim_line)
  followTime(clock, atlas, scene, map)
  followSelection(selection, atlas, clock, scene, map)
  markChosen(selection, standing, file.events)
  moving.units.onChoose((id) => selection.choose({ unit: id }))
  moving.units.onReach = ({ lat, lon }) => void bringIntoSight(map, [lat, lon])
  const layers = new LayerChoice(standing, scene, config.state.layers ?? LAYERS)
  const tools = new Tools({ map, standing, scene, selection, atlas, clock, layers })
  tools.show(config.state)
  const headlineDays = headlines(file).map(({ from }) => calendar.nearest(from))
  connectControls(clock, headlineDays)
  connectKeys(clock, headlineDays)
  // In the next frame the strip has also taken its room.
  const placed = standing.tables.arrived.then(nextFrame)
  return { atlas, map, scene, selection, layers, tools, placed }
}

/** @param {PageConfig} config */
function openMap({ state }) {
  const { map, tables } = standingMap()
  // The keyboard comes to it, and it has no name of its own.
  const named = { role: 'group', 'aria-label': t('Map of the campaign') }
  for (const [name, value] of Object.entries(named)) map.getContainer().setAttribute(name, value)
  showFirstView(map, state)
  tables.bringPresent()
}

/**
 * @param {import('leaflet').Map} map
 * @param {import('../map/claim-line.js').ClaimLine} line
 */
async function showClaimLine(map, line) {
  const { drawClaimLine } = await import('../map/claim-line.js')
  drawClaimLine(map, line)
}

/**
 * Map, strip and date follow the time; everything slower waits until it settles.
 * @param {Clock} clock
 * @param {Atlas} atlas
 * @param {Scene} scene
 * @param {import('leaflet').Map} map
 */
function followTime(clock, atlas, scene, map) {
  const strip = new Strip(atlas, clock)
  const dateCard = new DateCard(atlas.file, atlas.words)
  const container = map.getContainer()
  const panes = MOVING_PANES.map((name) => map.getPane(name))
  const show = createGlide(
    {
      draw: (time, extent) => scene.draw(time, extent),
      fade: () => {
        for (const pane of panes) pane?.animate({ opacity: [0.1, 1] }, FADE_MS)
      },
    },
    clock.wholeDays,
  )
  const tell = () => {
    const day = atlas.calendar.dayAt(clock.time)
    strip.tell(day)
    dateCard.show(day, clock.playing && clock.speed >= HURRIED_SPEED)
  }
  /**
   * @param {import('./clock.js').Manner} manner
   * @param {import('./scene.js').Extent} extent
   */
  const draw = (manner, extent) => {
    const hurried = manner === 'play' && clock.speed >= HURRIED_SPEED
    atOnce(container, hurried || manner === 'jump' || manner === 'scrub')
    show(clock.time, manner, extent)
    strip.point(clock.time)
  }
  const dates = new Cadence(DRAG_MS, tell)
  const about = new Cadence(DRAG_MS, () => draw('scrub', 'whole'), FRAME_MS)
  /** @type {Clock['onTime'][number]} */
  const follow = (_, manner) => {
    if (manner === 'scrub') {
      draw(manner, about.isDue() ? 'dragged' : 'units')
      if (dates.isDue()) tell()
      return
    }
    about.rest()
    dates.rest()
    // Day by day there is no next frame for what would take turns.
    draw(manner, manner === 'play' && !clock.wholeDays ? 'played' : 'whole')
    tell()
  }
  clock.onTime.push(follow)
  clock.onSettle.push((passing) => {
    if (!passing || clock.speed < HURRIED_SPEED) dateCard.told(atlas.calendar.dayAt(clock.time))
  })
  follow(clock.time, 'jump')
  dateCard.told(atlas.calendar.dayAt(clock.time))
}

/**
 * After a jump nothing fades: who reads the map in the next line of a script sees it as it is. Nor
 * in a hurry, as a fade costs frames.
 * @param {HTMLElement} container
 * @param {boolean} on
 */
function atOnce(container, on) {
  if (container.classList.contains('at-once') !== on) container.classList.toggle('at-once', on)
}

/**
 * @param {Selection} selection
 * @param {Atlas} atlas
 * @param {Clock} clock
 * @param {Scene} scene
 * @param {import('leaflet').Map} map
 */
function followSelection(selection, atlas, clock, scene, map) {
  selection.onChange.push((chosen) => {
    scene.choose(chosen)
    map.fire('redress')
    const event = atlas.file.events.find(({ id }) => id === chosen.event)
    if (!event) return
    const [first, last] = [event.from, event.to].map((day) => atlas.calendar.nearest(day))
    if (clock.time < first || clock.time > last) clock.set(first, 'step')
    if (event.lat !== null && event.lon !== null) bringIntoSight(map, [event.lat, event.lon])
  })
}
