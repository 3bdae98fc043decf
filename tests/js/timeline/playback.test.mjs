import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Clock } from '../../../static/src/player/clock.js'
import { Calendar } from '../../../static/src/timeline/calendar.js'
import { playbackFrom, playbackView } from '../../../static/src/timeline/playback.js'

const calendar = new Calendar('1945-04-06', '1945-06-07')
const newClock = () => new Clock({ first: 0, last: 62, t: 0, speed: 1, wholeDays: false })

test('the usual way of playing needs no word', () => {
  assert.deepEqual(
    Object.values(playbackView(newClock(), calendar)).filter((value) => value !== undefined),
    [],
  )
})

test('what is written is read back', () => {
  const clock = newClock()
  clock.setPlayback({ range: { first: 25, last: 34 }, speed: 4, loop: true })
  const view = playbackView(clock, calendar)
  assert.deepEqual(view, { from: '1945-05-01', to: '1945-05-10', speed: 4, loop: true })
  assert.deepEqual(playbackFrom(view, calendar), {
    range: { first: 25, last: 34 },
    speed: 4,
    loop: true,
  })
})
