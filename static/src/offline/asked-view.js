import { readView } from '../state/url.js'

const DAYS = /** @type {const} */ (['date', 'from', 'to', 'compare'])

/**
 * The view that an address asks for, where no server judges it: days outside the span are not
 * obeyed.
 * @param {string} search a query
 * @param {string} first day
 * @param {string} last day
 * @returns {import('../state/url.js').View}
 */
export function askedView(search, first, last) {
  const view = readView(search)
  for (const name of DAYS) {
    const day = view[name]
    if (day && !(/^\d{4}-\d\d-\d\d$/.test(day) && day >= first && day <= last)) delete view[name]
  }
  if (view.from && view.to && view.from > view.to) delete view.to
  return view
}
