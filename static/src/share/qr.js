import { generate } from 'lean-qr'
import { svgElement } from '../map/svg.js'

/** White around the code, in modules: less, and readers do not find it. */
const QUIET = 4

/**
 * A QR code: black on white, one path, as sharp on paper as on a screen.
 * @param {string} text
 * @param {string} label for who cannot see it
 */
export function qrCode(text, label) {
  const code = generate(text)
  const size = code.size + 2 * QUIET
  let modules = ''
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (code.get(x, y)) modules += `M${x + QUIET} ${y + QUIET}h1v1h-1z`
    }
  }
  return svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size} ${size}`,
      class: 'qr',
      role: 'img',
      'aria-label': label,
      'shape-rendering': 'crispEdges',
    },
    svgElement('rect', { width: size, height: size, fill: '#fff' }),
    svgElement('path', { d: modules, fill: '#000' }),
  )
}
