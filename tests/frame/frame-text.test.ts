import { expect, test } from 'vitest'

import { box } from '../../src/base/geometry/box.ts'
import { mm, pt } from '../../src/base/geometry/length.ts'
import { rectangle } from '../../src/base/geometry/path.ts'
import { scale, translate } from '../../src/base/geometry/transform.ts'
import { frameText } from '../../src/typesetting/frame/frame-text.ts'
import type { Frame, FrameItem, Glyphs } from '../../src/typesetting/frame/frame.ts'

const TEAL = { cmyk: [80, 20, 40, 10], srgb: '#188C8D' } as const
const BLACK = { cmyk: [0, 0, 0, 100], srgb: '#000000' } as const

/** A run of letters of 2 mm, at a place in millimetres; a space at its end is no ink. */
const run = (
  text: string,
  [x, y]: readonly [number, number],
  more: Partial<Glyphs> = {},
): Glyphs => {
  const size = more.size ?? mm(4)
  return {
    kind: 'glyphs',
    at: { x: mm(x), y: mm(y) },
    font: 'fonts/Text-Regular.ttf',
    size,
    color: BLACK,
    glyphs: Array.from(text, (letter, index) => ({
      id: index,
      x: (mm(2) / size) * index,
      y: 0,
      advance: mm(2) / size,
      text: letter,
    })),
    ...more,
  }
}

const square = (x: number, y: number, side: number) =>
  rectangle(mm(x), mm(y), mm(side), mm(side))

const frame = (...items: readonly FrameItem[]): Frame => ({
  name: 'trial front',
  trim: { width: mm(100), height: mm(50) },
  bleed: mm(3),
  slug: pt(0),
  language: 'nl',
  items,
})

const told = (...items: readonly FrameItem[]): readonly string[] =>
  frameText(frame(...items)).split('\n')

test('a side says how large it is', () => {
  expect(frameText(frame())).toBe('trial front 100.00 × 50.00 bleed 3.00\n')
})

test('a paragraph tells its look once, and each line with its ends and baseline', () => {
  expect(
    told({
      kind: 'group',
      role: 'paragraph',
      items: [run('een ', [10, 20]), run('twee', [10, 25])],
    }).slice(1),
  ).toEqual([
    '  paragraph 11.34 pt Text-Regular 0/0/0/100',
    '    10.00–16.00, 20.00 | een',
    '    10.00–18.00, 25.00 | twee',
    '',
  ])
})

test('what looks different, is raised or begins further on is told in its line', () => {
  const items = [
    run('•', [10, 20], { color: TEAL }),
    run('een', [15, 20]),
    run('1', [21, 18.5], { size: mm(2) }),
    run(' twee', [23, 20], { font: 'Text-Bold.otf' }),
    run('drie', [15, 25]),
  ]
  expect(told({ kind: 'group', role: 'list-item', items }).slice(2)).toEqual([
    '    10.00–33.00, 20.00 | • >15.00 {11.34 pt Text-Regular 0/0/0/100: een}{5.67 pt Text-Regular 0/0/0/100 raised 1.50: 1}{11.34 pt Text-Bold 0/0/0/100:  twee}',
    '    15.00–23.00, 25.00 | {11.34 pt Text-Regular 0/0/0/100: drie}',
    '',
  ])
})

test('lines are as they are read, from right to left as well', () => {
  expect(told(run('دحاو', [10, 20], { level: 1 }))[1]).toContain('| واحد')
})

test('groups are indented, and move and stretch what they hold', () => {
  const inner: FrameItem = {
    kind: 'group',
    name: 'inner',
    transform: scale(2),
    items: [
      { kind: 'shape', path: square(1, 2, 5), fill: TEAL },
      { kind: 'picture', box: box(0, 0, mm(4), mm(3)), picture: 'photo.png' },
      { kind: 'link', box: box(0, 0, mm(4), mm(3)), href: 'https://example.org/' },
    ],
  }
  const outer: FrameItem = {
    kind: 'group',
    name: 'outer',
    role: 'heading',
    level: 2,
    transform: translate(mm(10), 0),
    items: [inner],
  }
  expect(told(outer).slice(1)).toEqual([
    '  outer heading2',
    '    inner',
    '      shape (12.00, 4.00) 10.00 × 10.00 fill 80/20/40/10',
    '      picture photo.png (10.00, 0.00) 8.00 × 6.00',
    '      link https://example.org/ (10.00, 0.00) 8.00 × 6.00',
    '',
  ])
})

test('art is counted, with its room and the window on it', () => {
  const art: FrameItem = {
    kind: 'group',
    role: 'figure',
    name: 'scene',
    alternative: 'Een vlak',
    clip: square(0, 0, 20),
    items: [
      { kind: 'shape', path: square(-5, 0, 10), fill: TEAL },
      {
        kind: 'group',
        items: [{ kind: 'shape', path: square(10, 10, 30), fill: BLACK }],
      },
    ],
  }
  expect(told(art).slice(1)).toEqual([
    '  scene figure [Een vlak] (0.00, 0.00) 20.00 × 20.00 shows 2 in (-5.00, 0.00) 45.00 × 40.00',
    '',
  ])
  expect(told({ kind: 'group', role: 'artifact', items: [] })[1]).toBe('  artifact empty')
})

test('a stroke has its width', () => {
  expect(
    told({
      kind: 'shape',
      path: square(0, 0, 1),
      stroke: { color: 'registration', width: mm(0.1) },
    })[1],
  ).toBe('  shape (0.00, 0.00) 1.00 × 1.00 stroke 0.10')
})
