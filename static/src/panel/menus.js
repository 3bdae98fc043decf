/** Menus of the bar: one open at a time; Escape or a press elsewhere closes it. */
export function tameMenus() {
  const menus = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll('details.menu')])
  for (const menu of menus) {
    menu.addEventListener('toggle', () => {
      if (menu.open) for (const other of menus) if (other !== menu) other.open = false
    })
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return
      menu.open = false
      menu.querySelector('summary')?.focus()
    })
  }
  document.addEventListener('pointerdown', (event) => {
    for (const menu of menus) {
      if (menu.open && !menu.contains(/** @type {Node} */ (event.target))) menu.open = false
    }
  })
}
