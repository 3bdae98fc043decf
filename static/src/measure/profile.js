import { element } from '../element.js'
import { svgElement } from '../map/svg.js'
import { t } from '../texts.js'

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [330, 132, 40, 20, 10]

/**
 * @typedef {object} Elevation what /api/v1/elevation answers; the columns have one length
 * @property {number} length_km
 * @property {number | null} climb_m
 * @property {number | null} descent_m
 * @property {number | null} highest index of the highest sample
 * @property {number} cell_km
 * @property {number} step_km
 * @property {number[]} km
 * @property {number[]} lat
 * @property {number[]} lon
 * @property {(number | null)[]} metres
 * @property {(number | null)[]} t
 *
 * @typedef {import('./points.js').LatLon} LatLon
 */

/**
 * The chart of a way's elevation with its text, and a slider that reads it point by point.
 * @param {Elevation} elevation
 * @param {(at: LatLon) => void} read told where the reader looks
 * @param {(time: number) => string} dateAt
 * @returns {HTMLElement[]}
 */
export function profileChart(elevation, read, dateAt) {
  const { km, metres, highest, length_km: length } = elevation
  if (highest === null) return [element('p', {}, t('The elevation grid does not reach here.'))]
  const scale = scaleOf(elevation)
  const cursor = svgElement('path', { class: 'profile-cursor' })
  const chart = svgElement(
    'svg',
    { class: 'profile', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
    ...grid(scale, length),
    svgElement('path', { class: 'profile-land', d: land(elevation, scale) }),
    cursor,
  )
  const words = element('output', { class: 'profile-reading' })
  const slider = element('input', {
    type: 'range',
    min: '0',
    max: String(km.length - 1),
    step: '1',
    'aria-label': t('Point of the profile'),
  })
  const show = () => {
    const n = Number(slider.value)
    const text = reading(elevation, n, dateAt)
    words.textContent = text
    slider.setAttribute('aria-valuetext', text)
    cursor.setAttribute('d', `M${scale.x(km[n]).toFixed(1)},${TOP}V${HEIGHT - BOTTOM}`)
    read([elevation.lat[n], elevation.lon[n]])
  }
  slider.addEventListener('input', show)
  chart.addEventListener('pointermove', ({ clientX }) => {
    const box = chart.getBoundingClientRect()
    const there = scale.kmAt(((clientX - box.left) / box.width) * WIDTH)
    const n = km.findIndex((it) => it >= there)
    slider.value = String(n < 0 ? km.length - 1 : n)
    show()
  })
  slider.value = String(highest)
  show()
  const figure = element('figure', { class: 'profile-figure' })
  figure.append(chart, slider, words, element('figcaption', {}, summary(elevation, metres)))
  return [figure]
}

/** @param {Elevation} elevation */
function scaleOf({ metres, length_km: length }) {
  const known = /** @type {number[]} */ (metres.filter((it) => it !== null))
  const top = Math.ceil((Math.max(...known) + 1) / 250) * 250
  const wide = WIDTH - LEFT - 6
  const x = (/** @type {number} */ km) => LEFT + (km / (length || 1)) * wide
  const y = (/** @type {number} */ m) => HEIGHT - BOTTOM - (m / top) * (HEIGHT - BOTTOM - TOP)
  const kmAt = (/** @type {number} */ px) => ((px - LEFT) / wide) * length
  return { x, y, kmAt, top }
}

/** @typedef {ReturnType<typeof scaleOf>} Scale */

/**
 * The land as an area; where the grid ends, so does the area.
 * @param {Elevation} elevation
 * @param {Scale} scale
 */
function land({ km, metres }, { x, y }) {
  const ground = y(0).toFixed(1)
  let data = ''
  km.forEach((at, n) => {
    const here = metres[n]
    if (here === null) return
    const first = n === 0 || metres[n - 1] === null
    const last = n === km.length - 1 || metres[n + 1] === null
    const point = `${x(at).toFixed(1)} ${y(here).toFixed(1)}`
    data += first ? `M${x(at).toFixed(1)} ${ground}L${point}` : `L${point}`
    if (last) data += `L${x(at).toFixed(1)} ${ground}Z`
  })
  return data
}

/**
 * @param {Scale} scale
 * @param {number} length kilometres
 */
function grid({ x, y, top }, length) {
  const step = top > 1000 ? 500 : 250
  const heights = Array.from({ length: Math.floor(top / step) + 1 }, (_, n) => n * step)
  const number = (/** @type {number} */ value) => String(Math.round(value))
  return [
    ...heights.flatMap((m) => [
      svgElement('path', { class: 'profile-grid', d: `M${LEFT},${y(m)}H${WIDTH - 6}` }),
      svgElement('text', { x: LEFT - 5, y: y(m) + 3.5, 'text-anchor': 'end' }, number(m)),
    ]),
    svgElement('text', { x: LEFT - 5, y: HEIGHT - 5, 'text-anchor': 'end' }, 'm'),
    svgElement('text', { x: LEFT, y: HEIGHT - 5 }, '0'),
    svgElement(
      'text',
      { x: x(length / 2), y: HEIGHT - 5, 'text-anchor': 'middle' },
      number(length / 2),
    ),
    svgElement(
      'text',
      { x: WIDTH - 6, y: HEIGHT - 5, 'text-anchor': 'end' },
      `${number(length)} km`,
    ),
  ]
}

/**
 * @param {Elevation} elevation
 * @param {number} n
 * @param {(time: number) => string} dateAt
 */
function reading({ km, metres, t: times }, n, dateAt) {
  const here = metres[n]
  const values = { km: km[n].toFixed(1), metres: here ?? '' }
  const where =
    here === null
      ? t('km {km}: no elevation known', values)
      : t('km {km}: {metres} m above the sea', values)
  const time = times[n]
  return time === null ? where : `${where} · ${dateAt(time)}`
}

/**
 * The chart in words.
 * @param {Elevation} elevation
 * @param {(number | null)[]} metres
 */
function summary(elevation, metres) {
  const { climb_m: climb, descent_m: descent, highest, km, cell_km: cell } = elevation
  const top = highest === null ? 0 : highest
  const known = /** @type {number[]} */ (metres.filter((it) => it !== null))
  return [
    t('Highest point {metres} m, at km {km}; lowest {lowest} m.', {
      metres: metres[top] ?? '',
      km: km[top].toFixed(0),
      lowest: Math.min(...known),
    }),
    t('Climb {climb} m, descent {descent} m.', { climb: climb ?? '', descent: descent ?? '' }),
    t('From a grid of {cell} km: summits read 100 to 200 m low, and gorges are smoothed.', {
      cell: cell.toFixed(1),
    }),
  ].join(' ')
}
