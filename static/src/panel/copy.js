import { element } from '../element.js'
import { t } from '../texts.js'

/**
 * A button that copies a text and says so. Where the browser gives no clipboard (a page without
 * TLS, a sandbox), it selects the text of the field before it instead.
 * @param {() => string} text
 * @param {string} [label]
 */
export function copyButton(text, label = t('Copy')) {
  const said = element('span', { role: 'status', class: 'copied' })
  const button = element('button', { type: 'button', class: 'card-button' }, label)
  button.addEventListener('click', () => {
    said.textContent = ''
    copy(text()).then(
      () => (said.textContent = t('copied')),
      () => {
        const field = button.parentElement?.previousElementSibling
        if (field instanceof HTMLTextAreaElement) field.select()
        said.textContent = t('selected; press Ctrl+C or ⌘C')
      },
    )
  })
  return element('p', { class: 'copy' }, button, said)
}

/** @param {string} text */
async function copy(text) {
  await navigator.clipboard.writeText(text)
}
