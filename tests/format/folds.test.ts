import { describe, expect, test } from 'vitest'

import { readFolds } from '../../src/input/format/folds.ts'
import type { Panel } from '../../src/input/format/folds.ts'
import { yaml } from '../deck/yaml.ts'
import { inMm, readAs, readShipped } from './reading.ts'

const panels = (side: readonly Panel[]): string =>
  side.map(({ name, width }) => `${name} ${inMm(width)}`).join(' | ')

test('the shipped folds have these panels, in millimetres', () => {
  const folds = [...readShipped(readFolds, 'folds.yaml').values()]
  expect(
    folds.map(({ name, trim, bleed, outside, inside, read }) => [
      `${name} ${inMm(trim.width)} × ${inMm(trim.height)}, bleed ${inMm(bleed)}`,
      panels(outside),
      panels(inside),
      read.join(' '),
    ]),
  ).toEqual([
    [
      'a4-half 297 × 210, bleed 3',
      'back 148.5 | cover 148.5',
      'left 148.5 | right 148.5',
      'cover left right back',
    ],
    [
      'a4-roll 297 × 210, bleed 3',
      'flap 97 | back 100 | cover 100',
      'left 100 | middle 100 | right 97',
      'cover flap left middle right back',
    ],
    [
      'letter-half 279.4 × 215.9, bleed 3.17',
      'back 139.7 | cover 139.7',
      'left 139.7 | right 139.7',
      'cover left right back',
    ],
  ])
})

const fold = ({
  outside = '{ back: 100mm, cover: 97mm }',
  inside = '{ left: 97mm, right: 100mm }',
  read = '[cover, left, right, back]',
}): readonly string[] =>
  readAs(
    readFolds,
    yaml`
      mine:
        width: 197mm
        height: 210mm
        bleed: 3mm
        outside: ${outside}
        inside: ${inside}
        read: ${read}
    `,
  ).problems

describe('folds that cannot be folded', () => {
  test('and one that can', () => {
    expect(fold({})).toEqual([])
  })

  test.each([
    [
      { outside: '{ back: 100mm, cover: 96mm }' },
      '5 [outside] / The panels of “mine” outside are 196 mm together, but the sheet is 197 mm wide.',
    ],
    [
      { inside: '{ left: 97mm, right: 100.5mm }' },
      '6 [inside] / The panels of “mine” inside are 197.5 mm together, but the sheet is 197 mm wide.',
    ],
    [
      { inside: '{ left: 100mm, right: 97mm }' },
      '6 [inside] / The panels of “mine” inside must mirror those outside: from left to right 97 mm, 100 mm.',
    ],
    [
      {
        inside: '{ left: 97mm, middle: 50mm, right: 50mm }',
        read: '[cover, left, middle, right, back]',
      },
      '6 [inside] / The panels of “mine” inside must mirror those outside: from left to right 97 mm, 100 mm.',
    ],
    [
      { inside: '{ cover: 97mm, right: 100mm }', read: '[cover, cover, right, back]' },
      '6 [inside] / Two panels of “mine” are called “cover”.',
    ],
    [
      { read: '[cover, left, right]' },
      '7 [read] / “read” of “mine” must name each panel once: back, cover, left, right.',
    ],
    [
      { read: '[cover, left, left, back]' },
      '7 [read] / “read” of “mine” must name each panel once: back, cover, left, right.',
    ],
    [{ outside: '{}' }, '5 [{}] / “outside” must name one panel or more.'],
    [
      { outside: '{ back: 100, cover: 97mm }' },
      '5 [100] / “back” needs a unit: write 100mm, 100pt or 100in.',
    ],
    [
      { outside: '{ back: 5mm, cover: 192mm }' },
      '5 [5mm] / “back” must be 10mm or more.',
    ],
  ])('%j', (change, expected) => {
    expect(fold(change)).toEqual([`error wrong-value ${expected}`])
  })

  test('a hundredth of a millimetre does not matter', () => {
    expect(fold({ outside: '{ back: 100.01mm, cover: 97mm }' })).toEqual([])
    expect(fold({ outside: '{ back: 100.02mm, cover: 97mm }' })).not.toEqual([])
  })

  test('are left out, the others are there', () => {
    const text = yaml`
      bad: { width: 100mm, height: 60mm, bleed: 0mm, outside: { a: 90mm }, inside: { b: 100mm }, read: [a, b] }
      good: { width: 100mm, height: 60mm, bleed: 0mm, outside: { a: 100mm }, inside: { b: 100mm }, read: [a, b] }
    `
    expect([...readAs(readFolds, text).value.keys()]).toEqual(['good'])
  })
})
