/** @type {Readonly<Record<string, string>>} */
let translations = {}

/**
 * Take the page's translations; before this, and for a text without one, `t` answers in English.
 * @param {Readonly<Record<string, string>>} byMsgid
 */
export function useTexts(byMsgid) {
  translations = byMsgid
}

/**
 * The text in the page's language. Call it with a literal, so that the catalogue finds it.
 * @param {string} msgid English, with `{name}` where a value goes
 * @param {Readonly<Record<string, string | number>>} [values]
 * @returns {string}
 */
export function t(msgid, values = {}) {
  const text = translations[msgid] || msgid
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole))
}
