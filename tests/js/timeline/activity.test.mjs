import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columns } from '../../../static/src/timeline/activity.js'

const none = { documented: 0, approximate: 0, inferred: 0 }

test('the busiest side on the busiest day is as high as a column gets', () => {
  const [quiet, busy] = columns([
    { date: '1945-04-06', japan: none, china: { documented: 1, approximate: 1, inferred: 0 } },
    { date: '1945-04-07', japan: { documented: 3, approximate: 0, inferred: 1 }, china: none },
  ])
  assert.deepEqual(busy.japan, { solid: 0.75, hatched: 0.25, units: 4 })
  assert.deepEqual(quiet.china, { solid: 0.25, hatched: 0.25, units: 2 })
})

test('a campaign without any movement has flat columns, not broken ones', () => {
  const [day] = columns([{ date: '1945-04-06', japan: none, china: none }])
  assert.deepEqual(day.japan, { solid: 0, hatched: 0, units: 0 })
})
