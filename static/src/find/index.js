// The search itself: which subjects a query may mean, best first. Python does the same in
// app/finding/index.py; shared vectors hold both together.

import { folding } from './folding.js'
import { allowedErrors, errorsBetween } from './spelling.js'

/**
 * @typedef {import('./folding.js').Folded} Folded
 * @typedef {'place' | 'unit' | 'person' | 'event'} Kind
 * @typedef {[text: string, use: string]} Key a spelling, and whose it is
 *
 * @typedef {object} Subject
 * @property {string} id
 * @property {Kind} kind
 * @property {string} name
 * @property {string} name_language
 * @property {string} target id of the place, unit or event; a person's is the unit's
 * @property {string} about
 * @property {Key[]} keys
 *
 * @typedef {import('./folding.js').Tables & {
 *   notes: Record<Kind, Record<string, string>>, subjects: Subject[],
 * }} IndexFile subjects are the most important first
 *
 * @typedef {{subject: Subject, matched: string, use: string, note: string}} Match
 * @typedef {[tier: number, errors: number]} Fit
 */

// How well a key fits, best first. A county of today never fits better than as a word.
const EXACT = 0
const PREFIX = 1
const WORDS = 2
const MISSPELT = 3

const MOST_RESULTS = 20
const COUNTY = 'county'
const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff]/
const DIGIT = /[0-9]/
const NUMBER = /^[0-9]+$/

/** All names of the campaign, for searching without the server. */
export class FindIndex {
  /** @param {IndexFile} file */
  constructor(file) {
    this.notes = file.notes
    this.fold = folding(file)
    this.entries = file.subjects.map((subject) => ({
      subject,
      keys: subject.keys.map(([text, use]) => ({ text, use, folded: this.fold(text) })),
    }))
  }

  /**
   * Matches, best first; of equal fit the more important first. Typing errors are looked for
   * only where nothing else fits.
   * @param {string} query
   * @param {number} [limit]
   * @returns {Match[]}
   */
  search(query, limit = MOST_RESULTS) {
    const sought = this.fold(query)
    if (!sought.compact) return []
    const literally = query.trim().toLowerCase()
    let found = this.#matches(sought, literally, fitOf)
    if (found.length === 0) found = this.#matches(sought, literally, misspeltFit)
    // Sorting keeps the order of equals, which is that of importance.
    found.sort((a, b) => compare(a.fit, b.fit))
    return found.slice(0, limit).map(({ match }) => match)
  }

  /**
   * @param {Folded} sought
   * @param {string} literally
   * @param {(sought: Folded, key: Folded, use: string) => Fit | null} fit
   */
  #matches(sought, literally, fit) {
    const found = []
    for (const { subject, keys } of this.entries) {
      /** @type {{fit: number[], text: string, use: string} | null} */
      let best = null
      for (const { text, use, folded } of keys) {
        const fits = fit(sought, folded, use)
        if (!fits) continue
        const rank = [...fits, unlike(text.toLowerCase(), literally)]
        if (!best || compare(rank, best.fit) < 0) best = { fit: rank, text, use }
      }
      if (best) found.push({ fit: best.fit.slice(0, 2), match: this.#match(subject, best) })
    }
    return found
  }

  /**
   * @param {Subject} subject
   * @param {{text: string, use: string}} key
   * @returns {Match}
   */
  #match(subject, { text, use }) {
    return { subject, matched: text, use, note: this.notes[subject.kind][use] }
  }
}

/**
 * 0 for what was typed to the letter, 1 for what holds it, 2 for another spelling.
 * @param {string} text
 * @param {string} literally
 */
function unlike(text, literally) {
  return Number(text !== literally) + Number(!text.includes(literally))
}

/**
 * @param {number[]} a
 * @param {number[]} b of the same length
 */
function compare(a, b) {
  const differing = a.findIndex((value, n) => value !== b[n])
  return differing < 0 ? 0 : a[differing] - b[differing]
}

/**
 * @param {Folded} sought
 * @param {Folded} key
 * @param {string} use
 * @returns {Fit | null}
 */
function fitOf(sought, key, use) {
  if (use !== COUNTY) {
    if (key.compact === sought.compact) return [EXACT, 0]
    if (key.compact.startsWith(sought.compact)) return [PREFIX, 0]
  }
  return sought.words.every((word) => hasWord(key, word)) ? [WORDS, 0] : null
}

/**
 * A number must be whole; of a word the beginning is enough; Han text has no words.
 * @param {Folded} key
 * @param {string} word
 */
function hasWord(key, word) {
  if (EAST_ASIAN.test(word)) return contains(key.compact, word)
  if (NUMBER.test(word)) return key.words.includes(word)
  return allWords(key).some((other) => other.startsWith(word))
}

/**
 * Whether `part` stands in `text` without cutting a number: 16师 is not in 116师.
 * @param {string} text
 * @param {string} part
 */
function contains(text, part) {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + part.length)]
    const cutsFirst = DIGIT.test(before) && DIGIT.test(part.charAt(0))
    const cutsLast = DIGIT.test(part.charAt(part.length - 1)) && DIGIT.test(after)
    if (!cutsFirst && !cutsLast) return true
  }
  return false
}

/**
 * @param {Folded} sought
 * @param {Folded} key
 * @returns {Fit | null}
 */
function misspeltFit(sought, key) {
  const errors = errorsBetween(sought.compact, key.compact)
  if (errors !== null) return [MISSPELT, errors]
  let total = 0
  for (const word of sought.words) {
    const fewest = hasWord(key, word) ? 0 : fewestErrors(word, allWords(key))
    if (fewest === null) return null
    total += fewest
  }
  return [MISSPELT, total]
}

/**
 * @param {string} word
 * @param {string[]} others
 */
function fewestErrors(word, others) {
  if (!allowedErrors(word)) return null
  const counts = others
    .map((other) => errorsBetween(word, other))
    .filter((errors) => errors !== null)
  return counts.length > 0 ? Math.min(...counts) : null
}

/** @param {Folded} key */
function allWords(key) {
  return key.parts.length > 0 ? [...key.words, ...key.parts] : key.words
}
