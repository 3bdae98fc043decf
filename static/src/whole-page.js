// What the page runs when its first picture has been seen: the map, and all that is about it.

export { connectEmbed } from './embed/embed.js'
export { connectPage } from './panel/page.js'
export { furnish } from './player/furnish.js'
