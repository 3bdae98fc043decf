/** @typedef {import('../../timeline/activity.js').DayActivity} DayActivity */

const SVG = 'http://www.w3.org/2000/svg'
/** Units that move or fight on the busiest day of one side, about. */
const FULL_HEIGHT = 24

/**
 * How busy the days of a phase were, as in the strip of time: Japan up, China down. It tells
 * nothing that the strip does not, and is silent to screen readers.
 * @param {readonly DayActivity[]} days
 */
export function activityPicture(days) {
  const picture = document.createElementNS(SVG, 'svg')
  picture.setAttribute('class', 'chapter-activity')
  picture.setAttribute('viewBox', `0 ${-FULL_HEIGHT} ${days.length} ${2 * FULL_HEIGHT}`)
  picture.setAttribute('preserveAspectRatio', 'none')
  picture.setAttribute('aria-hidden', 'true')
  days.forEach(({ japan, china }, n) => {
    const [up, down] = [total(japan), total(china)]
    picture.append(column('japan', n, -up, up), column('china', n, 0, down))
  })
  return picture
}

/** @param {Record<string, number>} byConfidence */
function total(byConfidence) {
  return Object.values(byConfidence).reduce((sum, count) => sum + count, 0)
}

/**
 * @param {string} side
 * @param {number} n index of the day
 * @param {number} top
 * @param {number} height
 */
function column(side, n, top, height) {
  const bar = document.createElementNS(SVG, 'rect')
  const values = { class: `side-${side}`, x: n + 0.12, y: top, width: 0.76, height }
  for (const [name, value] of Object.entries(values)) bar.setAttribute(name, String(value))
  return bar
}
