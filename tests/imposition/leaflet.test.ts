import { expect, test } from 'vitest'

import { BLACK } from '../../src/base/color/color.ts'
import { box, boxOf } from '../../src/base/geometry/box.ts'
import type { Box } from '../../src/base/geometry/box.ts'
import { mm, pt, toMm } from '../../src/base/geometry/length.ts'
import type { Length } from '../../src/base/geometry/length.ts'
import { collectProblems } from '../../src/base/problems/problem.ts'
import { imposeLeaflet } from '../../src/output/imposition/leaflet.ts'
import type { SheetOptions } from '../../src/output/imposition/sheet-options.ts'
import type { Glyphs } from '../../src/typesetting/frame/frame.ts'
import {
  A3,
  LETTER,
  around,
  groupsOf,
  inkOf,
  marksOf,
  notesOf,
  options,
  overlap,
  shownOf,
  side,
  size,
  within,
} from './sheet-reading.ts'

/** A leaflet of two folds; its flap, on the left outside, is narrower than the other panels. */
const rollFold = (width: number, height: number) => ({
  outside: side('outside', size(width, height)),
  inside: side('inside', size(width, height)),
  folds: [mm(97), mm(197)],
})

function impose(leaflet: ReturnType<typeof rollFold>, over: Partial<SheetOptions> = {}) {
  const { problems, report } = collectProblems()
  return { pages: imposeLeaflet(leaflet, options({ report, ...over })), problems }
}

const inMm = ({ x, y, width, height }: Box): number[] =>
  [x, y, width, height].map((length) => Math.round(toMm(length) * 100) / 100)

test('a leaflet as large as the paper lies on it, at its true size', () => {
  const leaflet = rollFold(297, 210)
  const { pages, problems } = impose(leaflet, { flip: 'short' })
  expect(problems).toEqual([])
  expect(pages.map(({ name, trim }) => ({ name, trim }))).toEqual([
    { name: 'outside', trim: size(297, 210) },
    { name: 'inside', trim: size(297, 210) },
  ])
  for (const page of pages) {
    expect(shownOf(page).map(inMm)).toEqual([[0, 0, 297, 210]])
  }
  expect(pages.flatMap(groupsOf).map(({ items }) => items)).toEqual([
    leaflet.outside.items,
    leaflet.inside.items,
  ])
})

test.each(['long', 'short'] as const)(
  'its edge, which is not printed, says how to print and fold it (%s)',
  (flip) => {
    const { words } = options({ report: () => undefined })
    const folding = { fold: 'vouw', 'fold-narrow': 'vouw, smal eerst' }
    const { pages } = impose(rollFold(297, 210), {
      flip,
      words: { ...words, ...folding },
    })
    const inner = box(mm(5), mm(5), mm(287), mm(200))
    for (const page of pages) {
      const notes = notesOf(page)
      expect(notes.slice(1).map(({ text }) => text)).toEqual([
        words[`flip-${flip}`],
        words.scale,
        'vouw, smal eerst',
      ])
      const marks = marksOf(page, true)
      expect(marks).toHaveLength(4)
      const all = [...marks, ...notes.map(({ ink }) => ink)]
      for (const ink of all) {
        expect(overlap(ink, inner)).toBe(false)
        expect(within(ink, boxOf(page.trim))).toBe(true)
        expect(all.filter((other) => other !== ink && overlap(ink, other))).toEqual([])
      }
    }
    // As near to the edge as notes go, on white.
    const tops = pages.flatMap(notesOf).map(({ ink }) => inMm(ink)[1])
    expect([...new Set(tops)].toSorted()).toEqual([0.59, 206.59])
    // The folds of both sides are the same places of the paper.
    const [front, back] = pages.map((one) => marksOf(one, true).map(inMm))
    const behind = front!.map(([x, ...rest]) => [
      flip === 'long' ? x! : 297 - x!,
      ...rest,
    ])
    expect(back!.toSorted()).toEqual(behind.toSorted())
  },
)

test.each([
  [[97, 197], 'vouw, smal eerst'],
  [[99, 198], 'vouw'],
  [[100], 'vouw'],
  [[], undefined],
])('folded at %j it says %j', (folds, expected) => {
  const { words } = options({ report: () => undefined })
  const [page] = impose(
    { ...rollFold(297, 210), folds: folds.map(mm) },
    { words: { ...words, fold: 'vouw', 'fold-narrow': 'vouw, smal eerst' } },
  ).pages
  const notes = notesOf(page!).map(({ text }) => text)
  expect(notes.slice(3)).toEqual(expected === undefined ? [] : [expected])
  expect(marksOf(page!, true)).toHaveLength(2 * folds.length)
})

test('notes and fold marks in its edge stand on white', () => {
  const [page] = impose(rollFold(297, 210)).pages
  const white = { cmyk: [0, 0, 0, 0], srgb: '#FFFFFF' }
  const shapes = inkOf(page!.items).filter(({ inside }) => inside[0]?.role === 'artifact')
  const [underMarks, marks, ground, note] = shapes
  expect(underMarks?.shape.stroke).toEqual({ color: white, width: mm(0.8) })
  expect(marks?.shape).toEqual({
    ...underMarks?.shape,
    stroke: { color: 'registration', width: 0.25, dash: [mm(1), mm(0.6)] },
  })
  expect(ground?.shape.fill).toEqual(white)
  const [x, , width, height] = inMm(around(note!.places))
  expect(inMm(around(ground!.places))).toEqual([x! - 0.8, 0.59, width! + 1.6, 2.7])
  expect(height).toBeLessThan(2.7)
})

/** Words that are 5 pt wide, and a space after them that is no ink. */
const words = (x: Length, y: Length): Glyphs => ({
  kind: 'glyphs',
  at: { x, y },
  font: 'text',
  size: pt(10),
  color: BLACK,
  glyphs: [
    { id: 1, x: 0, y: 0, advance: 0.2, text: 'a' },
    { id: 2, x: 0.2, y: 0, advance: 0.3, text: 'b' },
    { id: 3, x: 0.5, y: 0, advance: 9, text: ' ' },
  ],
})

/** A leaflet with words at a place of its outside. */
const withWords = (x: Length, y = mm(100)) => {
  const { outside, ...rest } = rollFold(297, 210)
  return { ...rest, outside: { ...outside, items: [words(x, y)] } }
}

test('words that a printer would leave out are told, with how far they are from the edge', () => {
  expect(impose(withWords(mm(5))).problems).toEqual([])
  expect(impose(withWords(mm(2))).problems).toMatchObject([
    {
      code: 'safe-area',
      severity: 'warning',
      message:
        'Words of the leaflet of Samenleerwijzer – businesskaarten come within 2 mm of the edge of a4: most printers leave 5 mm of it white.',
    },
  ])
  expect(impose(withWords(mm(2)), { paper: A3 }).problems).toEqual([])
  // To the right, above (0.7 em over the baseline) and below (0.2 em under it).
  const near = [
    withWords(pt(mm(297 - 1) - 5)),
    withWords(mm(100), pt(mm(1) + 7)),
    withWords(mm(100), pt(mm(210 - 1) - 2)),
  ]
  for (const leaflet of near)
    expect(impose(leaflet).problems[0]?.message).toContain('come within 1 mm of the edge')
})

const inside = (flip: 'long' | 'short'): number[] =>
  groupsOf(impose(rollFold(297, 210), { flip }).pages[1]!).flatMap(({ transform }) =>
    transform!.map((part) => Math.round(part) + 0),
  )

test('the inside is turned round where the sheet is turned about its level edge', () => {
  expect(inside('short')).toEqual([1, 0, 0, 1, 0, 0])
  expect(inside('long')).toEqual([-1, 0, 0, -1, 842, 595])
})

/** Fold marks on A3, for a leaflet that is 210 mm high. */
const foldsAt = (xs: number[]): number[][] =>
  xs.flatMap((x) => [
    [x, 35.5, 0, 5],
    [x, 256.5, 0, 5],
  ])

test('on larger paper it has bleed, marks and notes, and folds lie behind folds', () => {
  const { pages, problems } = impose(rollFold(297, 210), { paper: A3, flip: 'short' })
  expect(problems).toEqual([])
  const [front, back] = pages.map((page) => marksOf(page, true).map(inMm))
  expect(front).toEqual(foldsAt([158.5, 258.5]))
  expect(back).toEqual(foldsAt([420 - 258.5, 420 - 158.5]))
  for (const page of pages) {
    expect(shownOf(page).map(inMm)).toEqual([[58.5, 40.5, 303, 216]])
    expect(marksOf(page).map(inMm)).toEqual([
      [61.5, 35.5, 0, 5],
      [61.5, 256.5, 0, 5],
      [358.5, 35.5, 0, 5],
      [358.5, 256.5, 0, 5],
      [53.5, 43.5, 5, 0],
      [361.5, 43.5, 5, 0],
      [53.5, 253.5, 5, 0],
      [361.5, 253.5, 5, 0],
    ])
    const [piece] = shownOf(page)
    const notes = notesOf(page)
    const marks = [...marksOf(page), ...marksOf(page, true)]
    for (const { ink } of notes)
      expect([...marks, piece!].filter((other) => overlap(ink, other))).toEqual([])
    for (const mark of marks) expect(overlap(mark, piece!)).toBe(false)
  }
  expect(pages.map((page) => notesOf(page)[0]!.text)).toEqual([
    'Buitenkant',
    'Binnenkant',
  ])
  expect(notesOf(pages[0]!)).toHaveLength(5)
})

test('where the edge is narrow, notes stand between the marks for cuts and folds', () => {
  const narrow = { name: 'narrow', size: size(231, 318), margin: mm(5) }
  const { pages } = impose(rollFold(297, 210), { paper: narrow })
  for (const page of pages) {
    expect(notesOf(page)).toHaveLength(5)
    const marks = [...marksOf(page), ...marksOf(page, true)]
    for (const { ink } of notesOf(page))
      expect([...marks, ...shownOf(page)].filter((other) => overlap(ink, other))).toEqual(
        [],
      )
  }
})

test('turned about the level edge, the folds of the back stay where they are on the page', () => {
  const { pages } = impose(rollFold(297, 210), { paper: A3, flip: 'long' })
  const [front, back] = pages.map((page) => marksOf(page, true).map(inMm))
  expect(back).toEqual(front)
})

test('on paper with room for marks at two sides only it has bleed as far as the paper goes', () => {
  const low = { name: 'low', size: size(215, 330), margin: mm(5) }
  const [page] = impose(rollFold(297, 210), { paper: low }).pages
  expect(shownOf(page!).map(inMm)).toEqual([[13.5, 0, 303, 215]])
  expect(marksOf(page!).filter(({ width }) => width > 0)).toEqual([])
})

test('the page lies the way that leaves room for marks', () => {
  const small = { ...rollFold(210, 148), folds: [mm(105)] }
  const { pages } = impose(small)
  expect(inMm({ x: mm(0), y: mm(0), ...pages[0]!.trim })).toEqual([0, 0, 297, 210])
  expect(marksOf(pages[0]!)).toHaveLength(8)
})

test('a leaflet larger than the paper is a problem that says what is lacking and what would do', () => {
  const { pages, problems } = impose(rollFold(297, 210), { paper: LETTER })
  expect(pages).toEqual([])
  expect(problems).toEqual([
    {
      code: 'paper-small',
      severity: 'error',
      message:
        'Leaflets such as Samenleerwijzer – businesskaarten (297 × 210 mm) do not fit on letter (279.4 × 215.9 mm): the paper is 17.6 mm too narrow.',
      hint: 'They fit on a4 or a3.',
      onceBy: 'paper-small letter 297 × 210 mm',
    },
  ])
})

test('beside cards it is left out with a warning', () => {
  const { pages, problems } = impose(rollFold(297, 210), {
    paper: LETTER,
    elsewhere: 'cards',
  })
  expect(pages).toEqual([])
  expect(problems).toMatchObject([{ code: 'paper-small', severity: 'warning' }])
  expect(problems[0]?.message).toMatch(/They are left out; the cards are made\.$/)
})
