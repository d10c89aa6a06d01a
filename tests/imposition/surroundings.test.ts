import { expect, test } from 'vitest'

import { BLACK } from '../../src/base/color/color.ts'
import { allSides, box, boxOf, grow } from '../../src/base/geometry/box.ts'
import type { Box } from '../../src/base/geometry/box.ts'
import { mm, toMm } from '../../src/base/geometry/length.ts'
import { translate } from '../../src/base/geometry/transform.ts'
import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Problem } from '../../src/base/problems/problem.ts'
import { imposeCards } from '../../src/output/imposition/cards.ts'
import type { CardFrames } from '../../src/output/imposition/cards.ts'
import type { SheetGeometry } from '../../src/output/imposition/sheet-geometry.ts'
import type { SheetOptions } from '../../src/output/imposition/sheet-options.ts'
import { linesBeyondMarks } from '../../src/output/imposition/slug-lines.ts'
import { placeNotes } from '../../src/output/imposition/slug-notes.ts'
import type { Frame } from '../../src/typesetting/frame/frame.ts'
import {
  A3,
  FORMATS,
  PAPERS,
  around,
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

const inMm = ({ x, y, width, height }: Box): number[] =>
  [x, y, width, height].map((length) => Math.round(toMm(length) * 100) / 100)

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
    const key = (mark: Box): string => inMm(mark).join(' ')
    const turned = (mark: Box): string => {
      const [x, y, width, height] = inMm(mark)
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
  const [, ...heights] = ruler!.strokes.map((stroke) => inMm(around(stroke))[3])
  expect(heights).toEqual([1.4, 0.7, 1.4, 0.7, 1.4, 0.7, 1.4, 0.7, 1.4, 0.7, 1.4])
  expect(ruler!.shape.stroke).toEqual({ color: BLACK, width: 0.25 })
  const label = inkOf(pages[0]!.items).find(
    ({ inside, shape }) => inside.at(-2)?.text === '50 mm' && !shape.stroke,
  )
  expect(toMm(label!.places[0]![0] - start)).toBeCloseTo(51, 6)
})

/** A page of 200 × 200 mm with one piece of 50 × 60 mm in its middle. */
const geometry = (bleed: number, depth: number): SheetGeometry => {
  const block = box(mm(75), mm(70), mm(50), mm(60))
  const far = bleed + 5 + 0.5 + depth
  return {
    page: box(0, 0, mm(200), mm(200)),
    printable: grow(block, allSides(mm(far))),
    block,
    bleed: mm(bleed),
    cuts: { x: [mm(75), mm(125)], y: [mm(70), mm(130)] },
    folds: [],
  }
}

const linesAround = (bleed: number, depth: number) =>
  linesBeyondMarks(geometry(bleed, depth), allSides(mm(5))).map(
    ({ transform: [a, b, c, d, e, f], length, upright }) =>
      [a, b, c, d, ...inMm(box(e, f, length, 0)).slice(0, 3), upright].join(' '),
  )

test('a line for small print lies a millimetre beyond the marks, where there is room', () => {
  expect(linesAround(3, 10)).toEqual([
    '1 0 0 1 56.5 60.09 87 true',
    '1 0 0 1 56.5 141.09 87 true',
    '0 -1 1 0 65.09 130 60 false',
    '0 -1 1 0 136.09 130 60 false',
  ])
  // In the middle of a thin strip; in a thinner one there is none.
  expect(linesAround(0, 2.5)[0]).toBe('1 0 0 1 67 63.84 66 true')
  expect(linesAround(0, 2.5)[3]).toBe('0 -1 1 0 132.34 130 60 false')
  expect(linesAround(3, 1.9)).toEqual([])
})

/** Where notes of such widths go on lines of such lengths; those of negative length stand upright on the page. */
function notesOn(lengths: readonly number[], widths: readonly number[]): string[] {
  const rows = lengths.map((length, index) => ({
    transform: translate(0, index),
    length: Math.abs(length),
    upright: length > 0,
  }))
  const notes = widths.map((width) => ({ what: '', text: `${width}`, items: [], width }))
  const { slug, leftOut } = placeNotes(notes, rows)
  const placed = slug.items.flatMap((item) =>
    item.kind === 'group' ? [`${item.text} on ${item.transform?.[5]}`] : [],
  )
  return [...placed, ...leftOut.map(({ text }) => `${text} left out`)]
}

test.each([
  // The longest upright line first, then the other ones.
  [
    [30, 100, -80, -120],
    [25, 25, 90],
    ['25 on 1', '25 on 1', '90 on 3'],
  ],
  // Two upright lines rather than one to be turned to, and one rather than three.
  [
    [50, 50, -210],
    [45, 45],
    ['45 on 0', '45 on 1'],
  ],
  [
    [50, 50, 50, -210],
    [45, 45, 45],
    ['45 on 3', '45 on 3', '45 on 3'],
  ],
  // The way on which fewer are left out.
  [
    [100, -60],
    [50, 100],
    ['50 on 1', '100 on 0'],
  ],
  [
    [60, -100],
    [50, 100],
    ['50 on 0', '100 on 1'],
  ],
  [[100], [100, 1], ['100 on 0', '1 left out']],
])('on lines of %j, notes of %j stand as %j', (lengths, widths, expected) => {
  expect(notesOn(lengths, widths)).toEqual(expected)
})
