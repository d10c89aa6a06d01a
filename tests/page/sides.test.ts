import { expect, test } from 'vitest'

import {
  selectSide,
  piecesOf,
  sideOf,
  sidesOfPiece,
  steppedSide,
  flippedSide,
} from '../../src/page/sides.ts'
import { cards, side } from './page-sides.ts'

const sides = [
  ...cards('one', 'two'),
  side({ piece: 'three', side: 'inside', name: 'three inside' }),
]
const named = (name: string) => sides.find((one) => one.name === name)!

test('a side that is not there gives way to the first of its piece, then to the first of all', () => {
  expect(sideOf(sides, { piece: 'two', side: 'back' })?.name).toBe('two back')
  expect(sideOf(sides, { piece: 'two', side: 'inside' })?.name).toBe('two front')
  expect(sideOf(sides, { piece: 'nine', side: 'back' })?.name).toBe('one front')
  expect(sideOf([], { piece: 'one', side: 'back' })).toBeUndefined()
})

test('turning goes round the sides of a piece', () => {
  expect(flippedSide(sides, named('one front')).name).toBe('one back')
  expect(flippedSide(sides, named('one back')).name).toBe('one front')
  expect(flippedSide(sides, named('three inside')).name).toBe('three inside')
})

test('stepping keeps the side where it can, and ends at both ends', () => {
  expect(steppedSide(sides, named('one back'), 1).name).toBe('two back')
  expect(steppedSide(sides, named('two back'), 1).name).toBe('three inside')
  expect(steppedSide(sides, named('two back'), 9).name).toBe('three inside')
  expect(steppedSide(sides, named('two back'), -9).name).toBe('one back')
})

test('pieces come once, in their order, with all their sides', () => {
  expect(piecesOf(sides)).toEqual(['one', 'two', 'three'])
  expect(sidesOfPiece(sides, named('two back')).map(({ name }) => name)).toEqual([
    'two front',
    'two back',
  ])
  expect(selectSide(named('two back'))).toEqual({ piece: 'two', side: 'back' })
})
