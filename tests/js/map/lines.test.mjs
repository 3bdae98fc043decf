import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitOnLine, lengthOf, smooth } from '../../../static/src/map/curve.js'
import { stretches } from '../../../static/src/map/stretches.js'
import { exitPoint } from '../../../static/src/map/headings.js'

/** @type {[number, number][]} */
const POINTS = [
  [27, 110],
  [27, 111],
  [27, 112],
  [27, 113],
]

test('a road falls into unbroken runs of known and of guessed course', () => {
  const road = { points: POINTS, inferred: [0, 0, 1] }
  assert.deepEqual(stretches(road, false), [POINTS.slice(0, 3)])
  assert.deepEqual(stretches(road, true), [POINTS.slice(2)])
})

test('a gap in what is known makes two runs', () => {
  const road = { points: POINTS, inferred: [0, 1, 0] }
  assert.deepEqual(stretches(road, false), [POINTS.slice(0, 2), POINTS.slice(2)])
})

test('a name is set in its size where the line is long enough', () => {
  assert.equal(fitOnLine('Yuan R.', 12, 400, false)?.size, 12)
})

test('a name that is far too long for its line is left out', () => {
  assert.equal(fitOnLine('Hunan-Guizhou highway', 12, 60, false), null)
})

test('a name shrinks a little rather than vanish', () => {
  const natural = fitOnLine('資水', 12, 1000, false)
  const tight = fitOnLine('資水', 12, 24, false)
  assert.equal(natural?.size, 12)
  assert.ok(tight && tight.size < 12 && tight.size >= 12 * 0.72)
})

test('the letters of a range spread over its ridge', () => {
  const river = fitOnLine('Xuefeng Shan', 12, 300, false)
  const range = fitOnLine('Xuefeng Shan', 12, 300, true)
  assert.ok(river && range && range.spacing > river.spacing)
})

test('a curve passes through its ends', () => {
  const path = smooth([
    [0, 0],
    [10, 5],
    [20, 0],
  ])
  assert.match(path, /^M0\.0,0\.0C/)
  assert.match(path, / 20\.0,0\.0$/)
})

test('the length of a line is the sum of its pieces', () => {
  assert.equal(
    lengthOf([
      [0, 0],
      [3, 4],
      [3, 10],
    ]),
    11,
  )
})

test('an arrow leaves the frame on the side it points to', () => {
  const [west] = exitPoint(270)
  const [, south] = exitPoint(180)
  assert.equal(west, -0.5)
  assert.equal(south, 0.5)
})

test('an arrow keeps clear of the echelon mark and of the designation', () => {
  const [, north] = exitPoint(0)
  const [, east] = exitPoint(90)
  assert.ok(north < -0.5 - 0.36)
  assert.ok(Math.abs(east) > 0.5)
})
