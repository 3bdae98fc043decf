import assert from 'node:assert/strict'
import { test } from 'node:test'
import { latOf, lonOf, worldPx, worldX, worldY } from '../../../static/src/map/mercator.js'

test('the equator at Greenwich is the middle of the world', () => {
  assert.equal(worldX(0), 0.5)
  assert.ok(Math.abs(worldY(0) - 0.5) < 1e-12)
})

test('north is up and east is right', () => {
  assert.ok(worldY(28) < worldY(27))
  assert.ok(worldX(111) > worldX(110))
})

test('positions come back from the plane', () => {
  assert.ok(Math.abs(latOf(worldY(27.44)) - 27.44) < 1e-9)
  assert.ok(Math.abs(lonOf(worldX(109.68)) - 109.68) < 1e-9)
})

test('each zoom doubles the world', () => {
  assert.equal(worldPx(0), 256)
  assert.equal(worldPx(8.25) * 2, worldPx(9.25))
})
