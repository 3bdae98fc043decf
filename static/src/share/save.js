/** A browser reads the file after the press: it must outlive it. */
const KEPT_MS = 60_000

/**
 * Hand a file to the reader, as a download.
 * @param {Blob} blob
 * @param {string} filename of letters, digits, dots and dashes
 */
export function saveFile(blob, filename) {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = filename
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}
