/**
 * A row of buttons is one stop of the Tab key; arrows, Home and End walk along it.
 * @param {HTMLElement} row
 */
export function walkByArrows(row) {
  row.addEventListener('keydown', (event) => {
    const all = /** @type {HTMLElement[]} */ ([...row.querySelectorAll(':scope > button')])
    const now = all.indexOf(/** @type {HTMLElement} */ (event.target))
    const to = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: all.length - 1 }[event.key]
    if (now < 0 || to === undefined) return
    // The same arrows move the day elsewhere.
    event.preventDefault()
    if (!all[to]) return
    all[now].tabIndex = -1
    all[to].tabIndex = 0
    all[to].focus()
  })
}
