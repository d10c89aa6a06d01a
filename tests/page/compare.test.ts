import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  BEFORE_KINDS,
  parseComparedState,
  formatComparedState,
} from '../../src/page/compare/compared-state.ts'
import { lookAtPair, nextChange, pairOf, stackOf } from '../../src/page/compare/pairs.ts'
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

test('sides lie on each other with the corners of their trims together', () => {
  const small = side({ margin: 0 })
  const wide = side({ margin: 5, trim: { width: 80, height: 40 } })
  expect(stackOf([small, wide])).toEqual({
    origin: 5,
    insets: [5, 0],
    extent: { width: 90, height: 95 },
  })
  expect(stackOf([small])).toEqual({
    origin: 0,
    insets: [0],
    extent: { width: 60, height: 90 },
  })
})
