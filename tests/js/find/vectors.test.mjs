import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { FindIndex } from '../../../static/src/find/index.js'

// Written by Python's search: tests/finding/vectors.py.
const [file, vectors] = ['search_index', 'search_vectors'].map((name) =>
  JSON.parse(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8')),
)
const index = new FindIndex(file)

test('the browser finds what Python finds, by the same name, in the same order', () => {
  assert.ok(vectors.length >= 60)
  for (const [query, found] of vectors) {
    const matches = index.search(query).map(({ subject, matched }) => [subject.id, matched])
    assert.deepEqual(matches, found, JSON.stringify(query))
  }
})

test('no more than asked for', () => {
  assert.equal(index.search('division', 3).length, 3)
  assert.equal(index.search('division').length, 20)
})

test('nothing is sought where nothing is typed', () => {
  for (const query of ['', '   ', '!?']) assert.deepEqual(index.search(query), [])
})
