import { byId } from '../element.js'
import { t } from '../texts.js'

/**
 * The date in words, large and always in sight. Its texts follow the time at once, so it
 * holds on to the text nodes and writes only what changed.
 */
export class DateCard {
  /**
   * @param {import('../player/chronicle.js').TracksFile} file
   * @param {readonly import('../timeline/words.js').DayWords[]} words
   */
  constructor(file, words) {
    this.lines = file.days.map((day, n) => {
      const phase = file.phases.find(({ id }) => id === day.phase)
      const number = t('{weekday} · day {number} of {count}', {
        weekday: words[n].weekday,
        number: n + 1,
        count: file.days.length,
      })
      return { iso: day.date, date: words[n].long, number, phase: phase?.name ?? '' }
    })
    this.time = /** @type {HTMLTimeElement} */ (byId('date', HTMLElement))
    this.date = onlyText(this.time)
    this.number = textOf('day-number')
    this.phase = textOf('phase')
    this.stripDate = textOf('strip-date')
    this.day = -1
    this.toldDay = -1
  }

  /**
   * The texts of a day come when the time rests.
   * @param {number} day index
   */
  told(day) {
    this.toldDay = day
    this.#fade(false)
  }

  /**
   * @param {number} day index
   * @param {boolean} [hurried] its texts cannot keep up with it
   */
  show(day, hurried = false) {
    if (day === this.day) return
    this.day = day
    this.#fade(hurried)
    const line = this.lines[day]
    this.time.dateTime = line.iso
    this.date.data = line.date
    if (this.number) this.number.data = line.number
    if (this.phase && this.phase.data !== line.phase) this.phase.data = line.phase
    if (this.stripDate) this.stripDate.data = line.date
  }

  /**
   * What is still told of another day is pale (css/panel.css).
   * @param {boolean} hurried
   */
  #fade(hurried) {
    const { classList } = document.body
    const other = hurried || this.day !== this.toldDay
    if (classList.contains('another-day') !== other) classList.toggle('another-day', other)
  }
}

/** @param {string} id of an element that not every page has */
function textOf(id) {
  const found = document.getElementById(id)
  return found && onlyText(found)
}

/** @param {HTMLElement} element */
function onlyText(element) {
  const text = document.createTextNode(element.textContent ?? '')
  element.replaceChildren(text)
  return text
}
