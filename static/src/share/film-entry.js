import { element } from '../element.js'
import { secondsOf } from '../film/frames.js'
import { t } from '../texts.js'
import { saveFile } from './save.js'

const SIZES = ['640x360', '854x480', '1280x720', '1920x1080']
const [SPEED, SIZE] = ['2', '1280x720']
/** What a screen reader is told of: every tenth. */
const TOLD_PERCENT = 10

/**
 * The campaign or a span of it as a film.
 * @type {import('./entries.js').Entry}
 */
export function filmEntry(shared) {
  const form = new FilmForm(shared)
  return [
    element('details', { class: 'share-part' }, element('summary', {}, t('Film')), form.element),
  ]
}

class FilmForm {
  /** @type {AbortController | null} while a film is made */
  #making = null

  /** @param {import('./entries.js').Shared} shared */
  constructor({ desk, closed }) {
    this.desk = desk
    const { words } = desk.atlas
    const { first, last } = desk.clock.range
    const days = words.map(({ long }, n) => /** @type {[string, string]} */ ([String(n), long]))
    this.from = choice('film-from', days, String(first))
    this.to = choice('film-to', days, String(last))
    this.speed = choice('film-speed', speeds(), SPEED)
    this.size = choice('film-size', SIZES.map(sizeWords), SIZE)
    this.form = choice(
      'film-form',
      [
        ['video', t('Video')],
        ['gif', 'GIF'],
      ],
      'video',
    )
    this.length = element('p', { class: 'share-said' })
    this.said = element('p', { class: 'share-said', role: 'status' })
    this.progress = element('progress', { max: '1', value: '0', 'aria-label': t('Film') })
    this.progress.hidden = true
    this.button = element('button', { type: 'button', class: 'card-button' }, t('Make the film'))
    this.button.addEventListener('click', () => {
      if (this.#making) this.#making.abort()
      else void this.#make()
    })
    closed.addEventListener('abort', () => this.#making?.abort())
    this.choices = this.#choices()
    this.element = element(
      'div',
      {},
      this.choices,
      this.length,
      element('div', { class: 'share-ways' }, this.button, this.progress),
      this.said,
    )
    this.#tellLength()
  }

  get #span() {
    const [from, to] = [Number(this.from.value), Number(this.to.value)]
    return { from, to, speed: Number(this.speed.value), fps: 1 }
  }

  #choices() {
    const labelled = /** @type {[string, HTMLSelectElement][]} */ ([
      [t('First day'), this.from],
      [t('Last day'), this.to],
      [t('Speed'), this.speed],
      [t('Size'), this.size],
      [t('Format'), this.form],
    ])
    const choices = element(
      'fieldset',
      { class: 'share-choices' },
      ...labelled.map(([label, select]) => element('label', {}, label, ' ', select)),
    )
    choices.addEventListener('change', () => this.#tellLength())
    return choices
  }

  #tellLength() {
    const { from, to } = this.#span
    const isSpan = to > from
    this.button.disabled = !isSpan
    this.length.textContent = isSpan
      ? t('{seconds} seconds long', { seconds: Math.round(secondsOf(this.#span)) })
      : t('The last day must be later than the first.')
  }

  async #make() {
    const making = new AbortController()
    this.#making = making
    this.#show(true)
    try {
      const { makeFilm } = await import('../film/film.js')
      const [width, height] = this.size.value.split('x').map(Number)
      const wanted = { ...this.#span, width, height, gif: this.form.value === 'gif' }
      const film = await makeFilm(this.desk, wanted, (share) => this.#tell(share), making.signal)
      if (film) this.#save(film)
      else this.said.textContent = t('Cancelled')
    } catch {
      this.said.textContent = t('This browser could not make the film. Try a smaller one, or GIF.')
    }
    this.#making = null
    this.#show(false)
  }

  /** @param {import('../film/film.js').Film} film */
  #save({ blob, ending }) {
    const { days } = this.desk.atlas.calendar
    const { from, to } = this.#span
    const name = `west-hunan-${days[from]}-${days[to]}.${ending}`
    saveFile(blob, name)
    const isOther = ending === 'gif' && this.form.value === 'video'
    const saved = t('Saved as {name}', { name })
    this.said.textContent = isOther ? `${t('This browser writes no video.')} ${saved}` : saved
  }

  /** @param {boolean} busy */
  #show(busy) {
    this.choices.disabled = busy
    this.progress.hidden = !busy
    this.progress.value = 0
    this.button.textContent = busy ? t('Cancel') : t('Make the film')
    if (busy) this.said.textContent = t('Drawing …')
  }

  /** @param {number} share */
  #tell(share) {
    this.progress.value = share
    const percent = Math.floor((share * 100) / TOLD_PERCENT) * TOLD_PERCENT
    const told = t('{percent} percent done', { percent })
    if (percent > 0 && this.said.textContent !== told) this.said.textContent = told
  }
}

/**
 * @param {string} name
 * @param {[string, string][]} options values and words
 * @param {string} value
 */
function choice(name, options, value) {
  const made = options.map(([it, words]) => element('option', { value: it }, words))
  const select = element('select', { name }, ...made)
  select.value = value
  return select
}

/** @returns {[string, string][]} */
function speeds() {
  return [
    ['0.5', t('½ day/s')],
    ['1', t('1 day/s')],
    ['2', t('2 days/s')],
    ['4', t('4 days/s')],
    ['8', t('8 days/s')],
  ]
}

/**
 * @param {string} size
 * @returns {[string, string]}
 */
function sizeWords(size) {
  return [size, size.replace('x', ' × ')]
}
