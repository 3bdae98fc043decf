import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Calendar, dayText, readDay } from '../../../static/src/timeline/calendar.js'

const calendar = new Calendar('1945-04-06', '1945-06-07')

test('the campaign has 63 days, 6 April to 7 June', () => {
  assert.equal(calendar.days.length, 63)
  assert.equal(calendar.lastT, 62)
  assert.equal(calendar.days[29], '1945-05-05')
  assert.equal(calendar.days[62], '1945-06-07')
})

test('the day being lived is the first whose evening is not before t', () => {
  assert.equal(calendar.days[calendar.dayAt(28.4)], '1945-05-05')
  assert.equal(calendar.days[calendar.dayAt(28)], '1945-05-04')
  assert.equal(calendar.days[calendar.dayAt(0)], '1945-04-06')
  assert.equal(calendar.days[calendar.dayAt(62)], '1945-06-07')
})

test('a date has one form and nothing else is read', () => {
  const wrong = [
    '19450505',
    '1945-5-5',
    '1945-W18-6',
    '1945-05-05T00:00',
    ' 1945-05-05',
    '',
    null,
    5,
  ]
  for (const text of [
    ...wrong,
    '1945-02-30',
    '1945-13-01',
    '1945-00-10',
    '1945-04-31',
    '１945-05-05',
  ]) {
    assert.throws(() => readDay(text), RangeError, String(text))
  }
})

test('a day outside the campaign is refused, with the span that is allowed', () => {
  assert.throws(() => calendar.evening('1945-04-05'), /1945-04-06 to 1945-06-07/)
  assert.throws(() => calendar.evening('1945-06-08'), RangeError)
  assert.throws(() => calendar.check(62.1), RangeError)
  assert.throws(() => calendar.check(-0.1), RangeError)
  assert.throws(() => calendar.check(NaN), RangeError)
  assert.throws(() => calendar.check(/** @type {any} */ ('3')), RangeError)
})

test('counting days and writing them are each other undone, over leap days and centuries', () => {
  for (let day = -60000; day < 60000; day += 17) assert.equal(readDay(dayText(day)), day)
  assert.equal(readDay('1970-01-01'), 0)
  assert.equal(dayText(readDay('1944-02-29') + 1), '1944-03-01')
})

test('no time zone has a part in it', () => {
  const before = process.env.TZ
  for (const zone of [
    'Asia/Shanghai',
    'America/New_York',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
  ]) {
    process.env.TZ = zone
    assert.deepEqual(new Calendar('1945-04-06', '1945-06-07').days, calendar.days)
  }
  if (before === undefined) delete process.env.TZ
  else process.env.TZ = before
})
