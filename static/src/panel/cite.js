import { element } from '../element.js'
import { t } from '../texts.js'
import { copyButton } from './copy.js'
import { sourceList } from './sources.js'

/**
 * @typedef {import('./day.js').Atlas} Atlas
 * @typedef {{text: string, bibtex: string, permalink: string, data_version: string}} Citation
 */

/**
 * A dialog on how to cite what the map shows, with the sources of what is on the screen.
 * @param {Atlas} atlas
 * @param {import('./records.js').Records} records
 */
export async function openCitation(atlas, records) {
  const cited = await records.citation(location.search).catch(nullWithoutNetwork)
  const version = cited?.data_version ?? atlas.file.data_version
  const dialog = element('dialog', { class: 'cite', 'aria-labelledby': 'cite-title' })
  const close = element('button', { type: 'button', class: 'card-button' }, t('Close'))
  close.addEventListener('click', () => dialog.close())
  dialog.append(
    element('h2', { id: 'cite-title' }, t('Cite this view')),
    ...(cited ? fieldsOf(cited) : [element('p', {}, t('The citation needs the network.'))]),
    element('p', { class: 'empty' }, t('Data version: {version}', { version })),
    element('h3', {}, t('Sources of what is on the screen')),
    sourceList(onScreen(atlas), atlas.file.sources),
    close,
  )
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

/** @param {unknown} error */
function nullWithoutNetwork(error) {
  if (error instanceof TypeError) return null
  throw error
}

/** @param {Citation} cited */
function fieldsOf(cited) {
  return [
    ...field(t('Text'), cited.text, '4'),
    ...field('BibTeX', cited.bibtex, '9'),
    ...field(t('Address of this view'), cited.permalink, '2'),
  ]
}

/**
 * @param {string} label
 * @param {string} text
 * @param {string} rows
 */
function field(label, text, rows) {
  const area = element('textarea', { rows, readonly: true, 'aria-label': label })
  area.value = text
  return [element('h3', {}, label), area, copyButton(() => text, t('Copy {what}', { what: label }))]
}

/**
 * Sources of the day's text, its events, and the units that the map shows, each once.
 * @param {Atlas} atlas
 */
function onScreen({ file, tracks, calendar }) {
  const time = /** @type {HTMLTimeElement} */ (document.getElementById('date')).dateTime
  const day = calendar.days.indexOf(time)
  const shown = new Set(
    [...document.querySelectorAll('[data-unit]')]
      .filter((symbol) => getComputedStyle(symbol).visibility === 'visible')
      .map((symbol) => /** @type {HTMLElement} */ (symbol).dataset.unit),
  )
  const units = tracks.filter(({ unit }) => shown.has(unit.id))
  const events = file.events.filter(({ from, to }) => from <= time && time <= to)
  const ids = [
    ...file.days[day].sources,
    ...events.flatMap(({ sources }) => sources),
    ...units.flatMap(({ legOfDay }) => legOfDay[day].sources),
  ]
  return [...new Set(ids)]
}
