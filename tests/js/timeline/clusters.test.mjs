import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clusters } from '../../../static/src/timeline/clusters.js'

const marksAt = (/** @type {number[]} */ ...xs) => xs.map((x) => ({ x, item: x }))

test('marks that stand apart stay as they are', () => {
  assert.deepEqual(
    clusters(marksAt(0, 10, 20), 10).map(({ x }) => x),
    [0, 10, 20],
  )
})

test('marks that stand too close become one in their middle', () => {
  const [first, second] = clusters(marksAt(0, 4, 30), 10)
  assert.deepEqual(first, { x: 2, members: [0, 4] })
  assert.deepEqual(second.members, [30])
})

test('no two of the marks that are left stand closer than the gap, and none is lost', () => {
  const xs = [0, 0, 1, 3, 3.5, 9, 12, 12, 13, 40, 41, 47]
  for (const gap of [0.5, 2, 5, 11, 100]) {
    const found = clusters(marksAt(...xs), gap)
    assert.deepEqual(
      found.flatMap(({ members }) => members),
      xs,
    )
    for (let n = 1; n < found.length; n++) assert.ok(found[n].x - found[n - 1].x >= gap)
  }
})

test('of no marks nothing is made', () => {
  assert.deepEqual(clusters([], 5), [])
})
