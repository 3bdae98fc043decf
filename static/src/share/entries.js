import { dataEntry } from './data-entry.js'
import { filmEntry } from './film-entry.js'
import { linkEntry } from './link-entry.js'
import { onwardEntry } from './onward-entry.js'
import { pictureEntry } from './picture-entry.js'

/**
 * @typedef {object} Shared the view that is shared
 * @property {import('../player/tools.js').Desk} desk
 * @property {string} link restores it
 * @property {string} query of the link, without question mark
 * @property {string} date of the day
 * @property {string} title the campaign and the day, in words
 * @property {string} language
 * @property {AbortSignal} closed told when the reader closes the dialog
 *
 * @typedef {(shared: Shared) => HTMLElement[]} Entry a part of the dialog; empty where it has no use
 */

/**
 * What the dialog offers, from top to bottom. What is large is loaded when its part is opened.
 * @type {readonly Entry[]}
 */
export const ENTRIES = Object.freeze([linkEntry, pictureEntry, filmEntry, onwardEntry, dataEntry])
