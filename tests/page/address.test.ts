import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { searchOf, stateOf } from '../../src/page/state/address.ts'
import {
  COMPARE_MODES,
  OVERLAY_NAMES,
  POINTER_NAMES,
  SHEET_SIDES,
  START,
  VIEW_NAMES,
} from '../../src/page/state/state.ts'
import type { State } from '../../src/page/state/state.ts'

const text = fc.string({ unit: 'grapheme' })
const someText = fc.string({ unit: 'grapheme', minLength: 1 })
const states: fc.Arbitrary<State> = fc.record({
  deck: text,
  language: text,
  format: text,
  terms: fc.dictionary(
    someText.filter((name) => !name.includes('=')),
    someText,
  ),
  view: fc.constantFrom(...VIEW_NAMES),
  piece: text,
  side: text,
  zoom: fc.oneof(
    fc.constantFrom('fit' as const, 'width' as const),
    fc.integer({ min: 50, max: 400 }),
  ),
  overlays: fc.subarray([...OVERLAY_NAMES]),
  trimmed: fc.boolean(),
  paper: text,
  flip: fc.constantFrom('long' as const, 'short' as const),
  sheet: text,
  sheetSide: fc.constantFrom(...SHEET_SIDES),
  part: text,
  before: someText,
  look: fc.constantFrom(...COMPARE_MODES),
  outlined: fc.boolean(),
  rulers: fc.boolean(),
  pointer: fc.constantFrom(...POINTER_NAMES),
})

test('an address leads back to all that it was made from', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(stateOf(searchOf(state))).toEqual(state)
    }),
  )
})

test('any address is understood, and says the same when it is written anew', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (search) => {
      const written = searchOf(stateOf(search))
      expect(searchOf(stateOf(written))).toBe(written)
    }),
  )
})

test('what is as at the start is not said', () => {
  expect(searchOf(START)).toBe('')
  expect(searchOf({ ...START, piece: 'hello', zoom: 150 })).toBe('?piece=hello&zoom=150')
})

test.each([
  ['?view=kitchen', 'view', 'card'],
  ['?zoom=1e9', 'zoom', 'fit'],
  ['?zoom=12', 'zoom', 50],
  ['?zoom=999', 'zoom', 400],
  ['?overlays=trim,trim,nonsense,safe', 'overlays', ['trim', 'safe']],
  ['?overlays=', 'overlays', []],
  ['?flip=sideways', 'flip', 'long'],
  ['?look=away', 'look', 'slider'],
  ['?before=', 'before', 'build'],
  ['?pointer=laser', 'pointer', 'choose'],
  ['?term=client&term==x&term=client=', 'terms', {}],
  ['?term=client=a=b', 'terms', { client: 'a=b' }],
] as const)('%s is read with care', (search, name, value) => {
  expect(stateOf(search)[name]).toEqual(value)
})
