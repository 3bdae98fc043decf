import { element } from '../element.js'
import { t } from '../texts.js'

const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff]/

/** In which language a name is written, where its letters do not say; see app/finding/keys.py. */
const LANGUAGES = /** @type {Record<string, string>} */ ({
  simplified: 'zh-Hans',
  chinese: 'zh-Hans',
  county: 'zh-Hans',
  traditional: 'zh-Hant',
  wartime: 'zh-Hant',
  always: 'zh-Hant',
  japanese: 'ja',
})

/**
 * What a result shows: what it is, its name, and by which name of what time it was found.
 * @param {import('./index.js').Match} match
 * @returns {Node[]}
 */
export function resultRow({ subject, matched, use, note }) {
  const { kind, name, name_language: language, about } = subject
  const byName = matched === name
  const shown = note && (kind === 'place' || !byName)
  const lang = EAST_ASIAN.test(matched) ? LANGUAGES[use] : null
  return [
    element('span', { class: `find-kind kind-${kind}` }, kindInWords(kind)),
    element('span', { class: 'find-name', lang: language }, name),
    element('span', { class: 'find-about' }, about),
    ...(shown
      ? [
          element(
            'span',
            { class: 'find-matched' },
            !byName && element('b', { lang }, matched),
            byName ? note : ` · ${note}`,
          ),
        ]
      : []),
  ]
}

/** @param {import('./index.js').Kind} kind */
function kindInWords(kind) {
  const words = {
    place: t('Place'),
    unit: t('Unit'),
    person: t('Person'),
    event: t('Event'),
  }
  return words[kind]
}
