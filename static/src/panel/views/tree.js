import { element } from '../../element.js'

/**
 * @typedef {object} Branch
 * @property {HTMLElement} label
 * @property {string} name
 * @property {string[]} typed what typing ahead finds it by
 * @property {() => void} [choose] absent: only opens and closes
 * @property {boolean} open at first
 * @property {Branch[]} under
 * @property {(item: HTMLElement) => void} [made]
 */

const TYPING_PAUSE_MS = 700
let count = 0

/**
 * A tree as ARIA's authoring practices have it: one stop of the Tab key; up and down walk along
 * what is open, right opens or goes in, left closes or goes out, letters find a name.
 */
export class Tree {
  /** @type {Map<Element, Branch>} */
  #branches = new Map()
  #typed = ''
  #typedAt = -Infinity

  /**
   * @param {string} name of the tree
   * @param {Branch[]} roots
   */
  constructor(name, roots) {
    this.list = element('ul', { class: 'tree', role: 'tree', 'aria-label': name })
    this.list.append(...roots.map((branch) => this.#item(branch)))
    this.current = /** @type {HTMLElement} */ (this.list.firstElementChild)
    this.current.tabIndex = 0
    this.list.addEventListener('click', (event) => this.#click(event))
    this.list.addEventListener('keydown', (event) => this.#key(event))
  }

  /**
   * @param {Branch} branch
   * @returns {HTMLElement}
   */
  #item(branch) {
    const id = `tree-${++count}`
    branch.label.id = id
    const row = element(
      'div',
      { class: 'tree-row' },
      element('span', { class: 'twisty', 'aria-hidden': 'true' }),
      branch.label,
    )
    const item = element('li', { role: 'treeitem', tabindex: '-1', 'aria-labelledby': id }, row)
    if (branch.under.length) {
      item.setAttribute('aria-expanded', String(branch.open))
      item.append(
        element('ul', { role: 'group' }, ...branch.under.map((under) => this.#item(under))),
      )
    }
    this.#branches.set(item, branch)
    branch.made?.(item)
    return item
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target)
    const item = /** @type {HTMLElement | null} */ (target.closest('[role=treeitem]'))
    if (!item) return
    this.#moveTo(item)
    if (target.closest('.twisty') || !this.#branches.get(item)?.choose) toggle(item)
    else this.#branches.get(item)?.choose?.()
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Tab' || event.key === 'Escape') return
    const done = this.#act(event.key) || this.#typeAhead(event)
    // The same keys move the day and play elsewhere.
    if (done) event.preventDefault()
  }

  /**
   * @param {string} key
   * @returns {boolean} whether the key was the tree's
   */
  #act(key) {
    const visible = this.#visible()
    const now = visible.indexOf(this.current)
    switch (key) {
      case 'ArrowDown':
        return this.#moveTo(visible[now + 1])
      case 'ArrowUp':
        return this.#moveTo(visible[now - 1])
      case 'Home':
        return this.#moveTo(visible[0])
      case 'End':
        return this.#moveTo(visible[visible.length - 1])
      case 'ArrowRight':
        return isOpen(this.current) === false
          ? toggle(this.current)
          : this.#moveTo(this.current.querySelector('[role=treeitem]'))
      case 'ArrowLeft':
        return isOpen(this.current)
          ? toggle(this.current)
          : this.#moveTo(this.current.parentElement?.closest('[role=treeitem]'))
      case 'Enter':
      case ' ':
        return this.#choose()
      default:
        return false
    }
  }

  #choose() {
    const { choose } = /** @type {Branch} */ (this.#branches.get(this.current))
    if (choose) choose()
    else toggle(this.current)
    return true
  }

  /**
   * Go to the next open name that begins with what has been typed.
   * @param {KeyboardEvent} event
   */
  #typeAhead({ key, timeStamp }) {
    if (key.length !== 1) return false
    const goesOn = timeStamp - this.#typedAt < TYPING_PAUSE_MS
    this.#typed = (goesOn ? this.#typed : '') + key.toLowerCase()
    this.#typedAt = timeStamp
    const visible = this.#visible()
    const now = visible.indexOf(this.current) + (this.#typed.length === 1 ? 1 : 0)
    const around = [...visible.slice(now), ...visible.slice(0, now)]
    this.#moveTo(
      around.find((item) =>
        this.#branches.get(item)?.typed.some((it) => it.toLowerCase().startsWith(this.#typed)),
      ),
    )
    return true
  }

  /** The items that no closed one hides, from top to bottom. */
  #visible() {
    const all = /** @type {HTMLElement[]} */ ([...this.list.querySelectorAll('[role=treeitem]')])
    return all.filter((item) => !item.parentElement?.closest('[aria-expanded=false]'))
  }

  /**
   * @param {Element | null | undefined} item
   * @returns {boolean} true, as the key was the tree's also at its ends
   */
  #moveTo(item) {
    if (!(item instanceof HTMLElement)) return true
    this.current.tabIndex = -1
    this.current = item
    item.tabIndex = 0
    item.focus()
    return true
  }
}

/** @param {Element} item */
function isOpen(item) {
  const state = item.getAttribute('aria-expanded')
  return state === null ? null : state === 'true'
}

/** @param {Element} item */
function toggle(item) {
  const open = isOpen(item)
  if (open !== null) item.setAttribute('aria-expanded', String(!open))
  return true
}
