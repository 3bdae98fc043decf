// Folding: spellings that mean the same name become the same text. Python does the same in
// app/finding/folding.py; shared vectors hold both together.

/**
 * @typedef {object} Folded
 * @property {string[]} words without hyphens
 * @property {string[]} parts what hyphens join
 * @property {string} compact
 *
 * @typedef {object} Tables
 * @property {string} characters a form and what stands for it, by turns
 * @property {Record<string, string>} words short forms in letters; an empty text drops the word
 * @property {Record<string, string>} han_words
 */

const KATAKANA = /[ァ-ヶ]/
const KANA = /[\u3040-\u30ff]/
const KATAKANA_TO_HIRAGANA = -0x60
const TENS = /([0-9]?)百0?(?:([0-9]?)(十))?([0-9]?)|([0-9]?)十([0-9]?)/g

/**
 * @param {Tables} tables
 * @returns {(text: string) => Folded} lower case without accents, one script, figures for
 *   numerals, long words for short
 */
export function folding(tables) {
  const characters = readCharacters(tables.characters)
  const hanWords = Object.entries(tables.han_words)

  /** @param {string} char */
  function plain(char) {
    if (KATAKANA.test(char)) {
      return String.fromCodePoint((char.codePointAt(0) ?? 0) + KATAKANA_TO_HIRAGANA)
    }
    // The marks of が and ぱ are no accents.
    if (KANA.test(char)) return char
    return (characters.get(char) ?? char).normalize('NFD').replace(/\p{Mn}/gu, '')
  }

  return (text) => {
    let folded = Array.from(text.normalize('NFKC').toLowerCase(), plain).join('')
    for (const [word, short] of hanWords) folded = folded.replaceAll(word, short)
    folded = folded
      .replace(/['’‘ʼʻ`´]/g, '')
      .replace(/[-‐]/g, '-')
      .replace(TENS, figures)
      .replace(/第(?=[0-9])/g, '')
      .replace(/([0-9])(?:st|nd|rd|th)(?![a-z])|([23])d(?![a-z])/g, '$1$2')
      .replace(/([0-9])(?=[a-z])/g, '$1 ')
      .replace(/([a-z])(?=[0-9])/g, '$1 ')
    return splitWords(folded, tables.words)
  }
}

/** @param {string} pairs */
function readCharacters(pairs) {
  const characters = Array.from(pairs)
  /** @type {Map<string, string>} */
  const map = new Map()
  for (let i = 0; i < characters.length; i += 2) map.set(characters[i], characters[i + 1])
  return map
}

/**
 * 百十六 and 一百一十六 as 116, 二十 as 20.
 * @param {string} _whole
 * @param {(string | undefined)[]} groups
 */
function figures(_whole, ...groups) {
  const [hundreds, tensOfHundred, hasTen, onesOfHundred, tens, ones] = groups
  if (hundreds === undefined) return `${tens || 1}${ones || 0}`
  return `${hundreds || 1}${hasTen ? tensOfHundred || 1 : 0}${onesOfHundred || 0}`
}

/**
 * @param {string} text
 * @param {Record<string, string>} longWords
 * @returns {Folded}
 */
function splitWords(text, longWords) {
  /** @type {string[]} */
  const words = []
  /** @type {string[]} */
  const parts = []
  for (const hyphened of text.match(/[\p{L}\p{N}-]+/gu) ?? []) {
    const pieces = hyphened
      .split('-')
      .filter(Boolean)
      .map((piece) => (Object.hasOwn(longWords, piece) ? longWords[piece] : piece))
    const joined = pieces.join('')
    if (!joined) continue
    words.push(joined)
    if (pieces.length > 1) parts.push(...pieces.filter(Boolean))
  }
  return { words, parts, compact: words.join('') }
}
