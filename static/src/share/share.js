// The ways to take the present view along, in one dialog. Loaded when a reader first asks for it.

import { element } from '../element.js'
import { laterStyle } from '../later-style.js'
import { t } from '../texts.js'
import { ENTRIES } from './entries.js'
import { sharedLink, sharedQuery } from './link.js'

/** @type {import('../player/tools.js').MakeTool} */
export function makeShare(desk) {
  return { show() {}, open: () => void openShare(desk) }
}

/** @param {import('../player/tools.js').Desk} desk */
async function openShare(desk) {
  // A link holds one moment.
  desk.clock.pause()
  await laterStyle()
  const cameFrom = /** @type {HTMLElement | null} */ (document.activeElement)
  const close = element('button', { type: 'button', class: 'dialog-close' }, t('Close'))
  const closing = new AbortController()
  const shared = { ...present(desk), closed: closing.signal }
  const dialog = element(
    'dialog',
    { class: 'share', 'aria-labelledby': 'share-title' },
    element('h2', { id: 'share-title' }, t('Share this view')),
    ...ENTRIES.flatMap((entry) => entry(shared)),
    close,
  )
  close.addEventListener('click', () => dialog.close())
  // A press beside the sheet lands on the dialog itself.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close()
  })
  dialog.addEventListener('close', () => {
    closing.abort()
    dialog.remove()
    cameFrom?.focus()
  })
  document.body.append(dialog)
  dialog.showModal()
}

/**
 * @param {import('../player/tools.js').Desk} desk
 * @returns {Omit<import('./entries.js').Shared, 'closed'>}
 */
function present(desk) {
  const { clock, atlas } = desk
  const { days } = atlas.calendar
  const day = atlas.calendar.dayAt(clock.time)
  const { language } = atlas.file
  const query = sharedQuery(location.search, days[day], days[0])
  return {
    desk,
    query,
    language,
    date: days[day],
    link: sharedLink(location.origin, language, query),
    title: `${t('The Battle of West Hunan')} · ${atlas.words[day].long}`,
  }
}
