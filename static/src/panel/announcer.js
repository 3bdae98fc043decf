import { byId } from '../element.js'

/**
 * Says the date and the headline once for each settled step, and nothing while time runs.
 * @returns {(text: string) => void}
 */
export function createAnnouncer() {
  const region = byId('announcer', HTMLElement)
  return (text) => {
    if (region.textContent !== text) region.textContent = text
  }
}
