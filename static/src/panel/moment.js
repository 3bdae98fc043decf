/**
 * The event that tells most of a unit or a place: a headline before a detail, a fight before
 * an order, the earlier before the later. Only the days of the map count.
 * @template {{from: string, to: string, importance: number, fight: boolean}} Event
 * @param {readonly Event[]} events
 * @param {{first_day: string, last_day: string}} campaign
 * @returns {Event | undefined}
 */
export function tellingEvent(events, campaign) {
  return events
    .filter((event) => onMap(event, campaign))
    .sort(
      (a, b) =>
        a.importance - b.importance ||
        Number(b.fight) - Number(a.fight) ||
        (a.from < b.from ? -1 : 1),
    )[0]
}

/**
 * @param {{from: string, to: string}} span
 * @param {{first_day: string, last_day: string}} campaign
 */
export function onMap({ from, to }, campaign) {
  // Days of one form compare as texts.
  return to >= campaign.first_day && from <= campaign.last_day
}
