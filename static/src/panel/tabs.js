/** The panel's tabs: one stop of the Tab key, arrows walk along them (ARIA APG, tabs). */
export class Tabs {
  /** @type {(id: string) => void} told of each choice, also of the tab that is open already */
  onSelect = () => {}

  /** @param {HTMLElement} list with buttons `tab-<id>` that control `panel-<id>` */
  constructor(list) {
    this.buttons = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[role=tab]')])
    this.selected = 'day'
    list.addEventListener('click', (event) => {
      const button = /** @type {Element} */ (event.target).closest('[role=tab]')
      if (button) this.select(idOf(button))
    })
    list.addEventListener('keydown', (event) => this.#walk(event))
  }

  /** @param {string} id */
  button(id) {
    return /** @type {HTMLElement} */ (this.buttons.find((it) => idOf(it) === id))
  }

  /** @param {string} id */
  panel(id) {
    const panel = document.getElementById(`panel-${id}`)
    if (!panel) throw new Error(`no tab has the id ${id}`)
    return panel
  }

  /** @param {string} id */
  select(id) {
    this.selected = id
    for (const button of this.buttons) {
      const on = idOf(button) === id
      button.setAttribute('aria-selected', String(on))
      button.tabIndex = on ? 0 : -1
    }
    this.onSelect(id)
  }

  /** @param {KeyboardEvent} event */
  #walk(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const { buttons } = this
    const now = buttons.indexOf(/** @type {HTMLElement} */ (event.target))
    const to = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: -1 }[event.key]
    if (now < 0 || to === undefined) return
    // The same arrows move the day elsewhere.
    event.preventDefault()
    const next = buttons[(to + buttons.length) % buttons.length]
    next.focus()
    this.select(idOf(next))
  }
}

/** @param {Element} button */
function idOf({ id }) {
  return id.replace('tab-', '')
}
