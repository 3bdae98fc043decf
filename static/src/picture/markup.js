// SVG as text. Everything that comes from data goes through these two.

// What XML cannot hold in any form.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * @param {string} text
 * @returns {string} the same as character data or an attribute's value, never as markup
 */
export function escaped(text) {
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/**
 * @param {string} name
 * @param {Record<string, string | number | undefined>} attributes those undefined are left out
 * @param {string} [content] markup
 */
export function tag(name, attributes, content = '') {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('')
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`
}

/**
 * @param {number} px
 * @returns {number} to a hundredth: no eye sees more
 */
export function short(px) {
  return Math.round(px * 100) / 100
}
