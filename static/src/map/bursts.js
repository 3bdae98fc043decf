// The sign of a fight, drawn about the origin.

/** A burst of eight rays, outer radius 10, inner 4.6. */
export const BURST = burst(8, 10, 4.6)
/** One that stands for several has room for their number. */
export const BURST_OF_MANY = burst(12, 10.5, 7.4)

/**
 * @param {number} rays
 * @param {number} outer
 * @param {number} inner
 * @returns {string} path data about the origin
 */
function burst(rays, outer, inner) {
  const corners = Array.from({ length: rays * 2 }, (_, n) => {
    const radius = n % 2 ? inner : outer
    const angle = (Math.PI * n) / rays
    return `${(radius * Math.sin(angle)).toFixed(1)},${(-radius * Math.cos(angle)).toFixed(1)}`
  })
  return `M${corners.join('L')}z`
}
