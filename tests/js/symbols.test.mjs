import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { drawSymbol } from '../../tools/build/app6.mjs'
import { drawSymbols } from '../../tools/build/symbols.mjs'

const INFANTRY_DIVISION = '10031000211211000000'
const ARMY_HEADQUARTERS = '10031002240000000000'

const orders = readdirSync('geodata/order_of_battle')
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(`geodata/order_of_battle/${name}`, 'utf8')))

test('every unit of the order of battle has its symbol', () => {
  const symbols = drawSymbols(orders)
  for (const { side, units } of orders) {
    for (const { sidc } of units) assert.ok(symbols[`${side}/${sidc}`])
  }
})

test('a symbol is small, carries no id, no lettering and no style of its own', () => {
  for (const [key, { svg }] of Object.entries(drawSymbols(orders))) {
    assert.ok(svg.length <= 700, `${key} takes ${svg.length} characters`)
    assert.doesNotMatch(svg, / id=|<text|style|font|black|rgb/, key)
  }
})

test('both sides stand in the same rectangle', () => {
  const frames = ['china', 'japan'].map(
    (side) => drawSymbol(INFANTRY_DIVISION, side).svg.match(/class="frame"[^>]* d="([^"]+)"/)?.[1],
  )
  assert.deepEqual(frames, ['M25,50H175V150H25z', 'M25,50H175V150H25z'])
})

test('sides differ in lightness where no style sheet reaches', () => {
  assert.match(drawSymbol(INFANTRY_DIVISION, 'china').svg, /class="ground" fill="#dce8f5"/)
  assert.match(drawSymbol(INFANTRY_DIVISION, 'japan').svg, /class="ground" fill="#a8322a"/)
})

test('the anchor is the middle of a frame of 30 by 20 pixels', () => {
  const { width, height, anchor } = drawSymbol(INFANTRY_DIVISION, 'china')
  assert.deepEqual({ width, height, anchor }, { width: 32, height: 28.2, anchor: [16, 17.2] })
})

test('only a headquarters has a staff', () => {
  assert.match(drawSymbol(ARMY_HEADQUARTERS, 'japan').svg, /class="staff"/)
  assert.doesNotMatch(drawSymbol(INFANTRY_DIVISION, 'japan').svg, /class="staff"/)
})

test('units whose symbols cannot be drawn are all named', () => {
  const units = [
    { id: 'no-such-code', sidc: '10031000219999990000' },
    { id: 'with-lettering', sidc: '10031000211218000000' },
  ]
  assert.throws(() => drawSymbols([{ side: 'china', units }]), /no-such-code.*\n.*with-lettering/)
  assert.throws(() => drawSymbol(INFANTRY_DIVISION, 'france'), /no colours for side "france"/)
})
