import { createAnnouncer } from '../panel/announcer.js'
import { shareGestures } from './gestures.js'
import { listenToHost, tellHeight, tellHost } from './messages.js'

/**
 * The framed page: it tells its host the date, obeys it, and lets the host's page scroll.
 * @param {import('../player/atlas.js').OpenAtlas} opened
 * @param {import('../atlas.js').PageConfig} config
 */
export async function connectEmbed({ clock, calendar, hook, furnished }, { state }) {
  const { atlas, map, selection } = await furnished
  const headline = document.getElementById('headline')
  const fullMap = /** @type {HTMLAnchorElement | null} */ (document.getElementById('full-map'))
  const announce = createAnnouncer()
  let told = hook.date

  shareGestures(map)
  listenToHost(hook, (speed) => {
    clock.setPlayback({ speed })
  })
  clock.onSettle.push(() => {
    const { date } = hook
    const day = calendar.dayAt(clock.time)
    const [entry, words] = [atlas.file.days[day], atlas.words[day]]
    if (headline) {
      headline.textContent = entry.headline
      headline.lang = entry.language
    }
    if (fullMap) fullMap.href = linkAt(fullMap.href, date)
    if (!clock.playing) announce(`${words.long}. ${entry.headline}`)
    if (date !== told) tellHost('date', { date })
    told = date
  })
  if (state.unit) selection.choose({ unit: state.unit }, false)
  tellHost('ready', { date: hook.date })
  tellHeight()
  if (state.autoplay && !clock.wholeDays) clock.play()
}

/**
 * @param {string} href
 * @param {string} date
 */
function linkAt(href, date) {
  const url = new URL(href)
  url.searchParams.set('date', date)
  return url.href
}
