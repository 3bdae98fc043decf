// Typing errors: a letter too many, missing, wrong, or two in the wrong order.

/** From how many letters on one error is forgiven, and two. */
const ONE_ERROR_FROM = 4
const TWO_ERRORS_FROM = 8

/** @param {string} word */
export function allowedErrors({ length }) {
  return Number(length >= ONE_ERROR_FROM) + Number(length >= TWO_ERRORS_FROM)
}

/**
 * A number is never a typing error of another: 116 is not 118.
 * @param {string} typed
 * @param {string} meant
 * @returns {number | null} errors in `typed` if it was to be `meant`; null where too many
 */
export function errorsBetween(typed, meant) {
  const most = allowedErrors(typed)
  if (!most || Math.abs(typed.length - meant.length) > most) return null
  if (numbers(typed) !== numbers(meant)) return null
  const errors = distance(typed, meant)
  return errors <= most ? errors : null
}

/** @param {string} text */
function numbers(text) {
  return (text.match(/[0-9]+/g) ?? []).join(' ')
}

/**
 * Optimal string alignment: edits and swaps of neighbours, none made twice.
 * @param {string} one
 * @param {string} other
 */
function distance(one, other) {
  /** @type {number[]} */
  let before = []
  let last = Array.from({ length: other.length + 1 }, (_, j) => j)
  for (let i = 0; i < one.length; i += 1) {
    const row = [i + 1]
    for (let j = 0; j < other.length; j += 1) {
      const wrong = Number(one[i] !== other[j])
      let edits = Math.min(last[j + 1] + 1, row[j] + 1, last[j] + wrong)
      if (i && j && one[i] === other[j - 1] && one[i - 1] === other[j]) {
        edits = Math.min(edits, before[j - 1] + 1)
      }
      row.push(edits)
    }
    before = last
    last = row
  }
  return last[last.length - 1]
}
