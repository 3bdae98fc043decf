import { element } from '../../element.js'
import { pageUrl } from '../../state/links.js'
import { t } from '../../texts.js'
import { eventRow } from '../cards/parts.js'
import { covers, spanWriter } from '../dates.js'
import { activityPicture } from './activity-picture.js'
import { chapterRun } from './chapter-run.js'
import { onMap } from '../moment.js'

/**
 * @typedef {import('../day.js').Atlas} Atlas
 * @typedef {import('../records.js').EventRecord} EventRecord
 * @typedef {import('../records.js').PhaseRecord} PhaseRecord
 */

/**
 * The phases as a short run through the campaign, with what lay before and what came after.
 * @param {Atlas} atlas
 * @param {import('../records.js').Records} records
 * @returns {Promise<import('../more-views.js').View>}
 */
export async function storyView(atlas, records) {
  const [phases, events] = await Promise.all([records.phases(), records.events()])
  const { file } = atlas
  const outside = events.filter((event) => !onMap(event, file))
  const before = outside.filter(({ to }) => to < file.first_day)
  const after = outside.filter(({ from }) => from > file.last_day)
  const chapters = phases.map((phase, n) => chapter(atlas, phase, n + 1, events))
  const run = chapterRun(atlas, phases, chapters, events)
  return {
    nodes: [
      run.node,
      ...aside(atlas, t('Before the days of the map'), before),
      ...chapters,
      ...aside(atlas, t('Afterwards'), after),
      element(
        'p',
        { class: 'card-links' },
        element('a', { href: pageUrl('/events') }, t('The story as a page')),
      ),
    ],
    current: () => chapters.find((it) => it.hasAttribute('aria-current')),
    showDay: (day) => {
      const date = atlas.calendar.days[day]
      run.show(phases.findIndex((phase) => covers(phase, date)))
      chapters.forEach((section, n) => {
        if (covers(phases[n], date)) section.setAttribute('aria-current', 'true')
        else section.removeAttribute('aria-current')
      })
    },
  }
}

/**
 * @param {Atlas} atlas
 * @param {PhaseRecord} phase
 * @param {number} number from 1
 * @param {EventRecord[]} events
 */
function chapter(atlas, phase, number, events) {
  const { file } = atlas
  const headlines = events.filter(
    (event) => event.importance === 1 && onMap(event, file) && covers(phase, event.from),
  )
  const title = element('h3', { lang: phase.name_language, id: `story-${phase.id}` }, phase.name)
  return element(
    'section',
    { class: `chapter chapter-${number}`, 'aria-labelledby': title.id },
    activityPicture(file.activity.filter(({ date }) => covers(phase, date))),
    title,
    element(
      'p',
      { class: 'chapter-when' },
      element(
        'button',
        { type: 'button', class: 'link', click: () => atlas.goTo(phase.from) },
        spanWriter(file.language)(phase),
      ),
    ),
    element('p', { class: 'narrative', lang: phase.summary_language }, phase.summary),
    headlines.length > 0 &&
      element('ul', { class: 'rows' }, ...headlines.map((event) => eventRow(atlas, event))),
  )
}

/**
 * @param {Atlas} atlas
 * @param {string} title
 * @param {EventRecord[]} events
 */
function aside(atlas, title, events) {
  if (!events.length) return []
  const rows = events.map((event) => eventRow(atlas, event))
  const { calendar, words } = atlas
  const day = words[calendar.nearest(events[0].from)].short
  return [
    // Folded, so that the story begins with the campaign.
    element(
      'details',
      { class: 'chapter' },
      element('summary', {}, title),
      element('p', { class: 'empty' }, t('The nearest day of the map is {day}.', { day })),
      element('ul', { class: 'rows' }, ...rows),
    ),
  ]
}
