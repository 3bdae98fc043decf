/**
 * @typedef {import('./engagements.js').PlacedEngagement} PlacedEngagement
 *
 * @typedef {object} FightFold one burst and all that it stands for, the most important first
 * @property {{x: number, y: number}} point of the first
 * @property {PlacedEngagement[]} fights
 */

/**
 * Bursts that would lie on each other are one: it stands where the most important is fought, of
 * equals the first by id. app/lettering/fights.py folds in the same way.
 * @param {readonly PlacedEngagement[]} fights
 * @param {(fight: PlacedEngagement) => {x: number, y: number}} pointOf in px
 * @param {number} apart how far from each other two bursts stand at least, px
 * @returns {FightFold[]}
 */
export function foldFights(fights, pointOf, apart) {
  /** @type {FightFold[]} */
  const folds = []
  for (const fight of [...fights].sort(byImportance)) {
    const point = pointOf(fight)
    const near = folds.find(
      (fold) => Math.hypot(fold.point.x - point.x, fold.point.y - point.y) < apart,
    )
    if (near) near.fights.push(fight)
    else folds.push({ point, fights: [fight] })
  }
  return folds
}

/**
 * @param {PlacedEngagement} a
 * @param {PlacedEngagement} b
 */
function byImportance(a, b) {
  return a.importance - b.importance || (a.id < b.id ? -1 : 1)
}
