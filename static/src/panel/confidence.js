import { element } from '../element.js'
import { t } from '../texts.js'

/**
 * The mark that says how well something is known, in words and by its border.
 * @param {import('../player/tracks.js').Confidence} confidence
 */
export function confidenceMark(confidence) {
  return element('span', { class: `confidence confidence-${confidence}` }, inWords(confidence))
}

/** @param {import('../player/tracks.js').Confidence} confidence */
function inWords(confidence) {
  if (confidence === 'documented') return t('documented')
  return confidence === 'approximate' ? t('approximate') : t('inferred')
}
