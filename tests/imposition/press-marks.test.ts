import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { allSides, boxOf, grow } from '../../src/base/geometry/box.ts'
import type { Box } from '../../src/base/geometry/box.ts'
import { mm, toMm } from '../../src/base/geometry/length.ts'
import { collectProblems } from '../../src/base/problems/problem.ts'
import { pressMarks } from '../../src/output/imposition/press-marks.ts'
import type { Frame } from '../../src/typesetting/frame/frame.ts'
import {
  around,
  inkOf,
  marksOf,
  notesOf,
  overlap,
  side,
  size,
  typeset,
  within,
} from './sheet-reading.ts'

function mark(frame: Frame, notes = ['Samenleerwijzer', 'front'], folds: number[] = []) {
  const { problems, report } = collectProblems()
  const marked = pressMarks(frame, { notes, folds: folds.map(mm), typeset, report })
  return { marked, problems }
}

const inMm = ({ x, y, width, height }: Box): number[] =>
  [x, y, width, height].map((length) => Math.round(toMm(length) * 100) / 100)

const bleedBox = ({ trim, bleed }: Frame): Box => grow(boxOf(trim), allSides(bleed))
const mediaBox = ({ trim, bleed, slug }: Frame): Box =>
  grow(boxOf(trim), allSides(bleed + slug))

test('the side itself stays as it is, with a slug of 10 mm around it', () => {
  const frame = side('talk front', size(105, 148))
  const { marked } = mark(frame)
  expect({ ...marked, items: marked.items.slice(0, 1) }).toEqual({
    ...frame,
    slug: mm(10),
  })
  expect(marked.items[0]).toBe(frame.items[0])
})

test('crop marks are 5 mm long, in line with the trim, beyond the bleed', () => {
  const { marked } = mark(side('talk front', size(105, 148)))
  const marks = marksOf(marked).map(inMm)
  for (const x of [0, 105]) {
    expect(marks).toContainEqual([x, -8, 0, 5])
    expect(marks).toContainEqual([x, 151, 0, 5])
  }
  for (const y of [0, 148]) {
    expect(marks).toContainEqual([-8, y, 5, 0])
    expect(marks).toContainEqual([108, y, 5, 0])
  }
})

test('marks are hairlines on every plate', () => {
  const { marked } = mark(side('outside', size(297, 210)), [], [97])
  const strokes = inkOf(marked.items.slice(1)).map(({ shape }) => shape.stroke)
  expect(strokes).toHaveLength(3)
  const hairline = { color: 'registration', width: 0.25 }
  expect(strokes).toEqual([hairline, { ...hairline, dash: [mm(1), mm(0.6)] }, hairline])
})

/** The strokes of the register targets of a side. */
const targetStrokes = (frame: Frame, folds: number[]): number[][] =>
  marksOf(mark(frame, [], folds).marked)
    .slice(8)
    .map(inMm)

const targetAt = (x: number, y: number): number[][] => [
  [x - 2, y, 4, 0],
  [x, y - 2, 0, 4],
  [x - 1.2, y - 1.2, 2.4, 2.4],
]

test('a register target is a cross of 4 mm with a circle of 2.4 mm, 4 mm beyond the bleed', () => {
  expect(targetStrokes(side('talk front', size(105, 148)), [])).toEqual(
    [targetAt(52.5, -7), targetAt(52.5, 155), targetAt(-7, 74), targetAt(112, 74)].flat(),
  )
  // In the middle of the panel that is nearest to the middle.
  expect(targetStrokes(side('outside', size(297, 210)), [97, 197]).slice(0, 3)).toEqual(
    targetAt(147, -7),
  )
})

test('folds are dashed, and no register target hides one', () => {
  const { marked } = mark(side('outside', size(297, 210)), ['Leaflet'], [148.5])
  const folds = marksOf(marked, true)
  expect(folds.map(inMm)).toEqual([
    [148.5, -8, 0, 5],
    [148.5, 213, 0, 5],
  ])
  const targets = marksOf(marked).slice(8)
  expect(targets.length).toBeGreaterThan(4)
  for (const fold of folds)
    expect(targets.filter((part) => Math.abs(part.x - fold.x) < mm(5))).toEqual([])
})

test('everything that is added lies in the slug, and nothing on anything else', () => {
  const lengths = fc.integer({ min: 44, max: 300 })
  const bleeds = fc.constantFrom(0, 2, 3, 5)
  fc.assert(
    fc.property(lengths, lengths, bleeds, (width, height, bleed) => {
      const { marked, problems } = mark(side('a', size(width, height), bleed))
      expect(problems).toEqual([])
      const notes = notesOf(marked)
      const marks = marksOf(marked)
      const added = inkOf(marked.items.slice(1)).map(({ places }) => around(places))
      for (const box of added) expect(within(box, mediaBox(marked))).toBe(true)
      for (const box of [...marks, ...notes.map(({ ink }) => ink)])
        expect(overlap(box, bleedBox(marked))).toBe(false)
      for (const { ink } of notes)
        expect(marks.filter((other) => overlap(ink, other))).toEqual([])
    }),
  )
})

test('a line that is too long for the slug is left out and said', () => {
  const { marked, problems } = mark(side('talk front', size(55, 85)), [
    'L'.repeat(200),
    'front',
  ])
  expect(notesOf(marked).map(({ text }) => text)).toEqual(['front'])
  expect(problems).toMatchObject([{ code: 'paper-small', severity: 'warning' }])
  expect(problems[0]!.message).toContain('talk front')
})
