/**
 * Of a burst that stands for several fights, each press opens the next.
 * @param {Element} pressed
 * @param {string | undefined} chosen id of the event that is chosen
 * @returns {string | undefined} id of the event; none where no burst was pressed
 */
export function fightAt(pressed, chosen = '') {
  const fights = pressed.closest('[data-fights]')?.getAttribute('data-fights')?.split(' ')
  return fights?.[(fights.indexOf(chosen) + 1) % fights.length]
}
