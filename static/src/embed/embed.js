import { createAnnouncer } from '../panel/announcer.js'
import { shareGestures } from './gestures.js'
import { chooseInFrame, chosenInWords } from './pressed.js'
import { listenToHost, tellHeight, tellHost } from './messages.js'

/**
 * The framed page: it tells its host the date, obeys it, and lets the host's page scroll.
 * @param {import('../player/atlas.js').OpenAtlas} opened
 * @param {import('../atlas.js').PageConfig} config
 */
export async function connectEmbed({ clock, calendar, hook, furnished }, { state }) {
  const furniture = await furnished
  const { atlas, map, selection } = furniture
  const headline = document.getElementById('headline')
  const fullMap = /** @type {HTMLAnchorElement | null} */ (document.getElementById('full-map'))
  const announce = createAnnouncer()
  let told = hook.date

  shareGestures(map)
  listenToHost(hook, (speed) => {
    clock.setPlayback({ speed })
  })
  let pressedOn = ''
  /** The line under the date: what the reader has just pressed, else what the day is about. */
  const tell = () => {
    const day = calendar.dayAt(clock.time)
    const { headline: words, language } = atlas.file.days[day]
    const pressed = hook.date === pressedOn ? chosenInWords(furniture) : undefined
    const line = pressed ?? { words, language }
    if (headline) {
      headline.textContent = line.words
      headline.lang = line.language ?? atlas.file.language
    }
    if (fullMap) fullMap.href = linkAt(fullMap.href, hook.date, selection.chosen)
    if (!clock.playing) announce(`${atlas.words[day].long}. ${line.words}`)
  }
  chooseInFrame(furniture)
  selection.onChange.push((_, byReader) => {
    if (byReader) pressedOn = hook.date
    tell()
  })
  clock.onSettle.push(() => {
    const { date } = hook
    tell()
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
 * @param {import('../player/selection.js').Chosen} chosen
 */
function linkAt(href, date, { unit, event }) {
  const url = new URL(href)
  url.searchParams.set('date', date)
  for (const [name, id] of Object.entries({ unit, event })) {
    if (id) url.searchParams.set(name, id)
    else url.searchParams.delete(name)
  }
  return url.href
}
