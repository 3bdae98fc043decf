import { byId } from '../element.js'
import { t } from '../texts.js'

/**
 * Buttons, slider and speed: what the reader does to the time.
 * @param {import('../player/clock.js').Clock} clock
 */
export function connectControls(clock) {
  const slider = byId('timeline', HTMLInputElement)
  const play = byId('play', HTMLButtonElement)
  const speed = byId('speed', HTMLSelectElement)

  slider.addEventListener('input', () => {
    clock.pause()
    clock.set(slider.valueAsNumber, 'scrub')
  })
  // Let go between two evenings, it comes to rest on the day that the date names.
  slider.addEventListener('pointerup', () => {
    if (!Number.isInteger(clock.time)) clock.set(Math.ceil(clock.time), 'step')
  })
  byId('day-back', HTMLButtonElement).addEventListener('click', () => step(clock, -1))
  byId('day-on', HTMLButtonElement).addEventListener('click', () => step(clock, 1))
  play.addEventListener('click', () => (clock.playing ? clock.pause() : clock.play()))
  clock.onPlaying.push((playing) => {
    play.classList.toggle('playing', playing)
    play.setAttribute('aria-label', playing ? t('Pause') : t('Play'))
  })
  speed.addEventListener('change', () => {
    clock.speed = Number(speed.value)
  })
  if ([...speed.options].some(({ value }) => Number(value) === clock.speed)) {
    speed.value = String(clock.speed)
  }
  for (const control of document.querySelectorAll('#strip :disabled')) {
    control.removeAttribute('disabled')
  }
}

/**
 * Go whole days on or back; from between two evenings, first to the nearer one that way.
 * @param {import('../player/clock.js').Clock} clock
 * @param {number} days
 */
export function step(clock, days) {
  clock.pause()
  const evening = days > 0 ? Math.floor(clock.time) : Math.ceil(clock.time)
  clock.set(evening + days, 'step')
}
