// Distance, bearing and elevation on the map. Loaded when a reader first measures.

import { element } from '../element.js'
import { t } from '../texts.js'
import { measureCard, resultRows } from './card.js'
import { inverse } from './geodesic.js'
import { MeasuredLine } from './line.js'
import { MOST_POINTS, readPoints, writePoints } from './points.js'
import { profileChart } from './profile.js'

/**
 * @typedef {import('./points.js').LatLon} LatLon
 * @typedef {import('../player/tools.js').Desk} Desk
 */

/** The address says `measure=unit` while the chosen unit's march is profiled. */
const UNIT = 'unit'

/** @type {import('../player/tools.js').MakeTool} */
export function makeMeasure(desk, tell) {
  return new Measure(desk, tell)
}

class Measure {
  /** @type {LatLon[]} */
  #points = []
  #asked = ''
  /** @type {Element | null} */
  #cameFrom = null
  #cross = element('div', { class: 'measure-cross', 'aria-hidden': 'true' })

  /**
   * @param {Desk} desk
   * @param {(view: import('../player/tools.js').ToolView) => void} tell
   */
  constructor(desk, tell) {
    this.desk = desk
    this.tell = tell
    this.line = new MeasuredLine(desk.map)
    this.parts = measureCard(placesOf(desk), {
      undo: () => this.#take(this.#points.slice(0, -1)),
      clear: () => this.#clear(),
      close: () => this.#close(),
      between: (from, to) => {
        this.#take([from.at, to.at])
        desk.atlas.fit([from.at, to.at])
      },
    })
    document.body.append(this.parts.card)
    this.container = desk.map.getContainer()
    this.parts.card.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close())
    this.container.addEventListener('keydown', (event) => this.#key(event))
    desk.map.on('click', (event) => this.#press(event))
    desk.selection.onChange.push(({ unit }) => {
      if (this.#asked.startsWith('unit=') && this.#asked !== `unit=${unit}`) this.#close()
    })
  }

  /** @param {import('../player/tools.js').ToolView} view */
  show({ measure }) {
    if (!measure) {
      this.#stand(false)
      return
    }
    const { unit } = this.desk.selection.chosen
    if (measure === UNIT) {
      if (unit) this.#profileUnit(unit)
      return
    }
    this.#stand(true)
    this.#draw(readPoints(measure))
  }

  open() {
    if (this.#open) {
      this.#close()
      return
    }
    this.#cameFrom = document.activeElement
    this.#clear()
    this.#stand(true)
    this.parts.title.focus()
  }

  /** @param {string} unit whose march is profiled */
  openUnit(unit) {
    this.#cameFrom = document.activeElement
    this.#profileUnit(unit)
    this.tell({ measure: UNIT })
    this.parts.title.focus()
  }

  get #open() {
    return !this.parts.card.hidden
  }

  /** @param {boolean} on */
  #stand(on) {
    this.parts.card.hidden = !on
    this.container.classList.toggle('measuring', on)
    this.desk.map.doubleClickZoom[on ? 'disable' : 'enable']()
    if (on) this.container.append(this.#cross)
    else {
      this.#cross.remove()
      this.#draw([])
    }
  }

  #close() {
    if (!this.#open) return
    this.#stand(false)
    this.tell({ measure: undefined })
    if (this.#cameFrom instanceof HTMLElement) this.#cameFrom.focus()
  }

  #clear() {
    for (const select of this.parts.selects) select.value = ''
    this.#take([])
  }

  /** @param {LatLon[]} points */
  #take(points) {
    this.#draw(points)
    this.tell({ measure: writePoints(points) })
  }

  /** @param {LatLon[]} points */
  #draw(points) {
    this.#points = points
    this.line.draw(points)
    this.parts.card.classList.remove('of-unit')
    this.parts.card.classList.toggle('has-result', points.length > 1)
    this.parts.title.textContent = t('Measure')
    this.parts.undo.disabled = points.length === 0
    this.parts.clear.disabled = points.length === 0
    this.parts.result.replaceChildren(...resultRows(points, inverse))
    const line = writePoints(points)
    void this.#profile(line ? `line=${line}` : '')
  }

  /** @param {string} unit */
  #profileUnit(unit) {
    const track = this.desk.atlas.tracks.find((it) => it.unit.id === unit)
    if (!track) return
    this.#stand(true)
    this.#draw([])
    this.parts.card.classList.add('of-unit')
    this.parts.title.textContent = t('The march of {unit}', { unit: track.unit.name })
    void this.#profile(`unit=${unit}`)
  }

  /** @param {string} query empty: no profile */
  async #profile(query) {
    this.#asked = query
    this.line.read(null)
    if (!query) {
      this.parts.profile.replaceChildren()
      return
    }
    const elevation = await fetchElevation(query)
    if (query !== this.#asked) return
    this.parts.profile.replaceChildren(...this.#profileParts(elevation))
  }

  /** @param {import('./profile.js').Elevation | null} elevation */
  #profileParts(elevation) {
    if (!elevation) {
      return [element('p', { role: 'alert' }, t('The elevations could not be loaded. Try again.'))]
    }
    const { atlas } = this.desk
    const length = t('{km} km in all', { km: elevation.length_km.toFixed(1) })
    return [
      element('h3', {}, t('Elevation')),
      ...(this.#points.length ? [] : [element('p', { class: 'measure-total' }, length)]),
      ...profileChart(
        elevation,
        (at) => this.line.read(at),
        (time) => atlas.words[atlas.calendar.dayAt(time)].long,
      ),
    ]
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!this.#open || event.target !== this.container) return
    if (event.key === 'Enter') this.#add(this.desk.map.getCenter())
    else if (event.key === 'Escape') this.#close()
    else return
    event.preventDefault()
  }

  /** @param {import('leaflet').LeafletMouseEvent} event */
  #press({ latlng, originalEvent }) {
    // The second press of a double one is no point of its own.
    if (!this.#open || originalEvent.detail > 1) return
    const name = /** @type {Element} */ (originalEvent.target).closest('[data-place]')
    const place = drawnPlaces(this.desk).find(({ id }) => id === name?.getAttribute('data-place'))
    this.#add(place ? { lat: place.lat, lng: place.lon } : latlng)
  }

  /** @param {{lat: number, lng: number}} at */
  #add({ lat, lng }) {
    const before = this.parts.card.classList.contains('of-unit') ? [] : this.#points
    if (before.length < MOST_POINTS) this.#take([...before, [lat, lng]])
  }
}

/**
 * @param {string} query
 * @returns {Promise<import('./profile.js').Elevation | null>} null where the server does not answer
 */
async function fetchElevation(query) {
  const answer = await fetch(`/api/v1/elevation?${query}`).catch(() => null)
  return answer?.ok ? (await answer.json()).elevation : null
}

/** @param {Desk} desk */
function drawnPlaces({ standing }) {
  return ['places', 'airfields'].flatMap((id) => {
    const layer = /** @type {import('../map/places.js').Places | undefined} */ (
      standing.layers.get(id)
    )
    return layer?.places ?? []
  })
}

/**
 * The lettered places by name.
 * @param {Desk} desk
 */
function placesOf(desk) {
  return drawnPlaces(desk)
    .map(({ today, lat, lon }) => ({
      name: today.name,
      at: /** @type {LatLon} */ ([lat, lon]),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, desk.atlas.file.language))
}
