import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NameWays } from '../../../static/src/map/name-ways.js'

const TABLE = /** @type {import('../../../static/src/map/placement.js').PlacementTable} */ ({
  level: 9,
  names: { latin: { city: ['start', 8, 4], town: ['start', 6, 4] }, cjk: {} },
  covered: { latin: { town: [[10, 12]] }, cjk: {} },
  aside: {
    latin: { town: [[5, 10, 'end', -6, 4]], hill: [[2, 3.5, 'middle', 0, -8]] },
    cjk: { town: [[0, 63, 'end', -6, 4]] },
  },
  units: {},
})
const ways = new NameWays(TABLE, 'latin')

test('a name that never gives way stands in its own place', () => {
  assert.equal(ways.isLesser('city'), false)
  for (const t of [0, 11, 62, NaN]) assert.deepEqual(ways.anchorAt('city', t), ['start', 8, 4])
})

test('a lesser name steps aside, is left out, and comes back', () => {
  const sides = [0, 5, 9.9, 10, 11.9, 12].map((t) => ways.anchorAt('town', t)?.[0])
  assert.deepEqual(sides, ['start', 'end', 'end', undefined, undefined, 'start'])
})

test('a name without a place of its own stands only while it has one', () => {
  assert.equal(ways.ownOf('hill'), undefined)
  assert.equal(ways.anchorAt('hill', 1.9), undefined)
  assert.deepEqual(ways.anchorAt('hill', 2), ['middle', 0, -8])
  assert.equal(ways.anchorAt('hill', 3.5), undefined)
})

test('where no symbol is shown every name is in its own place', () => {
  assert.deepEqual(ways.anchorAt('town', NaN), ['start', 6, 4])
  assert.equal(ways.anchorAt('hill', NaN), undefined)
})

test('the same place is the same object, so that nothing is written twice', () => {
  assert.equal(ways.anchorAt('town', 5), ways.anchorAt('town', 9))
})

test('a stretch lasts until the next name changes its place', () => {
  assert.equal(ways.stretchAt(5), ways.stretchAt(9.75))
  const stretches = [NaN, 0, 2, 3.5, 5, 10, 12].map((t) => ways.stretchAt(t))
  assert.equal(new Set(stretches).size, stretches.length)
})

test('the scripts have places of their own', () => {
  assert.deepEqual(new NameWays(TABLE, 'cjk').anchorAt('town', 20), ['end', -6, 4])
})

test('a table without spans is one of names that never give way', () => {
  const bare = { ...TABLE, covered: undefined, aside: undefined }
  assert.equal(new NameWays(bare, 'latin').isLesser('town'), false)
})
