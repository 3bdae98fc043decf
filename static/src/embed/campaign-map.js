// The web component <campaign-map>, served as /embed.js. It stands alone in other people's pages:
// no import, no dependency, no name in their global scope.
//
//   <script async src="https://atlas.example/embed.js"></script>
//   <campaign-map date="1945-05-05" lang="ja"></campaign-map>
//
// or in one line: <script async src="https://atlas.example/embed.js" data-map data-date="1945-05-05"></script>

const script = /** @type {HTMLScriptElement} */ (document.currentScript)
const site = new URL('.', script.src)

/** Attributes that say nothing of the map; all others go into its address (see /help/embedding). */
const OWN =
  /^(id|class|style|title|height|poster|slot|part|hidden|role|tabindex|dir|(data|aria|on).*)$/

/** A page of others has none of our catalogues: title of the map, text on the poster. */
const WORDS = /** @type {Record<string, [string, string]>} */ ({
  en: ['Campaign map', 'Open the map'],
  'zh-Hans': ['会战地图', '打开地图'],
  'zh-Hant': ['會戰地圖', '開啟地圖'],
  ja: ['作戦地図', '地図を開く'],
})

/** As high as the embedded page will ask to be, so that nothing jumps when it does. */
const SHAPE =
  'display:block;width:100%;border:0;aspect-ratio:16/9;min-height:420px;max-height:720px'

class CampaignMap extends HTMLElement {
  /** @type {HTMLIFrameElement | null} */
  #frame = null
  #ready = false
  #opened = false
  #root = this.attachShadow({ mode: 'open' })

  #observer = new MutationObserver((changes) => this.#follow(changes))

  connectedCallback() {
    this.style.display ||= 'block'
    addEventListener('message', this)
    this.#show()
    this.#observer.observe(this, { attributes: true })
  }

  disconnectedCallback() {
    removeEventListener('message', this)
    this.#observer.disconnect()
  }

  /** @param {MutationRecord[]} changes */
  #follow(changes) {
    const names = changes.map(({ attributeName }) => attributeName ?? '')
    const date = this.getAttribute('date')
    if (this.#ready && date && names.every((name) => name === 'date')) this.setDate(date)
    else if (names.some((name) => !OWN.test(name) || /height|poster/.test(name))) this.#show()
  }

  /** @param {string} date YYYY-MM-DD */
  setDate(date) {
    this.#tell({ type: 'setDate', date })
  }

  /** @param {number} [speed] days per second */
  play(speed) {
    this.#tell({ type: 'play', speed })
  }

  pause() {
    this.#tell({ type: 'pause' })
  }

  /** @param {MessageEvent} event of which only those of the own frame count */
  handleEvent({ source, data }) {
    const frame = this.#frame
    if (!frame || source !== frame.contentWindow || data?.campaignMap !== 1) return
    if (data.type === 'resize') {
      if (!this.hasAttribute('height')) frame.style.height = `${+data.height}px`
      return
    }
    if (data.type === 'ready') this.#ready = true
    this.dispatchEvent(new CustomEvent(data.type, { detail: data }))
  }

  /** @param {object} message */
  #tell(message) {
    // To any origin: in a sandbox the frame has none, and a date is no secret.
    this.#frame?.contentWindow?.postMessage({ campaignMap: 1, ...message }, '*')
  }

  #show() {
    const poster = this.getAttribute('poster')
    this.#ready = false
    this.#root.replaceChildren(poster && !this.#opened ? this.#poster(poster) : this.#map())
  }

  get #words() {
    const language = this.getAttribute('lang') || document.documentElement.lang
    return WORDS[language] || WORDS.en
  }

  #map() {
    const address = new URL('embed', site)
    for (const { name, value } of this.attributes) {
      if (!OWN.test(name)) address.searchParams.set(name, value)
    }
    const frame = document.createElement('iframe')
    frame.title = this.title || this.#words[0]
    frame.loading = 'lazy'
    frame.allowFullscreen = true
    this.#shape(frame)
    frame.src = address.href
    return (this.#frame = frame)
  }

  /** @param {string} address of a picture that stands for the map until it is wanted */
  #poster(address) {
    const button = document.createElement('button')
    const image = new Image()
    image.src = address
    image.alt = this.title || this.#words[0]
    image.style.cssText = 'position:absolute;width:100%;height:100%;object-fit:cover;inset:0'
    const words = document.createElement('span')
    words.textContent = this.#words[1]
    words.style.cssText =
      'position:relative;padding:12px 20px;border-radius:24px;background:#fbf7ee;color:#222;font:600 16px sans-serif'
    this.#shape(button)
    button.style.cssText += ';position:relative;padding:0;cursor:pointer'
    button.append(image, words)
    button.addEventListener('click', () => {
      this.#opened = true
      this.#show()
      this.#frame?.focus()
    })
    this.#frame = null
    return button
  }

  /** @param {HTMLElement} part */
  #shape(part) {
    const height = this.getAttribute('height')
    part.style.cssText = SHAPE
    if (height) {
      part.style.cssText += `;aspect-ratio:auto;min-height:0;max-height:none;height:${parseInt(height)}px`
    }
  }
}

if (!customElements.get('campaign-map')) customElements.define('campaign-map', CampaignMap)

if ('map' in script.dataset) {
  const map = document.createElement('campaign-map')
  for (const [name, value] of Object.entries(script.dataset)) {
    if (value && name !== 'map') map.setAttribute(name, value)
  }
  script.after(map)
}
