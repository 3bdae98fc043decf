import { connectFindBox } from '../find/box.js'
import { keepIfInstalled } from '../offline/installed.js'
import { Address } from '../state/address.js'
import { carryView } from '../state/languages.js'
import { LAYERS } from '../state/url.js'
import { createAnnouncer } from './announcer.js'
import { connectCertainty, ONLY_DOCUMENTED } from './certainty.js'
import { fillLegend } from './legend.js'
import { tameMenus } from './menus.js'
import { Panel } from './panel.js'
import { connectBarTools } from './bar-tools.js'
import { fightAt } from '../player/pressed-fight.js'
import { showFirstView, showPoints } from '../player/viewport.js'
import { createSheet } from './sheet.js'
import { connectRangeButton } from '../timeline/range-button.js'
import { playbackFrom, playbackView } from '../timeline/playback.js'

/** Between the parts of the page's title, as app/templates/atlas/page.html writes it. */
const TITLE_DOT = ' · '

/**
 * @typedef {import('../player/furnish.js').Furniture} Furniture
 * @typedef {import('../player/atlas.js').OpenAtlas} OpenAtlas
 */

/**
 * The full page: panel, sheet, menus, announcements and the address.
 * @param {OpenAtlas} opened
 * @param {import('../atlas.js').PageConfig} config
 */
export async function connectPage({ clock, calendar, furnished }, config) {
  tameMenus()
  const sheet = createSheet()
  const furniture = await furnished
  const { atlas, map, selection } = furniture
  fillLegend(atlas)
  const panel = new Panel(atlas)
  const announce = createAnnouncer()
  const tools = connectBarTools({ atlas, clock, map: furniture.map }, () => address.write(false))
  const address = connectAddress(furniture, clock, calendar, tools)
  connectRangeButton(atlas, clock)

  panel.onClose = () => selection.choose({})
  panel.onOpen = () => {
    if (sheet.stop === 'peek') sheet.rest('half')
  }
  chooseOnMap(furniture, panel)
  connectFindBox((chosen) => selection.choose(chosen))
  selection.onChange.push((chosen, byReader) => {
    panel.choose(chosen, byReader)
    if (byReader) address.write(false)
    if (chosen.unit) void panel.withMore((more) => more.connectHalo(map, selection, clock))
  })
  const certainty = connectCertainty(atlas, map.getContainer(), Boolean(config.state.certain))
  certainty.onChange = () => address.write(clock.playing)
  clock.onSettle.push((passing) => {
    const day = calendar.dayAt(clock.time)
    panel.showDay(day)
    certainty.showDay(day)
    address.write(passing)
    if (!passing) announce(`${atlas.words[day].long}. ${atlas.file.days[day].headline}`)
  })
  panel.showDay(calendar.dayAt(clock.time))
  openChosen(config, furniture, panel)
  keepIfInstalled()
  if (config.state.view !== 'projector') return
  await tools.project(false)
  // There is more room now than when the map was opened.
  showFirstView(furniture.map, config.state)
}

/**
 * @param {import('../atlas.js').PageConfig} config
 * @param {Furniture} furniture
 * @param {Panel} panel
 */
function openChosen({ state }, { selection, atlas, map, scene, placed }, panel) {
  const chosen = chosenIn(state)
  if (chosen) {
    selection.choose(chosen, false)
    // What the link is about is read, on a phone too.
    panel.onOpen()
  }
  const { unit } = state
  if (unit && !addressNames('lat') && !addressNames('zoom')) {
    void placed.then(() => {
      const at = scene.layers.units.foldedAt(unit)
      if (at) showPoints(map, [[at.lat, at.lon]])
    })
  }
  const event = atlas.file.events.find(({ id }) => id === state.event)
  // An event's link names no date of its own: the event brings it.
  if (event && !addressNames('date')) atlas.goTo(event.from)
}

/**
 * @param {import('../state/url.js').View} view
 * @returns {import('../player/selection.js').Chosen | null}
 */
function chosenIn({ unit, event, place, route }) {
  if (unit) return { unit }
  if (event) return { event }
  if (place) return { place }
  return route ? { route } : null
}

/**
 * A press on a lettered name, a fight or a road opens its card; Leaflet tells a press from a drag.
 * @param {Furniture} furniture
 * @param {Panel} panel
 */
function chooseOnMap({ map, selection, layers }, panel) {
  map.on('click', ({ originalEvent, latlng }) => {
    // A press sets a point while something is measured.
    if (map.getContainer().classList.contains('measuring')) return
    const pressed = /** @type {Element} */ (originalEvent.target)
    // What answers by itself, a unit's symbol above all.
    if (pressed.closest('button, a')) return
    const place = pressed.closest('.place:not(.covered) [data-place]')?.getAttribute('data-place')
    const event = fightAt(pressed, selection.chosen.event)
    // A long road carries its name twice: the second has a number after the route's id.
    const road = pressed.closest('.lettering-road')?.getAttribute('data-lettering')
    if (place) selection.choose({ place })
    else if (event) selection.choose({ event })
    else if (road) selection.choose({ route: road.replace(/-\d+$/, '') })
    else if (layers.shown.has('roads')) {
      void panel.withMore(async (more) => {
        const route = await more.roadAt(map, latlng)
        if (route) selection.choose({ route })
      })
    }
  })
}

/**
 * @param {Furniture} furniture
 * @param {import('../player/clock.js').Clock} clock
 * @param {import('../timeline/calendar.js').Calendar} calendar
 * @param {ReturnType<typeof connectBarTools>} tools
 */
function connectAddress(
  { atlas, map, selection, layers, tools: overlays },
  clock,
  calendar,
  tools,
) {
  let moved = addressNames('lat')
  const [, ...about] = document.title.split(TITLE_DOT)
  const address = new Address(calendar.days[0], (view) => {
    clock.pause()
    clock.set(calendar.nearest(view.date ?? calendar.days[0]), 'jump')
    selection.choose(chosenIn(view) ?? {}, false)
    layers.show(view.layers ?? LAYERS)
    clock.setPlayback(playbackFrom(view, calendar))
    overlays.show(view)
    if (view.lat !== undefined && view.lng !== undefined) {
      map.setView([view.lat, view.lng], view.zoom ?? map.getZoom(), { animate: false })
    }
  })
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (
    document.querySelectorAll('a[data-language]')
  )
  address.onChange.push(() => carryView(links))

  /** @param {boolean} passing */
  function write(passing) {
    const { lat, lng } = map.getCenter()
    const { unit, event, place, route } = selection.chosen
    const day = calendar.dayAt(clock.time)
    // What the browser's history and the reader's bookmarks call this address.
    document.title = [atlas.words[day].long, ...about].join(TITLE_DOT)
    address.write(
      {
        date: calendar.days[day],
        layers: layers.chosen,
        unit,
        event,
        place,
        ...playbackView(clock, calendar),
        ...(tools.isOn && { view: 'projector' }),
        route,
        certain: map.getContainer().classList.contains(ONLY_DOCUMENTED),
        ...overlays.view,
        ...(moved && { lat, lng, zoom: map.getZoom() }),
      },
      passing,
    )
  }
  layers.onChange = () => write(clock.playing)
  clock.onPlayback.push(() => write(clock.playing))
  overlays.onChange = () => write(clock.playing)
  afterMoves(map, () => {
    moved = true
    write(clock.playing)
  })
  return { write }
}

/** @param {string} parameter */
function addressNames(parameter) {
  return new URLSearchParams(location.search).has(parameter)
}

/**
 * Tell of moves by the reader; a window that changes its size also moves the map, and so does
 * a picture that is made of it.
 * @param {import('leaflet').Map} map
 * @param {() => void} listen
 */
function afterMoves(map, listen) {
  let size = map.getSize()
  map.on('moveend', () => {
    const now = map.getSize()
    const staged = map.getContainer().classList.contains('staged')
    if (now.equals(size) && !staged) listen()
    size = now
  })
}
