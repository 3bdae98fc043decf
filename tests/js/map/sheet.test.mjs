import assert from 'node:assert/strict'
import { test } from 'node:test'
import { halfDegrees, kmPerPx, roundLength } from '../../../static/src/map/scale.js'

test('a degree of longitude at 60 N is as long as on the ellipsoid, a little over half', () => {
  // Published tables of WGS 84: 111.320 km at the equator, 55.800 km at 60 degrees.
  const degree = (/** @type {number} */ lat) => (kmPerPx(lat, 8) * 256 * 2 ** 8) / 360
  assert.ok(Math.abs(degree(0) - 111.32) < 0.001)
  assert.ok(Math.abs(degree(60) - 55.8) < 0.001)
})

test('the equator is 40,075 km long at every zoom', () => {
  assert.ok(Math.abs(kmPerPx(0, 0) * 256 - 40075) < 1)
  assert.ok(Math.abs(kmPerPx(0, 9.5) * 256 * 2 ** 9.5 - 40075) < 1)
})

test('a scale bar has a round length that fits', () => {
  assert.equal(roundLength(79), 50)
  assert.equal(roundLength(20), 20)
  assert.equal(roundLength(1.3), 1)
  assert.equal(roundLength(0.7), 0.5)
})

test('ticks stand at the half degrees within the view, edges included', () => {
  assert.deepEqual(halfDegrees(109.6, 111), [110, 110.5, 111])
  assert.deepEqual(halfDegrees(27.1, 27.4), [])
})
