import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rangesOf } from '../../../static/src/picture/letters.js'
import { escaped, tag } from '../../../static/src/picture/markup.js'

test('hostile text stays text', () => {
  assert.equal(
    escaped('</text><script>alert("1")</script>`&\u0000\u0008\u202e'),
    '&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;`&amp;\u202e',
  )
  assert.equal(tag('g', { id: '"><script/>' }), '<g id="&quot;&gt;&lt;script/&gt;"/>')
})

test('what is not given is not written', () => {
  assert.equal(tag('rect', { x: 0, rx: undefined }), '<rect x="0"/>')
})

test('a face covers the ranges that its style sheet names', () => {
  assert.deepEqual(rangesOf('U+0000-00FF, U+131'), [
    [0, 255],
    [0x131, 0x131],
  ])
  assert.deepEqual(rangesOf(''), [[0, 0x10ffff]])
})
