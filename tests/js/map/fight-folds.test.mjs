import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldFights } from '../../../static/src/map/fight-folds.js'

/**
 * @param {string} id
 * @param {number} x
 * @param {number} importance
 */
const fight = (id, x, importance = 2) =>
  /** @type {any} */ ({ id, lat: 27, lon: 110, title: id, x, importance })
const pointOf = (/** @type {any} */ { x }) => ({ x, y: 0 })
const ids = (/** @type {any[]} */ fights, apart = 20) =>
  foldFights(fights, pointOf, apart).map((fold) => fold.fights.map(({ id }) => id))

test('fights that are far enough from each other have a burst each', () => {
  assert.deepEqual(ids([fight('a', 0), fight('b', 20)]), [['a'], ['b']])
})

test('fights near each other share the burst of the most important', () => {
  assert.deepEqual(ids([fight('a', 0), fight('b', 19, 1)]), [['b', 'a']])
  assert.deepEqual(foldFights([fight('a', 0), fight('b', 19, 1)], pointOf, 20)[0].point, {
    x: 19,
    y: 0,
  })
})

test('a row of fights is not one burst: what is far from the first has its own', () => {
  assert.deepEqual(ids([fight('a', 0), fight('b', 15), fight('c', 30)]), [['a', 'b'], ['c']])
})

test('of equals the first by id is the first, whatever their order', () => {
  assert.deepEqual(ids([fight('b', 5), fight('c', 5), fight('a', 5)]), [['a', 'b', 'c']])
})
