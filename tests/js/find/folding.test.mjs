import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folding } from '../../../static/src/find/folding.js'
import { allowedErrors, errorsBetween } from '../../../static/src/find/spelling.js'

const fold = folding({
  characters: '團团師师陽阳一1六6二2〇0',
  words: { the: '', div: 'division' },
  han_words: { 师团: '师' },
})

test('two spellings of one name are one', () => {
  const pairs = [
    ['Zhǐjiāng', 'ZHIJIANG'],
    ["Ch'ang-te", 'changte'],
    ['第一一六師團', '116师'],
    ['百十六师', '第116师'],
    ['二十师', '20師'],
    ['十师', '10師'],
    ['シコウ', 'しこう'],
    ['the 116th Div.', '116 division'],
    ['１１６', '116'],
  ]
  for (const [one, other] of pairs) assert.equal(fold(one).compact, fold(other).compact, one)
})

test('two names stay two', () => {
  for (const [one, other] of [
    ['18D', '18'],
    ['がんこう', 'かんこう'],
  ]) {
    assert.notEqual(fold(one).compact, fold(other).compact)
  }
})

test('what hyphens join is one word and its parts', () => {
  const { words, parts } = fold('Wang Yao-wu')
  assert.deepEqual({ words, parts }, { words: ['wang', 'yaowu'], parts: ['yao', 'wu'] })
})

test('words that every object knows are only words', () => {
  assert.deepEqual(fold('constructor __proto__').words, ['constructor', 'proto'])
})

test('a short word bears no error, a long one two', () => {
  assert.deepEqual(['wuy', 'wuya', 'zhijiang'].map(allowedErrors), [0, 1, 2])
  assert.equal(errorsBetween('zhijinag', 'zhijiang'), 1)
  assert.equal(errorsBetween('guilin', 'guiyang'), null)
})

test('a number is never a typing error of another', () => {
  assert.equal(errorsBetween('116division', '118division'), null)
  assert.equal(errorsBetween('116divison', '116division'), 1)
})
