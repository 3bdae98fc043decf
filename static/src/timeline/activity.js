/**
 * @typedef {{documented: number, approximate: number, inferred: number}} Count units by confidence
 * @typedef {{date: string, japan: Count, china: Count}} DayActivity
 * @typedef {object} Bar heights as shares (0 to 1) of the busiest side on the busiest day
 * @property {number} solid documented
 * @property {number} hatched approximate or inferred, drawn beyond the solid part
 * @property {number} units how many units in all
 */

/**
 * The columns of the time strip: for each day how many units of each side move or fight.
 * @param {readonly DayActivity[]} activity
 * @returns {{japan: Bar, china: Bar}[]}
 */
export function columns(activity) {
  const most = Math.max(1, ...activity.flatMap(({ japan, china }) => [sum(japan), sum(china)]))
  return activity.map(({ japan, china }) => ({ japan: bar(japan, most), china: bar(china, most) }))
}

/**
 * @param {Count} count
 * @param {number} most
 * @returns {Bar}
 */
function bar(count, most) {
  const units = sum(count)
  return { solid: count.documented / most, hatched: (units - count.documented) / most, units }
}

/** @param {Count} count */
function sum(count) {
  return count.documented + count.approximate + count.inferred
}
