import { expect, test } from 'vitest'

import { namesAtCorners, roomBeside, rowsOf } from '../../src/page/inspect/box-rows.ts'
import { edgesText } from '../../src/page/inspect/edges.ts'
import { inksText } from '../../src/page/inspect/inks.ts'
import type { TemplateBoxFacts } from '../../src/preview/protocol/side.ts'
import { box, side } from './page-sides.ts'

const template = (
  name: string,
  depth: number,
  elements: readonly number[] = [],
): TemplateBoxFacts => ({
  name,
  depth,
  holds: 'boxes',
  turned: 0,
  x: 0,
  y: 0,
  width: 10,
  height: 10,
  own: { width: 10, height: 10 },
  margin: [0, 0, 0, 0],
  border: [0, 0, 0, 0],
  padding: [0, 0, 0, 0],
  others: [],
  gradient: [],
  lines: [],
  elements: elements.map((index) => ({ index })),
})

const CARD = side({
  boxes: [
    box('title', 5, 5, { kind: 'box' }),
    box('title', 5, 5),
    box('body', 5, 20, { kind: 'box', height: 30 }),
    box('body', 5, 20),
    box('body', 5, 40),
    box('mark', 5, 60, { kind: 'box' }),
  ],
})
const BOXES = [
  template('back', 0),
  template('title', 1, [0, 1]),
  template('body', 1, [2, 3, 4]),
  template('mark', 1, [5]),
]

test('a box with one element stands for it, and the elements of another come below it', () => {
  expect(rowsOf(BOXES, CARD)).toEqual([
    { box: 0, depth: 0, element: undefined, elements: [] },
    { box: 1, depth: 1, element: 1, elements: [] },
    { box: 2, depth: 1, element: undefined, elements: [3, 4] },
    { box: 3, depth: 1, element: 5, elements: [] },
  ])
})

test('boxes that begin together have one label, the outer one first', () => {
  const named = [
    { ...template('front', 0) },
    { ...template('band', 1), x: 1 },
    { ...template('title', 2), y: 30 },
  ]
  expect(namesAtCorners(named)).toEqual([
    { x: 0, y: 0, names: 'front › band' },
    { x: 0, y: 30, names: 'title' },
  ])
})

test('the name of a box ends where that of a box beside it begins', () => {
  const corners = [0, 12, 30].map((x, index) => ({ x, y: index }))
  const [first] = corners
  expect(first && roomBeside(first, corners, 2)).toBe(12)
  expect(first && roomBeside(first, corners, 0.5)).toBe(undefined)
})

const text = (...lengths: readonly [number, number, number, number]): string =>
  edgesText(lengths, String)

test('lengths at the edges are as short as CSS has them', () => {
  expect([text(6, 6, 6, 6), text(1, 2, 1, 2), text(1, 2, 3, 2)]).toEqual([
    '6 mm',
    '1 2 mm',
    '1 2 3 2 mm',
  ])
})

test('inks of which there is nothing are left out', () => {
  expect(inksText({ cmyk: [80, 0, 12.5, 0] }, String)).toBe('C 80 Y 12.5')
})
