import { byId, element } from '../element.js'
import { t } from '../texts.js'
import { columns } from './activity.js'
import { HeadlineMarks } from './headline-marks.js'
import { PhaseBands } from './phases.js'
import { connectTip } from './tip.js'
import { walkByArrows } from './walk.js'

/**
 * @typedef {import('../player/chronicle.js').TracksFile} TracksFile
 * @typedef {{first: number, last: number}} Cut the part of the timeline shown, as `t` of evenings
 */

/**
 * The whole campaign as one strip: phases, columns, headline events, weeks and the playhead
 * over a native slider. A day's column ends at its `t`.
 */
export class Strip {
  /**
   * @param {import('../panel/day.js').Atlas} atlas
   * @param {Cut} cut
   */
  constructor(atlas, cut) {
    this.atlas = atlas
    this.cut = cut
    this.days = cut.last - cut.first + 1
    this.slider = /** @type {HTMLInputElement} */ (byId('timeline', HTMLInputElement))
    this.slider.min = String(cut.first)
    this.slider.max = String(cut.last)
    this.playhead = byId('playhead', HTMLElement)
    this.slider.style.setProperty('--days', String(this.days))
    this.valueDay = -1
    /** @type {readonly string[]} what the slider says on each day */
    this.valueTexts = atlas.file.days.map((_, day) => this.#valueText(day))
    this.#fill()
    this.#fit(cut)
    connectTip(byId('strip', HTMLElement))
  }

  /**
   * Only transforms and the slider's value: nothing here makes the browser lay out the page.
   * @param {number} t
   */
  point(t) {
    const share = (t - this.cut.first + 1) / this.days
    this.playhead.style.transform = `translateX(${share * 100}%)`
    // Dragged, it stands there already; to be told so would make it lay itself out.
    if (this.slider.valueAsNumber !== t) this.slider.value = String(t)
  }

  /**
   * What the slider says to who cannot see it.
   * @param {number} day index
   */
  tell(day) {
    if (day === this.valueDay) return
    this.valueDay = day
    this.slider.setAttribute('aria-valuetext', this.valueTexts[day])
  }

  /** @param {number} day */
  #valueText(day) {
    const { file, words } = this.atlas
    return t('{date}, day {number} of {count}, {phase}', {
      date: words[day].long,
      number: day + 1,
      count: file.days.length,
      phase: file.phases.find(({ id }) => id === file.days[day].phase)?.name ?? '',
    })
  }

  #fill() {
    byId('columns', HTMLElement).replaceChildren(...this.#columns())
    byId('ticks', HTMLElement).replaceChildren(...this.#ticks())
  }

  /**
   * Names and diamonds take the room that the window leaves them.
   * @param {Cut} cut
   */
  #fit(cut) {
    const [phases, diamonds] = ['phases', 'diamonds'].map((id) => byId(id, HTMLElement))
    const bands = new PhaseBands(this.atlas, cut, phases)
    const marks = new HeadlineMarks(this.atlas, cut, diamonds)
    for (const row of [phases, diamonds]) walkByArrows(row)
    const fit = () => {
      marks.fit(diamonds.clientWidth)
      bands.fit()
    }
    let first = true
    new ResizeObserver(() => {
      // The names' own face may come after the first picture. To ask for it makes the browser lay
      // out the page: here it has just done so.
      if (first) void document.fonts.ready.then(fit)
      first = false
      fit()
    }).observe(diamonds)
  }

  #columns() {
    const { cut } = this
    return columns(this.atlas.file.activity)
      .slice(cut.first, cut.last + 1)
      .map(({ japan, china }) =>
        element('div', { class: 'column' }, half('japan', japan), half('china', china)),
      )
  }

  #ticks() {
    const { words } = this.atlas
    const weeks = []
    for (let n = this.cut.first; n <= this.cut.last; n += 7) {
      const tick = element('span', { class: 'tick' }, words[n].tick)
      tick.style.left = `${((n - this.cut.first + 0.5) / this.days) * 100}%`
      weeks.push(tick)
    }
    return weeks
  }
}

/**
 * One side's half of a day's column.
 * @param {string} side
 * @param {import('./activity.js').Bar} bar
 */
function half(side, bar) {
  const solid = element('div', { class: 'solid' })
  const hatched = element('div', { class: 'hatched' })
  solid.style.height = `${bar.solid * 100}%`
  hatched.style.height = `${bar.hatched * 100}%`
  return element('div', { class: `half side-${side}` }, solid, hatched)
}
