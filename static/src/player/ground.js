/**
 * @typedef {[number, number]} LatLon
 * @typedef {{t0: number, t1: number, start: LatLon[], end: LatLon[]}} FrontMove
 *   how the edge of held ground goes from one dated line to the next, point by point
 *
 * @typedef {import('../map/enclaves.js').Enclave & {from: string, to: string}} DatedEnclave
 *   from and to: first and last day
 */

/**
 * The enclaves of each day.
 * @param {import('./chronicle.js').TracksFile} file
 * @returns {readonly import('../map/enclaves.js').Enclave[][]}
 */
export function enclavesByDay({ ground, days }) {
  // Days of one form compare as texts.
  return days.map(({ date }) =>
    ground.enclaves.filter(({ from, to }) => from <= date && date <= to),
  )
}

/**
 * The western edge of held ground at `t`, north to south; before the first date and after the
 * last it is the nearest line.
 * @param {readonly FrontMove[]} moves in order of time, without gap
 * @param {number} t
 * @param {LatLon[]} out filled and returned, so that a frame allocates nothing
 */
export function frontAt(moves, t, out) {
  let index = moves.length - 1
  while (index > 0 && moves[index].t0 > t) index--
  const { t0, t1, start, end } = moves[index]
  const share = Math.min(Math.max((t - t0) / (t1 - t0), 0), 1)
  out.length = start.length
  for (let n = 0; n < start.length; n++) {
    const [a, b] = [start[n], end[n]]
    out[n] ??= [0, 0]
    out[n][0] = a[0] + (b[0] - a[0]) * share
    out[n][1] = a[1] + (b[1] - a[1]) * share
  }
  return out
}
