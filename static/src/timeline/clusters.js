/**
 * @template T
 * @typedef {object} Cluster
 * @property {number} x where its mark stands: the middle of its members
 * @property {T[]} members in order
 */

/**
 * Marks on a line that stand too close to be told apart become one, until none does.
 * @template T
 * @param {readonly {x: number, item: T}[]} marks by rising x
 * @param {number} gap the least distance between two marks, in the unit of x
 * @returns {Cluster<T>[]}
 */
export function clusters(marks, gap) {
  /** @type {Cluster<T>[]} */
  const found = marks.map(({ x, item }) => ({ x, members: [item] }))
  for (;;) {
    const n = closest(found)
    if (n < 0 || found[n + 1].x - found[n].x >= gap) return found
    const [left, right] = [found[n], found[n + 1]]
    const [a, b] = [left.members.length, right.members.length]
    const x = (left.x * a + right.x * b) / (a + b)
    found.splice(n, 2, { x, members: [...left.members, ...right.members] })
  }
}

/**
 * @param {readonly {x: number}[]} found
 * @returns {number} the index of the left one of the closest two, -1 where there are no two
 */
function closest(found) {
  let best = -1
  for (let n = 0; n + 1 < found.length; n++) {
    const isCloser = best < 0 || distance(found, n) < distance(found, best)
    if (isCloser) best = n
  }
  return best
}

/**
 * @param {readonly {x: number}[]} found
 * @param {number} n
 */
function distance(found, n) {
  return found[n + 1].x - found[n].x
}
