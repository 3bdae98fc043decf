// The address holds what is needed to restore the view. The server has judged the values
// before the page came; what is read here again comes from the browser's own history.

export const LAYERS = Object.freeze([
  'relief',
  'water',
  'provinces',
  'railways',
  'roads',
  'places',
  'ground',
  'trails',
  'units',
  'fights',
  'air',
])

/**
 * @typedef {object} View
 * @property {string} [date]
 * @property {number} [lat]
 * @property {number} [lng]
 * @property {number} [zoom]
 * @property {readonly string[]} [layers] those shown; absent: all
 * @property {string} [unit]
 * @property {string} [event]
 * @property {string} [place]
 * @property {string} [from] first day that is played
 * @property {string} [to] last day that is played
 * @property {number} [speed] days per second
 * @property {boolean} [loop]
 * @property {string} [view] `projector`, or absent
 * @property {string} [route]
 * @property {boolean} [certain] only what is documented; the rest as ghosts
 * @property {string} [names] 1945; absent: names of today
 * @property {string} [compare] a second date
 * @property {string} [cmode] swipe; absent: ghost
 * @property {string} [measure] two or more points: "lat,lng;lat,lng"
 */

/** What stands in the address as it is. */
const TEXTS = /** @type {const} */ ([
  'date',
  'unit',
  'event',
  'place',
  'from',
  'to',
  'view',
  'route',
  'names',
  'compare',
  'cmode',
  'measure',
])

/**
 * @param {string} search the query of an address
 * @returns {View} only what the query names; of a repeated parameter the first counts
 */
export function readView(search) {
  const query = new URLSearchParams(search)
  /** @type {View} */
  const view = {}
  for (const name of TEXTS) {
    const value = query.get(name)
    // WeChat calls the way by which a link came `from`, too.
    if (value && !(name === 'from' && !/^\d/.test(value))) view[name] = value
  }
  for (const name of /** @type {const} */ (['lat', 'lng', 'zoom', 'speed'])) {
    const value = Number.parseFloat(query.get(name) ?? '')
    if (Number.isFinite(value)) view[name] = value
  }
  if (query.get('loop') === '1') view.loop = true
  const layers = query.get('layers')
  if (layers !== null) view.layers = LAYERS.filter((id) => layers.split(',').includes(id))
  if (query.get('certain') === '1') view.certain = true
  return view
}

/**
 * @param {string} search the present query; parameters that are not the view's are kept
 * @param {View} view
 * @returns {string} the new query with its question mark
 */
export function writeView(search, view) {
  const query = new URLSearchParams(search)
  const layers = view.layers && view.layers.length < LAYERS.length ? view.layers.join(',') : null
  const values = {
    date: view.date,
    lat: view.lat?.toFixed(4),
    lng: view.lng?.toFixed(4),
    zoom: view.zoom === undefined ? undefined : String(Math.round(view.zoom * 100) / 100),
    layers,
    unit: view.unit,
    event: view.event,
    place: view.place,
    from: view.from,
    to: view.to,
    speed: view.speed === undefined ? undefined : String(view.speed),
    loop: flag(view.loop),
    view: view.view,
    route: view.route,
    certain: flag(view.certain),
    names: view.names,
    compare: view.compare,
    cmode: view.cmode,
    measure: view.measure,
  }
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) query.delete(name)
    else query.set(name, value)
  }
  // Commas and semicolons may stand in a query as they are, and a reader can then read the list.
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3B', ';')
  return text && `?${text}`
}

/** @param {boolean | undefined} on */
function flag(on) {
  return on ? '1' : undefined
}
