import assert from 'node:assert/strict'
import { test } from 'node:test'
import { covers, spanWriter } from '../../../static/src/panel/dates.js'
import { useTexts } from '../../../static/src/texts.js'

/** Dashes and spaces differ between versions of the language data. @param {string} text */
const plain = (text) => text.replace(/\s*[–-]\s*/g, '–').replace(/\s/g, ' ')

test('a day of 1945 needs no year', () => {
  assert.equal(spanWriter('en')({ from: '1945-05-05', to: '1945-05-05' }), '5 May')
})

test('a span names its month once', () => {
  assert.equal(plain(spanWriter('en')({ from: '1945-05-05', to: '1945-05-12' })), '5–12 May')
})

test('another year than the campaign names itself', () => {
  const span = { from: '1944-04-17', to: '1944-12-10' }
  assert.equal(plain(spanWriter('en')(span)), '17 Apr–10 Dec 1944')
})

test('a span is in words where the language writes days so', () => {
  useTexts({ '{first} to {last}': '{first}至{last}' })
  const chinese = spanWriter('zh-Hans')
  assert.equal(chinese({ from: '1945-04-06', to: '1945-04-15' }), '4月6日至15日')
  assert.equal(chinese({ from: '1945-04-30', to: '1945-05-05' }), '4月30日至5月5日')
  assert.equal(chinese({ from: '1944-04-17', to: '1944-12-10' }), '1944年4月17日至12月10日')
  assert.equal(chinese({ from: '1944-12-30', to: '1945-01-02' }), '1944年12月30日至1945年1月2日')
  useTexts({})
})

test('a date is the same day in every zone', () => {
  const zone = process.env.TZ
  for (const name of ['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati']) {
    process.env.TZ = name
    assert.equal(spanWriter('ja')({ from: '1945-05-05', to: '1945-05-05' }), '5月5日')
  }
  process.env.TZ = zone ?? ''
})

test('a span holds its first and its last day', () => {
  const span = { from: '1945-05-05', to: '1945-05-12' }
  assert.deepEqual(
    ['1945-05-04', '1945-05-05', '1945-05-12', '1945-05-13'].map((day) => covers(span, day)),
    [false, true, true, false],
  )
})
