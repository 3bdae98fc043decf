/**
 * The address of a reading page in the language of this page.
 * @param {string} path such as /sources/wiki-en
 */
export function pageUrl(path) {
  return `/${document.documentElement.lang}${path}`
}

/** Whether this is a saved file, which holds none of the reading pages. */
export function inOneFile() {
  return document.documentElement.classList.contains('one-file')
}
