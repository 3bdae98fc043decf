const MS_PER_DAY = 86_400_000

/**
 * @typedef {object} DayWords
 * @property {string} long "5 May 1945"
 * @property {string} weekday "Saturday"
 * @property {string} short "5 May"
 * @property {string} tick "5", or "1 May" where the month begins to be new
 */

/**
 * Every day of the campaign in words, made once: formatting is slow, looking up is not.
 * @param {import('./calendar.js').Calendar} calendar
 * @param {string} language
 * @returns {readonly DayWords[]}
 */
export function wordsOfDays(calendar, language) {
  // English dates are written the British way, as on the sheets of the time.
  const locale = language === 'en' ? 'en-GB' : language
  const long = format(locale, { year: 'numeric', month: 'long', day: 'numeric' })
  const weekday = format(locale, { weekday: 'long' })
  const short = format(locale, { month: 'short', day: 'numeric' })
  const number = format(locale, { day: 'numeric' })
  return calendar.days.map((text, n) => {
    // A count of days times a constant, shown in UTC: the reader's zone has no part in it.
    const at = (calendar.first + n) * MS_PER_DAY
    const newMonth = n < 7 || Number(text.slice(8)) <= 7
    return {
      long: long.format(at),
      weekday: weekday.format(at),
      short: short.format(at),
      tick: (newMonth ? short : number).format(at),
    }
  })
}

/**
 * @param {string} locale
 * @param {Intl.DateTimeFormatOptions} options
 */
function format(locale, options) {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
}
