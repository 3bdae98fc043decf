// One sentence for a fact, for the citation that it rests on and for a report of an error.

/**
 * Where a unit was and what it did.
 * @param {{name: string}} unit
 * @param {{from: string, to: string}} leg
 * @param {string} doing in words
 */
export function legFact({ name }, leg, doing) {
  return `${name}, ${days(leg)}: ${doing}`
}

/** @param {{title: string, from: string, to: string}} event */
export function eventFact(event) {
  return `${event.title}, ${days(event)}`
}

/**
 * Days as the data writes them: a report is read by those who mend the data.
 * @param {{from: string, to: string}} span
 */
export function days({ from, to }) {
  return from === to ? from : `${from} – ${to}`
}
