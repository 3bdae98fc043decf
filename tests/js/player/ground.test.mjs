import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enclavesByDay, frontAt } from '../../../static/src/player/ground.js'

/** @type {import('../../../static/src/player/ground.js').FrontMove[]} */
const moves = [
  {
    t0: 0,
    t1: 4,
    start: [
      [27, 110],
      [26, 110],
    ],
    end: [
      [27, 112],
      [26, 112],
    ],
  },
  {
    t0: 4,
    t1: 6,
    start: [
      [27, 112],
      [26.5, 112],
      [26, 112],
    ],
    end: [
      [27, 110],
      [26.5, 111],
      [26, 110],
    ],
  },
]

test('the edge moves evenly between its dated lines', () => {
  assert.deepEqual(frontAt(moves, 1, []), [
    [27, 110.5],
    [26, 110.5],
  ])
  assert.deepEqual(frontAt(moves, 5, []), [
    [27, 111],
    [26.5, 111.5],
    [26, 111],
  ])
})

test('outside the dated lines the nearest holds', () => {
  assert.deepEqual(frontAt(moves, -1, []), moves[0].start)
  assert.deepEqual(frontAt(moves, 9, []), moves[1].end)
})

test('a used path takes the length of the new line', () => {
  const path = frontAt(moves, 5, [])
  assert.deepEqual(frontAt(moves, 0, path), moves[0].start)
})

test('an enclave is drawn from its first day to its last', () => {
  const wugang = { place: 'wugang', lat: 26.7, lon: 110.6, holder: 'china' }
  const file = {
    days: ['1945-04-26', '1945-04-27', '1945-04-28', '1945-04-29'].map((date) => ({ date })),
    ground: { enclaves: [{ ...wugang, from: '1945-04-27', to: '1945-04-28' }] },
  }
  const shown = enclavesByDay(/** @type {any} */ (file)).map((enclaves) => enclaves.length)
  assert.deepEqual(shown, [0, 1, 1, 0])
})
