import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bandAt, frameClass, levelAt, UnitPlacement } from '../../../static/src/map/placement.js'

const UNITS = [{ id: 'division' }, { id: 'regiment' }, { id: 'free' }]

/** @param {Record<string, import('../../../static/src/map/placement.js').UnitKeys>} units */
function placed(units) {
  return new UnitPlacement({ units }, UNITS)
}

/**
 * @param {UnitPlacement} placement
 * @param {number} index
 * @param {number} t
 */
function offsetAt(placement, index, t) {
  const out = { dx: NaN, dy: NaN }
  placement.offset(index, t, out)
  return out
}

test('the level in use is the greatest that is not above the zoom', () => {
  assert.equal(levelAt(8.75), 8.5)
  assert.equal(levelAt(9), 9)
  assert.equal(levelAt(4), 5)
  assert.equal(levelAt(12), 12)
})

test('symbols grow with the band of the level', () => {
  const [far, near] = [bandAt(5), bandAt(10)]
  assert.ok(near.frames.division[0] > far.frames.division[0])
})

test('every echelon has a frame', () => {
  assert.equal(frameClass('division'), 'division')
  assert.equal(frameClass('army'), 'headquarters')
})

test('between two keys a symbol moves evenly', () => {
  const placement = placed({ division: { t: [10, 12], dx: [0, 20], dy: [-4, -8] } })
  assert.deepEqual(offsetAt(placement, 0, 11), { dx: 10, dy: -6 })
})

test('before the first key and after the last a symbol stays put', () => {
  const placement = placed({ division: { t: [10, 12], dx: [3, 20], dy: [0, 0] } })
  assert.deepEqual(offsetAt(placement, 0, 0), { dx: 3, dy: 0 })
  assert.deepEqual(offsetAt(placement, 0, 62), { dx: 20, dy: 0 })
})

test('time may run backwards', () => {
  const placement = placed({ division: { t: [0, 1, 2, 3], dx: [0, 1, 4, 9], dy: [0, 0, 0, 0] } })
  assert.equal(offsetAt(placement, 0, 3).dx, 9)
  assert.equal(offsetAt(placement, 0, 0.5).dx, 0.5)
  assert.equal(offsetAt(placement, 0, 2.5).dx, 6.5)
})

test('a unit without keys stands on its point', () => {
  assert.deepEqual(offsetAt(placed({}), 2, 5), { dx: 0, dy: 0 })
})

test('a fold holds from its first time to just before its last', () => {
  const placement = placed({
    regiment: { t: [0], dx: [0], dy: [0], fold: [[3, 5, 'division']] },
  })
  assert.equal(placement.foldedInto(1, 2.99), -1)
  assert.equal(placement.foldedInto(1, 3), 0)
  assert.equal(placement.foldedInto(1, 5), -1)
})

test('of a stack one unit has the leader line, for as long as the stack stands', () => {
  const keys = { t: [0], dx: [20], dy: [0] }
  const placement = placed({
    division: keys,
    regiment: { ...keys, stack: [[10, 20, 'division']] },
  })
  assert.equal(placement.ledBy(0, 15), -1)
  assert.deepEqual(
    [9.75, 10, 19.75, 20].map((t) => placement.ledBy(1, t)),
    [-1, 0, 0, -1],
  )
})
