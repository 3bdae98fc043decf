import { byId } from '../element.js'
import { t } from '../texts.js'
import { playOrPause, step, stepAlong } from './steps.js'

/**
 * Buttons, slider and speed: what the reader does to the time.
 * @param {import('../player/clock.js').Clock} clock
 * @param {readonly number[]} headlineDays rising
 */
export function connectControls(clock, headlineDays) {
  connectSlider(clock)
  onClick('day-back', () => step(clock, -1))
  onClick('day-on', () => step(clock, 1))
  onClick('event-back', () => stepAlong(clock, false, headlineDays))
  onClick('event-on', () => stepAlong(clock, true, headlineDays))
  onClick('play', () => playOrPause(clock))
  const play = byId('play', HTMLButtonElement)
  clock.onPlaying.push((playing) => {
    play.classList.toggle('playing', playing)
    play.setAttribute('aria-label', playing ? t('Pause') : t('Play'))
  })
  connectSpeed(clock)
  connectLoop(clock)
  for (const control of document.querySelectorAll('#strip :disabled')) {
    control.removeAttribute('disabled')
  }
}

/**
 * @param {string} id of a button
 * @param {() => void} act
 */
function onClick(id, act) {
  byId(id, HTMLButtonElement).addEventListener('click', act)
}

/** @param {import('../player/clock.js').Clock} clock */
function connectSlider(clock) {
  const slider = byId('timeline', HTMLInputElement)
  slider.addEventListener('pointerdown', () => {
    clock.held = true
  })
  slider.addEventListener('input', () => {
    clock.pause()
    clock.set(slider.valueAsNumber, 'scrub')
  })
  // Let go between two evenings, it comes to rest on the day that the date names.
  for (const end of ['pointerup', 'pointercancel']) {
    slider.addEventListener(end, () => {
      clock.held = false
      if (!Number.isInteger(clock.time)) clock.set(Math.ceil(clock.time), 'step')
    })
  }
}

/** @param {import('../player/clock.js').Clock} clock */
function connectSpeed(clock) {
  const speed = byId('speed', HTMLSelectElement)
  const show = () => {
    const offered = [...speed.options].some(({ value }) => Number(value) === clock.speed)
    if (offered) speed.value = String(clock.speed)
  }
  speed.addEventListener('change', () => clock.setPlayback({ speed: Number(speed.value) }))
  clock.onPlayback.push(show)
  show()
}

/** @param {import('../player/clock.js').Clock} clock */
function connectLoop(clock) {
  const loop = byId('loop', HTMLButtonElement)
  const show = () => loop.setAttribute('aria-pressed', String(clock.loop))
  loop.addEventListener('click', () => clock.setPlayback({ loop: !clock.loop }))
  clock.onPlayback.push(show)
  show()
}
