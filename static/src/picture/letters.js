// The fonts of a picture: those of the page's own faces whose letters it shows, inside it.

/** @typedef {{family: string, italic: boolean, first: number, last: number}} Run letters of one look */

/** @type {Map<string, Promise<string>>} fonts as `data:` addresses, by where they come from */
const fetched = new Map()

/** Takes note of the letters that are drawn, and gives the faces that they need. */
export class Letters {
  /** @type {Map<string, Set<number>>} code points by the family's first name and slant */
  #used = new Map()

  /**
   * @param {string} text
   * @param {CSSStyleDeclaration} style
   */
  note(text, style) {
    const key = `${firstFamily(style.fontFamily)} ${style.fontStyle === 'italic'}`
    const points = this.#used.get(key) ?? new Set()
    for (const letter of text) points.add(/** @type {number} */ (letter.codePointAt(0)))
    this.#used.set(key, points)
  }

  /**
   * `@font-face` rules with the fonts inside. Han characters come from the reader's system, as
   * they do on the page.
   * @returns {Promise<string>}
   */
  async rules() {
    const faces = pageFaces().filter(({ family, italic, ranges }) => {
      const points = this.#used.get(`${family} ${italic}`) ?? []
      return [...points].some((point) => ranges.some(([a, b]) => a <= point && point <= b))
    })
    const rules = await Promise.all(
      faces.map(async ({ family, italic, weight, range, url }) => {
        const data = await fontData(url)
        const style = italic ? 'italic' : 'normal'
        return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};src:url(${data}) format("woff2");unicode-range:${range}}`
      }),
    )
    return rules.join('')
  }
}

/**
 * The faces that the page's style sheets name.
 * @returns {{family: string, italic: boolean, weight: string, range: string, url: string, ranges: [number, number][]}[]}
 */
function pageFaces() {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map(({ style }) => {
        const range = style.getPropertyValue('unicode-range')
        const source = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src'))?.[1] ?? ''
        return {
          family: firstFamily(style.getPropertyValue('font-family')),
          italic: style.getPropertyValue('font-style') === 'italic',
          weight: style.getPropertyValue('font-weight'),
          range,
          url: new URL(source, sheet.href ?? document.baseURI).href,
          ranges: rangesOf(range),
        }
      }),
  )
}

/** @param {string} families */
function firstFamily(families) {
  return families
    .split(',')[0]
    .trim()
    .replace(/^["']|["']$/g, '')
}

/**
 * @param {string} range as in a style sheet: "U+0-FF, U+131"
 * @returns {[number, number][]} first and last code points
 */
export function rangesOf(range) {
  if (!range) return [[0, 0x10ffff]]
  return range.split(',').map((part) => {
    const [first, last] = part
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((it) => Number.parseInt(it, 16))
    return [first, last ?? first]
  })
}

/** @param {string} url */
function fontData(url) {
  const known = fetched.get(url)
  if (known) return known
  const data = fetch(url)
    .then((answer) => answer.blob())
    .then((blob) => dataUrl(new Blob([blob], { type: 'font/woff2' })))
  fetched.set(url, data)
  data.catch(() => fetched.delete(url))
  return data
}

/**
 * @param {Blob} blob
 * @returns {Promise<string>}
 */
function dataUrl(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
