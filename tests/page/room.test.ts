import { expect, test } from 'vitest'

import { limitsFor, sideOfRow, tightestFirst } from '../../src/page/room/tightest.ts'
import { en } from '../../src/page/words/en.ts'
import { nl } from '../../src/page/words/nl.ts'
import { side } from './page-sides.ts'

const slack = (name: string, millimetres: number) => ({
  side: name,
  format: 'a6',
  slot: 'body',
  millimetres,
  lines: Math.floor(millimetres / 5),
})

test('sides stand with the tightest first, and the rest is counted', () => {
  const sides = [slack('a', 20), slack('b', -3), slack('c', 4), slack('d', 9)]
  const { shown, more } = tightestFirst(sides, 2)
  expect(shown.map((one) => one.side)).toEqual(['b', 'c'])
  expect(more).toBe(2)
  expect(tightestFirst(sides, 9).more).toBe(0)
})

test('sides with much room are not listed, so that the tight ones are seen', () => {
  const { shown, more } = tightestFirst(
    [slack('a', 50), slack('b', 49), slack('c', 90)],
    9,
  )
  expect(shown.map((one) => one.side)).toEqual(['b'])
  expect(more).toBe(0)
})

test('a row leads to its side, and the text of a leaflet to the first side with its fold', () => {
  const sides = [
    side({ piece: 'a', side: 'front', name: 'a front' }),
    side({ piece: 'guide', side: 'half outside', name: 'guide outside (half)' }),
    side({ piece: 'guide', side: 'roll outside', name: 'guide outside (roll)' }),
  ]
  const row = (name: string, format: string) => sideOfRow(sides, { side: name, format })
  expect(row('a front', 'a6')).toBe(sides[0])
  expect(row('guide text', 'roll')).toBe(sides[2])
  expect(row('b front', 'a6')).toBeUndefined()
})

const limit = (name: string, othersSize: number) => ({
  slot: 'body',
  tight: [{ side: name, lines: 3 }],
  others: 11,
  size: 6.5,
  upTo: 6.5,
  othersSize,
  without: 12,
})

test('what the selected side is to blame for comes first', () => {
  const limits = [limit('a front', 6.5), limit('b front', 6.5)]
  expect(limitsFor(limits, 'b front')).toEqual([limits[1], limits[0]])
  expect(limitsFor(limits, undefined)).toEqual(limits)
})

test('a limit is worded by what the tight cards do to the others', () => {
  expect(en.room.limit(limit('a', 6.5))).toBe(
    '1 of 12 cards holds “body” of the other 11 at 6.5 pt; without it 12 pt.',
  )
  expect(en.room.limit(limit('a', 12))).toBe(
    '1 of 12 cards has “body” at 6.5 pt, the other 11 at 12 pt.',
  )
  expect(nl.room.limit(limit('a', 6.5))).toBe(
    '1 van de 12 kaarten houdt “body” van de andere 11 op 6,5 pt; zonder die kaart 12 pt.',
  )
})
