import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  BEFORE_KINDS,
  parseComparedState,
  formatComparedState,
} from '../../src/page/compare/compared-state.ts'
import {
  lookAtPair,
  nextChange,
  pairOf,
  pictureArea,
} from '../../src/page/compare/pairs.ts'
import { around } from '../../src/page/overlay/boxes.ts'
import type { PairFacts } from '../../src/preview/protocol/comparison.ts'
import { side } from './page-sides.ts'

const front = side()
const back = side({ side: 'back', name: 'hello back' })
const other = side({ piece: 'bye', name: 'bye front' })

const pair = (state: PairFacts['state'], over: Partial<PairFacts>): PairFacts => ({
  name: '',
  state,
  words: '',
  areas: [],
  ...over,
})

const changed = pair('changed', { before: back, after: back })
const gone = pair('removed', { before: other })
const same = pair('same', { before: front, after: front })
const PAIRS = [changed, gone, same]

test('what a deck is compared with is named in the address and read again', () => {
  const names = fc.string({ minLength: 1 })
  fc.assert(
    fc.property(fc.constantFrom(...BEFORE_KINDS), names, (kind, text) => {
      const name = kind === 'revision' || kind === 'language' ? text : ''
      expect(parseComparedState(formatComparedState({ kind, name }))).toEqual({
        kind,
        name,
      })
    }),
  )
})

test.each(['', 'yesterday', 'revision', 'revision:', 'build:now', 'language'])(
  'what there is not (“%s”) is what was built last',
  (text) => {
    expect(parseComparedState(text)).toEqual({ kind: 'build', name: '' })
  },
)

test('the pair of the side that is looked at is shown, else the first that changed', () => {
  expect(pairOf(PAIRS, { piece: 'hello', side: 'front' })).toBe(same)
  expect(pairOf(PAIRS, { piece: 'bye', side: 'front' })).toBe(gone)
  expect(pairOf(PAIRS, { piece: 'bye', side: 'elsewhere' })).toBe(changed)
  expect(pairOf([], { piece: '', side: '' })).toBeUndefined()
})

test('a pair is looked at as its side is, also where that is gone', () => {
  expect(lookAtPair(gone)).toEqual({ piece: 'bye', side: 'front' })
  expect(lookAtPair(pair('same', {}))).toEqual({})
})

test('one goes through what changed, round and round, past what is the same', () => {
  expect(nextChange(PAIRS, changed, 1)).toBe(gone)
  expect(nextChange(PAIRS, gone, 1)).toBe(changed)
  expect(nextChange(PAIRS, changed, -1)).toBe(gone)
  expect(nextChange(PAIRS, same, 1)).toBe(changed)
  expect(nextChange(PAIRS, undefined, -1)).toBe(gone)
  expect(nextChange([same], same, 1)).toBeUndefined()
})

test('pictures lie on each other with the corners of their trims together', () => {
  const small = side({ margin: 1 })
  const wide = side({ margin: 5, trim: { width: 80, height: 40 } })
  expect(around([small, wide].map(pictureArea))).toEqual({
    x: -5,
    y: -5,
    width: 90,
    height: 96,
  })
  expect(around([pictureArea(small)])).toEqual({
    x: -1,
    y: -1,
    width: 62,
    height: 92,
  })
})
