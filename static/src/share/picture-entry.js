import { element } from '../element.js'
import { t } from '../texts.js'
import { saveFile } from './save.js'

/** Formats by the names that the files carry: what they are, and how large. */
const FORMATS = /** @type {const} */ ([
  ['png-1x', 'PNG 1×'],
  ['png-2x', 'PNG 2×'],
  ['png-4x', 'PNG 4×'],
  ['svg', 'SVG'],
])

/**
 * The present view as a picture, drawn in the browser.
 * @type {import('./entries.js').Entry}
 */
export function pictureEntry({ desk, date }) {
  const options = FORMATS.map(([value, label]) => element('option', { value }, label))
  const select = element('select', {}, ...options)
  select.value = 'png-2x'
  const title = element('input', { type: 'checkbox', checked: true })
  const legend = element('input', { type: 'checkbox' })
  const said = element('p', { role: 'status', class: 'share-said' })

  async function save() {
    const [format, size = '1x'] = select.value.split('-')
    said.textContent = t('Drawing …')
    button.disabled = true
    try {
      const { takePicture } = await import('../picture/picture.js')
      const blob = await takePicture(desk, {
        format: format === 'svg' ? 'svg' : 'png',
        scale: Number.parseInt(size, 10),
        title: title.checked,
        legend: legend.checked,
      })
      const name = `west-hunan-${date}${size === '1x' ? '' : `-${size}`}.${format}`
      saveFile(blob, name)
      said.textContent = t('Saved as {name}', { name })
    } catch {
      said.textContent = t('This browser could not draw the picture. Try a smaller one.')
    }
    button.disabled = false
    button.focus()
  }

  const button = element('button', { type: 'button', class: 'card-button', click: save })
  button.textContent = t('Save the picture')
  return [
    element(
      'details',
      { class: 'share-part' },
      element('summary', {}, t('Picture')),
      element(
        'div',
        { class: 'share-choices' },
        element('label', {}, t('Format'), ' ', select),
        element('label', {}, title, ' ', t('Title and date')),
        element('label', {}, legend, ' ', t('Legend')),
      ),
      element('div', { class: 'share-ways' }, button),
      said,
    ),
  ]
}
