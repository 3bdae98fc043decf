/**
 * The address of a reading page in the language of this page.
 * @param {string} path such as /sources/wiki-en
 */
export function pageUrl(path) {
  return `/${document.documentElement.lang}${path}`
}
