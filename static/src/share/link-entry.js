import { element } from '../element.js'
import { copyButton } from '../panel/copy.js'
import { t } from '../texts.js'
import { qrCode } from './qr.js'
import { saveFile } from './save.js'

/**
 * The link itself, with the ways to hand it on.
 * @type {import('./entries.js').Entry}
 */
export function linkEntry({ link, title, date }) {
  const field = element('textarea', { rows: '2', readonly: true, 'aria-label': t('Link') })
  field.value = link
  field.addEventListener('focus', () => field.select())
  const ways = copyButton(() => link, t('Copy the link'))
  if ('share' in navigator) ways.children[0].after(nativeShare({ title, url: link }))
  return [
    element('h3', {}, t('Link')),
    field,
    ways,
    element(
      'details',
      { class: 'share-part' },
      element('summary', {}, t('QR code')),
      ...qrPart(link, date),
    ),
  ]
}

/** @param {ShareData} what */
function nativeShare(what) {
  // The reader may close the sheet again: that is no fault.
  const share = () => void navigator.share(what).catch(() => undefined)
  return element('button', { type: 'button', class: 'card-button', click: share }, t('Share …'))
}

/**
 * @param {string} link
 * @param {string} date
 */
function qrPart(link, date) {
  const code = qrCode(link, t('QR code of the link'))
  const save = () => {
    const text = new XMLSerializer().serializeToString(code)
    saveFile(new Blob([text], { type: 'image/svg+xml' }), `west-hunan-${date}-qr.svg`)
  }
  return [
    code,
    element('button', { type: 'button', class: 'card-button', click: save }, t('Save as SVG')),
  ]
}
