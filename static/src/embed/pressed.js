import { fightAt } from '../player/pressed-fight.js'

/** @typedef {import('../player/furnish.js').Furniture} Furniture */

/**
 * A press on a fight chooses it, one on the bare map ends the choice; a symbol answers by itself.
 * @param {Furniture} furniture
 */
export function chooseInFrame({ map, selection }) {
  map.on('click', ({ originalEvent }) => {
    const pressed = /** @type {Element} */ (originalEvent.target)
    if (pressed.closest('button, a')) return
    const event = fightAt(pressed, selection.chosen.event)
    selection.choose(event ? { event } : {})
  })
}

/**
 * What is chosen, in words: the frame has no panel, so that the line under the date names it.
 * @param {Furniture} furniture
 * @returns {{words: string, language: string | undefined} | undefined}
 */
export function chosenInWords({ atlas, selection }) {
  const { unit: unitId, event: eventId } = selection.chosen
  const unit = atlas.tracks.find(({ unit: { id } }) => id === unitId)?.unit
  if (unit) return { words: unit.name, language: unit.name_language }
  const event = atlas.file.events.find(({ id }) => id === eventId)
  return event && { words: event.title, language: event.title_language }
}
