import { t } from '../texts.js'

// Dates of records: they may lie before and after the days of the map.

/**
 * @param {string} isoDay YYYY-MM-DD
 * @returns {number} for a formatter that is set to UTC; the reader's zone has no part in it
 */
function atUtc(isoDay) {
  const [year, month, day] = isoDay.split('-').map(Number)
  return Date.UTC(year, month - 1, day)
}

/**
 * Puts spans of days into words: "5 May", "30 April – 5 May", "17 April – 10 December 1944",
 * "4月30日至5月5日". The year is named where it is not the campaign's.
 * @param {string} language
 * @returns {(span: {from: string, to: string}) => string}
 */
export function spanWriter(language) {
  const locale = language === 'en' ? 'en-GB' : language
  const day = /** @type {const} */ ({ month: 'short', day: 'numeric', timeZone: 'UTC' })
  const short = new Intl.DateTimeFormat(locale, day)
  const long = new Intl.DateTimeFormat(locale, { ...day, year: 'numeric' })
  const number = new Intl.DateTimeFormat(locale, { day: 'numeric', timeZone: 'UTC' })
  return ({ from, to }) => {
    const format = from.startsWith('1945') && to.startsWith('1945') ? short : long
    if (from === to) return format.format(atUtc(from))
    if (language === 'en') return format.formatRange(atUtc(from), atUtc(to))
    // The ranges of Chinese and Japanese are all figures and slashes there: 4/6 – 4/15.
    const sameYear = from.slice(0, 4) === to.slice(0, 4)
    const closing = from.slice(0, 7) === to.slice(0, 7) ? number : sameYear ? short : long
    const [first, last] = [format.format(atUtc(from)), closing.format(atUtc(to))]
    return t('{first} to {last}', { first, last })
  }
}

/**
 * @param {{from: string, to: string}} span
 * @param {string} isoDay
 */
export function covers({ from, to }, isoDay) {
  // Days of one form compare as texts.
  return from <= isoDay && isoDay <= to
}
