/** Where a browser does not tell how far a font reaches above its baseline. */
const ASCENT_SHARE = 0.78

/**
 * The lines on which the browser has laid a text, each with its place.
 * @param {Text} node
 * @returns {{text: string, left: number, top: number, height: number}[]} pixels of the window
 */
export function linesOf(node) {
  const range = document.createRange()
  range.selectNodeContents(node)
  const boxes = range.getClientRects()
  if (boxes.length === 0) return []
  if (boxes.length === 1) return [lineAt(node.data, boxes[0])]
  /** @type {ReturnType<typeof linesOf>} */
  const lines = []
  let offset = 0
  for (const letter of node.data) {
    range.setStart(node, offset)
    offset += letter.length
    range.setEnd(node, offset)
    const box = range.getClientRects()[0]
    if (!box) continue
    const last = lines.at(-1)
    if (last && Math.abs(last.top - box.top) < box.height / 2) last.text += letter
    else if (letter.trim()) lines.push(lineAt(letter, box))
  }
  return lines
}

/**
 * @param {string} text
 * @param {DOMRect} box
 */
function lineAt(text, { left, top, height }) {
  return { text: text.replace(/\s+/g, ' '), left, top, height }
}

const canvas = /** @type {{context: CanvasRenderingContext2D | null}} */ ({ context: null })

/**
 * @param {CSSStyleDeclaration} style
 * @returns {number} the share of a line of letters that lies above its baseline
 */
export function ascentShare(style) {
  canvas.context ??= document.createElement('canvas').getContext('2d')
  if (!canvas.context) return ASCENT_SHARE
  canvas.context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } =
    canvas.context.measureText('x')
  return up ? up / (up + down) : ASCENT_SHARE
}
