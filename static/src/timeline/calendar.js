// The campaign's calendar. Days are counted by integer arithmetic: no clock and no time
// zone ever decides a day, and `new Date(text)` reads none.

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * Days from 1 January 1970 to that day of the Gregorian calendar.
 * @param {number} year
 * @param {number} month 1 to 12
 * @param {number} day
 */
function countDays(year, month, day) {
  // The year is taken to begin in March, so that the leap day is its last.
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/**
 * @param {number} dayNumber days from 1 January 1970
 * @returns {string} YYYY-MM-DD
 */
export function dayText(dayNumber) {
  const z = dayNumber + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const march = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * march + 2) / 5) + 1
  const month = march < 10 ? march + 3 : march - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return [pad(year, 4), pad(month, 2), pad(day, 2)].join('-')
}

/**
 * The number of the day that `text` names, counted from 1 January 1970.
 * @param {unknown} text YYYY-MM-DD and nothing else
 * @throws {RangeError} for any other form and for days such as 1945-02-30
 */
export function readDay(text) {
  const parts = typeof text === 'string' ? FORM.exec(text) : null
  const number = parts ? countDays(Number(parts[1]), Number(parts[2]), Number(parts[3])) : NaN
  // Only a day that exists is written back as it came.
  if (parts && dayText(number) === text) return number
  throw new RangeError(`${JSON.stringify(text)} is no date: write it as 1945-05-05`)
}

/** The days of the campaign and the time `t` of their evenings: 0 is the evening of the first. */
export class Calendar {
  /**
   * @param {string} firstDay
   * @param {string} lastDay
   */
  constructor(firstDay, lastDay) {
    this.first = readDay(firstDay)
    this.last = readDay(lastDay)
    this.lastT = this.last - this.first
    /** @type {readonly string[]} every day of the campaign as YYYY-MM-DD */
    this.days = Array.from({ length: this.lastT + 1 }, (_, n) => dayText(this.first + n))
  }

  /**
   * The index of the day being lived at `t`: the first day whose evening is not before `t`.
   * @param {number} t
   */
  dayAt(t) {
    return Math.ceil(Math.min(Math.max(t, 0), this.lastT))
  }

  /**
   * The `t` of the evening of a day of the campaign.
   * @param {unknown} text
   * @throws {RangeError} where it is no date, or outside the campaign
   */
  evening(text) {
    const t = readDay(text) - this.first
    this.check(t, String(text))
    return t
  }

  /**
   * @param {number} t
   * @param {string} shown how the fault is named
   * @throws {RangeError} where `t` is outside the campaign or no number
   */
  check(t, shown = `t ${t}`) {
    if (typeof t === 'number' && t >= 0 && t <= this.lastT) return
    const [first, last] = [this.days[0], this.days[this.lastT]]
    throw new RangeError(
      `${shown} lies outside the campaign (${first} to ${last}, t 0 to ${this.lastT})`,
    )
  }

  /**
   * The `t` of the evening of the day of the campaign nearest to that day.
   * @param {string} text
   */
  nearest(text) {
    return Math.min(Math.max(readDay(text) - this.first, 0), this.lastT)
  }
}

/**
 * @param {number} number
 * @param {number} width
 */
function pad(number, width) {
  return String(number).padStart(width, '0')
}
