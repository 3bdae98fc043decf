import { sayFault } from '../fault.js'
import { Calendar } from '../timeline/calendar.js'
import { wordsOfDays } from '../timeline/words.js'
import { t } from '../texts.js'
import { Clock } from './clock.js'
import { createHook } from './hook.js'

/**
 * @typedef {import('../atlas.js').PageConfig} PageConfig
 * @typedef {import('./furnish.js').Furniture} Furniture
 *
 * @typedef {object} OpenAtlas the page's parts, for the panel and the embed
 * @property {Clock} clock
 * @property {Calendar} calendar
 * @property {import('./hook.js').CampaignMapHook} hook
 * @property {Promise<Furniture>} furnished
 */

/**
 * Open the atlas. The hook answers at once; the map is drawn when its scripts and the tracks are
 * here.
 * @param {PageConfig} config
 * @param {Promise<void>} seen the first picture
 * @param {Promise<{furnish: typeof import('./furnish.js').furnish}>} page
 * @returns {OpenAtlas}
 */
export function openAtlas(config, seen, page) {
  const calendar = new Calendar(config.first_day, config.last_day)
  const clock = startClock(config, calendar)
  const loaded = Promise.all([fetchJson(config.tracks_url), fetchJson(config.symbols_url)])
  // Formats of dates are slow to make: while the scripts are on their way.
  const named = seen.then(() => wordsOfDays(calendar, config.language))
  const furnished = page.then(({ furnish }) =>
    furnish(config, clock, calendar, Promise.all([loaded, named])),
  )
  const hook = createHook(
    clock,
    calendar,
    furnished.then(({ placed }) => placed),
  )
  Object.assign(window, { campaignMap: hook })
  furnished.catch(sayThatItFailed)
  void furnished.then(({ map, placed }) => placed.then(() => map.fire('firstview')))
  return { clock, calendar, hook, furnished }
}

/**
 * @param {PageConfig} config
 * @param {Calendar} calendar
 */
function startClock({ page, cut, state }, calendar) {
  const asked = {
    first: state.from ? calendar.evening(state.from) : 0,
    last: state.to ? calendar.evening(state.to) : calendar.lastT,
  }
  // A frame or a file is cut to its days; the full page shows all and plays the part.
  const whole = { first: 0, last: calendar.lastT }
  const { first, last } = page === 'embed' || cut ? asked : whole
  const start = state.date ? calendar.evening(state.date) : first
  return new Clock({
    first,
    last,
    t: Math.min(Math.max(start, first), last),
    speed: state.speed ?? 1,
    loop: state.loop ?? false,
    range: asked,
    wholeDays: matchMedia('(prefers-reduced-motion: reduce)').matches,
  })
}

/** @param {string} url */
async function fetchJson(url) {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return answer.json()
}

function sayThatItFailed() {
  sayFault(t('The positions could not be loaded. Reload the page to try again.'))
}
