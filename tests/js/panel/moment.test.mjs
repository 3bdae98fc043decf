import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onMap, tellingEvent } from '../../../static/src/panel/moment.js'

const campaign = { first_day: '1945-04-06', last_day: '1945-06-07' }

/**
 * @param {string} from
 * @param {number} importance
 * @param {boolean} [fight]
 */
const event = (from, importance, fight = true) => ({ from, to: from, importance, fight })

test('a headline tells more than an earlier detail', () => {
  const headline = event('1945-05-20', 1)
  assert.equal(tellingEvent([event('1945-05-01', 3), headline], campaign), headline)
})

test('of equals a fight tells more than an order, and the first more than the later', () => {
  const first = event('1945-05-02', 2)
  const events = [event('1945-05-01', 2, false), event('1945-05-03', 2), first]
  assert.equal(tellingEvent(events, campaign), first)
})

test('what lies outside the days of the map is no moment of it', () => {
  assert.equal(tellingEvent([event('1945-02-04', 1)], campaign), undefined)
})

test('an event that reaches into the first day is on the map', () => {
  assert.equal(onMap({ from: '1945-03-01', to: '1945-04-06' }, campaign), true)
  assert.equal(onMap({ from: '1945-03-01', to: '1945-04-05' }, campaign), false)
})
