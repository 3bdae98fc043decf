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
 * Puts spans of days into words: "5 May", "30 April – 5 May", "17 April – 10 December 1944".
 * The year is named where it is not the campaign's.
 * @param {string} language
 * @returns {(span: {from: string, to: string}) => string}
 */
export function spanWriter(language) {
  const locale = language === 'en' ? 'en-GB' : language
  const day = /** @type {const} */ ({ month: 'short', day: 'numeric', timeZone: 'UTC' })
  const short = new Intl.DateTimeFormat(locale, day)
  const long = new Intl.DateTimeFormat(locale, { ...day, year: 'numeric' })
  return ({ from, to }) => {
    const format = from.startsWith('1945') && to.startsWith('1945') ? short : long
    return from === to ? format.format(atUtc(from)) : format.formatRange(atUtc(from), atUtc(to))
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
