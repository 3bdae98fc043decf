import { element } from '../element.js'
import { t } from '../texts.js'

/** Keys as they stand on a keyboard; between lists, "or". */
function rows() {
  return /** @type {[string[][], string][]} */ ([
    [[['←'], ['→']], t('a day back, a day on')],
    [
      [
        ['Shift', '←'],
        ['Shift', '→'],
      ],
      t('a week back, a week on'),
    ],
    [[['Home'], ['End']], t('first day, last day')],
    [[[t('Space')]], t('play, pause')],
    [[['['], [']']], t('previous event, next event')],
    [[['Tab']], t('on to the next control')],
    [[['/']], t('find a place, unit, person or event')],
    [[['+'], ['−']], t('with the focus on the map: zoom')],
    [[['←'], ['→'], ['↑'], ['↓']], t('with the focus on the map: move it')],
    [[['Esc']], t('close what is open')],
    [[['Page Up'], ['Page Down']], t('projector: a day back, a day on')],
    [[['?']], t('this list')],
  ])
}

/** Show all the keys; where the focus was, it returns to. */
export function showShortcuts() {
  const cameFrom = /** @type {HTMLElement | null} */ (document.activeElement)
  const close = element('button', { type: 'button', class: 'dialog-close' }, t('Close'))
  const list = element('dl', { class: 'keys' })
  for (const [keys, text] of rows()) {
    const shown = keys.map((together) =>
      element('span', {}, ...together.map((key) => element('kbd', {}, key))),
    )
    list.append(element('dt', {}, ...shown), element('dd', {}, text))
  }
  const dialog = element(
    'dialog',
    { class: 'shortcuts', 'aria-labelledby': 'shortcuts-title' },
    element('h2', { id: 'shortcuts-title' }, t('Keys')),
    list,
    close,
  )
  close.addEventListener('click', () => dialog.close())
  // A press beside the sheet lands on the dialog itself.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close()
  })
  dialog.addEventListener('close', () => {
    dialog.remove()
    cameFrom?.focus()
  })
  document.body.append(dialog)
  dialog.showModal()
}
