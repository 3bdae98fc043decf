import { element } from '../../element.js'
import { t } from '../../texts.js'
import { copyButton } from '../copy.js'

/**
 * A prefilled text about an error, to be copied and sent by whatever way the reader likes: the
 * page sends nothing by itself.
 * @param {import('../day.js').Atlas} atlas
 * @param {string} source id
 * @param {string} [fact]
 */
export function reportAnError({ file }, source, fact) {
  const text = [
    t('What is wrong:'),
    '',
    t('What it should be, and by which source:'),
    '',
    ...(fact ? [t('It is about: {fact}', { fact })] : []),
    t('Source in the atlas: {source}', { source }),
    t('Address: {address}', { address: location.href }),
    t('Data version: {version}', { version: file.data_version }),
  ].join('\n')
  const area = element('textarea', { rows: '8', 'aria-label': t('Text of the report') })
  area.value = text
  return element(
    'details',
    { class: 'report' },
    element('summary', {}, t('Report an error')),
    element(
      'p',
      { class: 'empty' },
      t(
        'Fill it in, copy it, and send it to those who keep this atlas. Nothing is sent from here.',
      ),
    ),
    area,
    copyButton(() => area.value),
  )
}
