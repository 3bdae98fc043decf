import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tieOf } from '../../../static/src/map/tie.js'

const SIZES = { size: 10, dot: 4 }

test('a name at its dot needs no tie, on whichever side it stands', () => {
  assert.equal(tieOf(['start', 8, 3], SIZES), '')
  assert.equal(tieOf(['end', -8, 3], SIZES), '')
  assert.equal(tieOf(['middle', 0, -8], SIZES), '')
  assert.equal(tieOf(['middle', 0, 16], SIZES), '')
})

test('a name beside its dot and off it is tied from edge to edge', () => {
  assert.equal(tieOf(['start', 20, 3], SIZES), 'M4.0,0.0L18.5,0.0')
  assert.equal(tieOf(['end', -20, 3], SIZES), 'M-4.0,0.0L-18.5,0.0')
})

test('a name above its dot is tied by its foot, one below by its head', () => {
  assert.equal(tieOf(['middle', 0, -22], SIZES), 'M0.0,-4.0L0.0,-18.5')
  assert.equal(tieOf(['middle', 0, 27], SIZES), 'M0.0,4.0L0.0,18.5')
})

test('a name at a corner is tied by the corner that is nearest', () => {
  assert.equal(tieOf(['start', 12, 23], SIZES), 'M2.4,3.2L11.1,14.8')
})
