import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sharedLink, sharedQuery } from '../../../static/src/share/link.js'

const FIRST = '1945-04-06'

test('what the atlas shows by itself is left out', () => {
  assert.equal(sharedQuery('', FIRST, FIRST), '')
  assert.equal(sharedQuery('?date=1945-05-05', '1945-05-05', FIRST), 'date=1945-05-05')
  assert.equal(sharedQuery('?lang=ja&names=today&cmode=ghost&speed=1', FIRST, FIRST), '')
})

test('the date that is shown counts, not the one that came', () => {
  assert.equal(sharedQuery('?date=1945-05-05', '1945-05-06', FIRST), 'date=1945-05-06')
})

test('the first day is named where without it another day would be meant', () => {
  assert.equal(
    sharedQuery('?event=siege&date=1945-04-06', FIRST, FIRST),
    'date=1945-04-06&event=siege',
  )
  assert.equal(sharedQuery('?from=1945-05-01', FIRST, FIRST), 'date=1945-04-06&from=1945-05-01')
})

test('coordinates tell pixels apart and no less', () => {
  const at = (/** @type {number} */ zoom) =>
    sharedQuery(`?lat=27.123456&lng=110.100000&zoom=${zoom}`, FIRST, FIRST)
  assert.equal(at(5), 'lat=27.12&lng=110.1&zoom=5')
  assert.equal(at(9), 'lat=27.123&lng=110.1&zoom=9')
  assert.equal(at(12), 'lat=27.1235&lng=110.1&zoom=12')
})

test('lists keep their commas, and what messengers add is dropped', () => {
  assert.equal(
    sharedQuery('?layers=relief,units&utm_source=mail&measure=27,110;28,111', FIRST, FIRST),
    'layers=relief,units&measure=27,110;28,111',
  )
})

test('another account and a claim go along', () => {
  assert.equal(
    sharedQuery('?account=wiki-en&claim=cl-1', FIRST, FIRST),
    'account=wiki-en&claim=cl-1',
  )
})

test('the language is part of the link', () => {
  assert.equal(
    sharedLink('https://a.example', 'zh-Hant', 'date=1945-05-05'),
    'https://a.example/zh-Hant/?date=1945-05-05',
  )
  assert.equal(sharedLink('https://a.example', 'en', ''), 'https://a.example/en/')
})
