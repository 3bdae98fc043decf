import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flightsOn } from '../../../static/src/air/flights.js'
import { byPlace, recordsOn } from '../../../static/src/air/records.js'

/** @param {object} given */
function record(given) {
  return /** @type {any} */ ({
    id: 'air-1',
    category: 'target',
    from: '1945-05-09',
    to: '1945-05-09',
    place: 'shaoyang',
    lat: 27.2,
    lon: 111.5,
    ...given,
  })
}

test('a day has the records that cover it, and no airfield or strength among them', () => {
  const target = record({})
  const records = [target, record({ category: 'airfield' }), record({ category: 'strength' })]
  assert.deepEqual(recordsOn(records, '1945-05-09').ofDay, [target])
  assert.deepEqual(recordsOn(records, '1945-05-10').ofDay, [])
})

test('a record of more than a fortnight tells of a period, not of a day', () => {
  const fortnight = record({ from: '1945-05-01', to: '1945-05-14' })
  const month = record({ from: '1945-05-01', to: '1945-05-15' })
  const found = recordsOn([fortnight, month], '1945-05-09')
  assert.deepEqual(found, { ofDay: [fortnight], ofPeriod: [month] })
})

test('records stand together at their place; one without a place stands nowhere', () => {
  const [one, two] = [record({}), record({ id: 'air-2' })]
  const elsewhere = record({ place: 'yangxi' })
  assert.deepEqual(byPlace([one, record({ place: null }), elsewhere, two]), [
    [one, two],
    [elsewhere],
  ])
})

test('units that fly the same way on a day are one flight, from take-off to landing', () => {
  const leg = { airborne: true, t1: 3, start: 'zhanyi', place: 'zhijiang' }
  const ground = { airborne: false, t1: 5, start: 'zhijiang', place: 'anjiang' }
  /** @param {string} id */
  const track = (id) =>
    /** @type {any} */ ({
      unit: {
        id,
        side: 'china',
        t: [0, 3, 3, 5],
        lat: [25, 25, 27, 26],
        lon: [103, 103, 109, 110],
      },
      legOfDay: [leg, ground],
    })
  const [flight, ...others] = flightsOn([track('a'), track('b')], 0)
  assert.deepEqual(others, [])
  assert.deepEqual(flight.units, ['a', 'b'])
  assert.deepEqual(
    [flight.start, flight.end],
    [
      [25, 103],
      [27, 109],
    ],
  )
  assert.deepEqual(flightsOn([track('a')], 1), [])
})
