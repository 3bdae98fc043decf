import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LAYERS, readView, writeView } from '../../../static/src/state/url.js'

test('what is written is read back', () => {
  const view = { date: '1945-05-05', lat: 27.1, lng: 110.5, zoom: 8.25, unit: 'cn-5-div' }
  assert.deepEqual(readView(writeView('', view)), view)
})

test('all layers need no word; some are listed, and none is an empty list', () => {
  assert.equal(writeView('', { layers: LAYERS }), '')
  assert.equal(writeView('', { layers: ['relief', 'units'] }), '?layers=relief,units')
  assert.deepEqual(readView('?layers=units,relief').layers, ['relief', 'units'])
  assert.deepEqual(readView(writeView('', { layers: [] })).layers, [])
})

test('of a repeated parameter the first counts', () => {
  assert.equal(readView('?date=1945-05-05&date=1945-05-06').date, '1945-05-05')
})

test('the way by which a messenger sent a link is no first day', () => {
  assert.deepEqual(readView('?from=timeline&isappinstalled=0'), {})
  assert.deepEqual(readView('?from=1945-05-01'), { from: '1945-05-01' })
})

test('parameters that are not the view stay as they came', () => {
  assert.equal(
    writeView('?lang=ja&utm=x&unit=a', { date: '1945-05-05' }),
    '?lang=ja&utm=x&date=1945-05-05',
  )
})
