import { readView, writeView } from './url.js'

/**
 * The address bar and the browser's history. Every settled date is an entry, so that Back
 * returns to the date before; while playing, one passing entry is rewritten.
 */
export class Address {
  /** @type {(() => void)[]} told after each change */
  onChange = []

  /**
   * @param {string} defaultDate the date of an address that names none
   * @param {(view: import('./url.js').View) => void} restore called when the reader goes back
   */
  constructor(defaultDate, restore) {
    this.defaultDate = defaultDate
    // Inside a frame the entries would go into the host page's history and trap its reader; of a
    // file on disk a browser lets no script change the address.
    this.framed = window.parent !== window || location.protocol === 'file:'
    addEventListener('popstate', () => {
      restore(this.view)
      this.#changed()
    })
  }

  get view() {
    const view = readView(location.search)
    return { ...view, date: view.date ?? view.from ?? this.defaultDate }
  }

  /**
   * @param {import('./url.js').View} view
   * @param {boolean} passing true while time runs by itself
   */
  write(view, passing) {
    if (this.framed) return
    const search = writeView(location.search, view)
    const url = `${location.pathname}${search}${location.hash}`
    const sameMoment = view.date === this.view.date && view.unit === this.view.unit
    const state = { passing }
    if (sameMoment || history.state?.passing) {
      if (search !== location.search || history.state?.passing !== passing) {
        history.replaceState(state, '', url)
      }
    } else history.pushState(state, '', url)
    this.#changed()
  }

  #changed() {
    for (const listen of this.onChange) listen()
  }
}
