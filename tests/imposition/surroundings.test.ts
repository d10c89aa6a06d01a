import { expect, test } from 'vitest'

import { allSides, boxOf, grow } from '../../src/base/geometry/box.ts'
import type { Box } from '../../src/base/geometry/box.ts'
import { mm, toMm } from '../../src/base/geometry/length.ts'
import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Problem } from '../../src/base/problems/problem.ts'
import { imposeCards } from '../../src/output/imposition/cards.ts'
import type { CardFrames } from '../../src/output/imposition/cards.ts'
import type { SheetOptions } from '../../src/output/imposition/sheet-options.ts'
import type { Frame } from '../../src/typesetting/frame/frame.ts'
import {
  A3,
  FORMATS,
  PAPERS,
  card,
  inkOf,
  marksOf,
  notesOf,
  options,
  overlap,
  shared,
  shownOf,
  size,
  within,
} from './sheet-reading.ts'

const poker = size(63, 88)
const business = size(85, 55)

function impose(cards: readonly CardFrames[], over: Partial<SheetOptions> = {}) {
  const { problems, report } = collectProblems()
  return { pages: imposeCards(cards, options({ report, ...over })), problems }
}

const inMm = (box: Box): number[] =>
  [box.x, box.y, box.width, box.height].map(
    (length) => Math.round(toMm(length) * 100) / 100,
  )

/** Those of some boxes and others that overlap. */
const pairs = (some: readonly Box[], others: readonly Box[]): (readonly Box[])[] =>
  some.flatMap((one) =>
    others
      .filter((other) => other !== one && overlap(one, other))
      .map((other) => [one, other]),
  )

/** Every format, upright and on its side, on every paper, with the grid full and with one card on it. */
const cases = FORMATS.flatMap(([name, width, height]) =>
  [size(width, height), size(height, width)].flatMap((trim, index) =>
    PAPERS.map((paper) => ({ label: `${name} ${index} on ${paper.name}`, trim, paper })),
  ),
)

const isShared = ({ message }: Problem): boolean => message.includes('share a cut')

test.each(cases)(
  '$label: marks and notes keep out of each other and of the bleed',
  ({ trim, paper }) => {
    const { pages, problems } = impose([card('a', trim, 7)], { paper, flip: 'short' })
    expect(problems.filter((problem) => !isShared(problem))).toEqual([])
    for (const page of pages) {
      const printable = grow(boxOf(page.trim), allSides(0 - mm(5)))
      const marks = marksOf(page)
      const shown = shownOf(page)
      const notes = notesOf(page).map(({ ink }) => ink)
      const nearMarks = marks.map((mark) => grow(mark, allSides(mm(0.2))))
      expect(notes).toHaveLength(6)
      expect(notes.filter((note) => !within(note, printable))).toEqual([])
      expect(pairs(notes, [...nearMarks, ...shown, ...notes])).toEqual([])
      expect(pairs(marks, shown)).toEqual([])
      expect(pairs(shown, shown)).toEqual([])
      expect(marks.filter((mark) => !within(mark, boxOf(page.trim)))).toEqual([])
      const visible = marks.map((mark) => shared(mark, printable))
      expect(visible.filter(({ width, height }) => toMm(width + height) < 1.999)).toEqual(
        [],
      )
    }
  },
)

test('marks on the back lie exactly behind those on the front', () => {
  for (const flip of ['long', 'short'] as const) {
    const { pages } = impose([card('a', business, 4)], { flip })
    const key = (box: Box): string => inMm(box).join(' ')
    const turned = (box: Box): string => {
      const [x, y, width, height] = inMm(box)
      return flip === 'long'
        ? [210 - x! - width!, y, width, height]
            .map((side) => Math.round(side! * 100) / 100)
            .join(' ')
        : [x, 297 - y! - height!, width, height]
            .map((side) => Math.round(side! * 100) / 100)
            .join(' ')
    }
    const [front, back] = pages.map((page) => marksOf(page))
    expect(back!.map(key).toSorted()).toEqual(front!.map(turned).toSorted())
    expect(front).toHaveLength(20)
  }
})

test('crop marks are hairlines on every plate, 5 mm long where the paper is wide enough', () => {
  const { pages } = impose([card('a', size(105, 148))])
  const marks = pages[0]!.items.find(
    (item) => item.kind === 'group' && item.name === 'marks',
  )
  const strokes = inkOf([marks!]).map(({ shape }) => shape.stroke)
  expect(strokes).toEqual([{ color: 'registration', width: 0.25 }])
  // Two A6 cards with a gutter of 6 mm in the middle of A4 on its side: cuts at 40.5, 145.5, 151.5, 256.5.
  const upright = marksOf(pages[0]!).filter(({ height }) => height > 1)
  expect(upright.map(inMm)).toEqual(
    [40.5, 145.5, 151.5, 256.5].flatMap((x) => [
      [x, 23, 0, 5],
      [x, 182, 0, 5],
    ]),
  )
})

const words = (page: Frame): string[] => notesOf(page).map(({ text }) => text)

test('on paper that is printed to its edge, marks end at the edge', () => {
  const full = { name: 'full', size: size(220, 310), margin: mm(0) }
  const { pages } = impose([card('a', size(210, 300))], { paper: full })
  const upright = marksOf(pages[0]!).filter(({ height }) => height > 1)
  expect(upright.map(inMm)).toEqual(
    [5, 215].flatMap((x) => [
      [x, 0, 0, 2],
      [x, 308, 0, 2],
    ]),
  )
})

test('small print says side, number, deck, edge and scale, and has a rule of 50 mm', () => {
  const { pages } = impose([card('a', poker, 10)], { paper: A3, flip: 'short' })
  const standing = [
    'vel 1 van 1',
    'Samenleerwijzer – businesskaarten',
    'dubbelzijdig printen, omslaan langs de korte zijde',
    'print op 100 %',
    '50 mm',
  ]
  expect(words(pages[0]!)).toEqual(['Voorkant', ...standing])
  expect(words(pages[1]!)).toEqual(['Achterkant', ...standing])
})

test('small print stands beyond the marks, close to them', () => {
  const { pages } = impose([card('a', size(105, 148))])
  const markEnd = Math.min(...marksOf(pages[0]!).map(({ y }) => y))
  for (const { ink } of notesOf(pages[0]!)) {
    expect(toMm(markEnd - (ink.y + ink.height))).toBeGreaterThan(0.5)
    expect(toMm(markEnd - (ink.y + ink.height))).toBeLessThan(2)
  }
})

test('small print that would be scattered over the short edges goes along a long one', () => {
  const { pages } = impose([card('a', business, 1)])
  const inks = notesOf(pages[0]!).map(({ ink }) => ink)
  expect(inks.filter(({ width, height }) => width > height)).toEqual([])
  expect(inks.every(({ x, width }) => toMm(x + width) < 14 - 5)).toBe(true)
})

test('the rule is 50 mm long, with a tick each 5 mm', () => {
  const { pages } = impose([card('a', size(105, 148))])
  const ruler = inkOf(pages[0]!.items).find(
    ({ inside, shape }) => inside.at(-1)?.text === '50 mm' && shape.stroke,
  )
  const start = ruler!.places[0]![0]
  const ticks = ruler!.places.map(([x]) => Math.round(toMm(x - start) * 1000) / 1000)
  expect([...new Set(ticks)].toSorted((a, b) => a - b)).toEqual([
    0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50,
  ])
})
