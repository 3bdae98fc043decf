/**
 * Keep the links to the other languages on the present view.
 * @param {Iterable<HTMLAnchorElement>} links each with `data-language`
 */
export function carryView(links) {
  const query = new URLSearchParams(location.search)
  query.delete('lang')
  const search = query.toString().replaceAll('%2C', ',')
  for (const link of links) link.href = link.href.split('?')[0] + (search && `?${search}`)
}
