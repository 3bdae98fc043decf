import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Calendar } from '../../../static/src/timeline/calendar.js'
import { wordsOfDays } from '../../../static/src/timeline/words.js'

const calendar = new Calendar('1945-04-06', '1945-06-07')

test('5 May 1945 was a Saturday, in every time zone', () => {
  const before = process.env.TZ
  for (const zone of ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'UTC']) {
    process.env.TZ = zone
    const day = wordsOfDays(calendar, 'en')[29]
    assert.equal(day.long, '5 May 1945')
    assert.equal(day.weekday, 'Saturday')
  }
  if (before === undefined) delete process.env.TZ
  else process.env.TZ = before
})

test('dates are written the way of the language', () => {
  assert.equal(wordsOfDays(calendar, 'zh-Hans')[29].long, '1945年5月5日')
  assert.equal(wordsOfDays(calendar, 'ja')[29].weekday, '土曜日')
})

test('a tick names the month where a week is its first', () => {
  const words = wordsOfDays(calendar, 'en')
  assert.deepEqual(
    [0, 7, 28, 56].map((n) => words[n].tick),
    ['6 Apr', '13', '4 May', '1 Jun'],
  )
})
