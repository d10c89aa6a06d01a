import { describe, expect, test } from 'vitest'

import type { Color } from '../../src/base/color/color.ts'
import { box } from '../../src/base/geometry/box.ts'
import { mm, pt } from '../../src/base/geometry/length.ts'
import { rectangle, roundedRectangle } from '../../src/base/geometry/path.ts'
import { identity, scale, translate } from '../../src/base/geometry/transform.ts'
import type { Transform } from '../../src/base/geometry/transform.ts'
import { mergeCauses } from '../../src/base/problems/merge-causes.ts'
import type { CheckedDeck } from '../../src/output/preflight/checked-deck.ts'
import type { FrameItem, Glyphs } from '../../src/typesetting/frame/frame.ts'
import { SPAN, ink, problemsOn, sideOf } from './checking.ts'

const rotate90: Transform = [0, 1, -1, 0, 0, 0]

const check = (
  items: readonly FrameItem[],
  pictures: CheckedDeck['pictures'] = new Map(),
): readonly string[] =>
  problemsOn(items, { pictures }).map((problem) => {
    expect(problem.span).toBe(SPAN)
    return `${problem.severity} ${problem.code}: ${problem.message}`
  })

/** Two letters of 4 mm at a size of 10 mm, and a space that is no ink. */
const words = (x: number, y: number, color = ink(0, 0, 0, 100)): Glyphs => ({
  kind: 'glyphs',
  at: { x: mm(x), y: mm(y) },
  font: 'font',
  size: mm(10),
  color,
  glyphs: ['a', 'b', ' '].map((text, index) => ({
    id: index,
    x: 0.4 * index,
    y: 0,
    advance: 0.4,
    text,
  })),
})

const moved = (x: number): FrameItem => ({
  kind: 'group',
  transform: translate(mm(x), 0),
  items: [words(0, 30)],
})

const shape = (color: Color): FrameItem => ({
  kind: 'shape',
  path: rectangle(0, 0, 9, 9),
  fill: color,
})

test('words that keep their distance are fine, and so is a side without any', () => {
  expect(check([])).toEqual([])
  expect(check([words(5, 12)])).toEqual([])
  expect(check([words(87, 53)])).toEqual([])
})

test.each([
  ['left', 4.5, 30, '4.5'],
  ['right', 87.5, 30, '4.5'],
  ['top', 50, 11.5, '4.5'],
  ['bottom', 50, 53.5, '4.5'],
  ['at the cut', -0.1, 30, '0.0'],
])('words too near to the cut: %s', (_, x, y, distance) => {
  expect(check([words(x, y)])).toEqual([
    `error safe-area: Something comes within ${distance} mm of the cut on one front of trial (nl); words must keep 5.0 mm from it.`,
  ])
})

test('groups that move words count', () => {
  expect(check([moved(5)])).toEqual([])
  expect(check([moved(4)])).toHaveLength(1)
})

test('shapes may lie anywhere', () => {
  expect(
    check([
      { kind: 'shape', path: rectangle(-10, -10, 900, 900), fill: ink(0, 0, 0, 0) },
    ]),
  ).toEqual([])
})

test('colours with too much ink are told, of fills, strokes, words, gradients and patterns', () => {
  const heavy = ink(80, 70, 60, 31)
  expect(check([shape(ink(80, 70, 60, 30)), words(50, 30, ink(60, 60, 60, 60))])).toEqual(
    [],
  )
  const expected = [
    'error ink-limit: A colour has 241 % ink (80 70 60 31) on one front of trial (nl); the limit is 240 %.',
  ]
  expect(check([shape(heavy), shape(ink(80, 70, 60, 31))])).toEqual(expected)
  expect(check([shape(ink(0, 0, 0, 9)), shape(heavy)])).toEqual(expected)
  expect(check([{ kind: 'group', items: [shape(heavy)] }])).toEqual(expected)
  expect(check([words(50, 30, heavy)])).toEqual(expected)
  expect(
    check([
      {
        kind: 'shape',
        path: rectangle(0, 0, 9, 9),
        stroke: { color: heavy, width: pt(1) },
      },
    ]),
  ).toEqual(expected)
  const light = ink(0, 0, 0, 9)
  const stops = [light, heavy].map((color, offset) => ({ offset, color, opacity: 1 }))
  const gradient = {
    kind: 'linear',
    coords: [0, 0, 9, 0],
    transform: identity,
    stops,
  } as const
  const cell = box(0, 0, 9, 9)
  const tiling = {
    kind: 'tiling',
    items: [shape(heavy)],
    cell,
    transform: identity,
  } as const
  for (const fillWith of [gradient, tiling])
    expect(
      check([{ kind: 'shape', path: rectangle(0, 0, 9, 9), fill: light, fillWith }]),
    ).toEqual(expected)
  const hidden: FrameItem = {
    kind: 'group',
    items: [shape(light)],
    layer: {
      bounds: cell,
      mask: { by: 'luminance', bounds: cell, items: [shape(heavy)] },
    },
  }
  expect(check([hidden])).toEqual([])
})

test('a colour of the palette is told by its name and line, with a drawing that writes it', () => {
  const color = ink(80, 70, 60, 31)
  const span = { file: 'theme.yaml', start: 9, end: 12 }
  const drawings = [{ written: 'hsl(0 0% 0%)', file: 'key.svg', line: 3 }]
  const source = { color, name: 'night', span, drawings }
  expect(problemsOn([shape(ink(80, 70, 60, 31))], { heavyInks: [source] })).toMatchObject(
    [
      {
        message:
          '“night” has 241 % ink (80 70 60 31) on one front of trial (nl); the limit is 240 %.',
        hint: 'Too much ink smears: reduce the inks of that colour in the theme. It is also “hsl(0 0% 0%)” in key.svg, line 3.',
        span,
        cause: { key: 'night' },
      },
    ],
  )
})

test('marks on every plate are no flat colour', () => {
  expect(
    check([
      {
        kind: 'shape',
        path: rectangle(0, 0, 9, 9),
        stroke: { color: 'registration', width: pt(1) },
      },
    ]),
  ).toEqual([])
})

test.each([
  [225, []],
  [224, ['warning']],
  [150, ['warning']],
  [149, ['warning']],
])('a picture with %d pixels on an inch', (pixels, expected) => {
  const picture: FrameItem = {
    kind: 'picture',
    box: box(9, 9, pixels, pixels),
    picture: 'photo',
  }
  const group: FrameItem = {
    kind: 'group',
    transform: scale(72 / pixels),
    items: [picture],
  }
  const found = check([group], new Map([['photo', { width: pixels, height: pixels }]]))
  expect(found.map((one) => one.split(' ')[0])).toEqual(expected)
  const message =
    pixels < 150
      ? 'only 149 pixels per inch on one front of trial (nl); it will look blurred: this size needs 300 × 300 pixels, and it has 149 × 149.'
      : `“photo” has ${pixels} pixels per inch on one front of trial (nl); print needs 225 or more.`
  expect(found.every((one) => one.endsWith(message))).toBe(true)
  // A picture that is turned is as large as one that is not.
  const turned: FrameItem = { kind: 'group', transform: rotate90, items: [group] }
  expect(
    check([turned], new Map([['photo', { width: pixels, height: pixels }]])),
  ).toEqual(found)
})

const blurred = (needed: string): readonly string[] => [
  `warning picture-resolution: “photo” has only 30 pixels per inch on one front of trial (nl); it will look blurred: this size needs ${needed} pixels, and it has 300 × 300.`,
]

test('a picture that is stretched has the pixels per inch of its worse direction', () => {
  const wide: FrameItem = { kind: 'picture', box: box(9, 9, 720, 72), picture: 'photo' }
  const tall: FrameItem = { kind: 'picture', box: box(9, 9, 72, 720), picture: 'photo' }
  const pictures = new Map([['photo', { width: 300, height: 300 }]])
  expect(check([wide], pictures)).toEqual(blurred('3000 × 300'))
  expect(check([tall], pictures)).toEqual(blurred('300 × 3000'))
})

test('a release refuses a picture that will look blurred, and no other', () => {
  const photo: FrameItem = { kind: 'picture', box: box(9, 9, 72, 72), picture: 'photo' }
  const refused = (pixels: number) => {
    const pictures = new Map([['photo', { width: pixels, height: pixels }]])
    return problemsOn([photo], { pictures, strict: true }).map(({ severity }) => severity)
  }
  expect([refused(149), refused(150), refused(225)]).toEqual([['error'], ['warning'], []])
})

/** A square photograph in a box of its own. */
const squarePhoto = (picture: string, side: number): FrameItem => ({
  kind: 'group',
  box: { name: `box ${side}`, at: { file: 'card.yaml', start: side, end: 9 } },
  items: [{ kind: 'picture', box: box(9, 9, side, side), picture }],
})

test('a blurred picture is told where the deck names it, wherever it shows; many of them once', () => {
  const names = ['a', 'b', 'c', 'd']
  const problems = problemsOn(
    names.flatMap((name) => [squarePhoto(name, 72), squarePhoto(name, 36)]),
    {
      pictures: new Map(names.map((name) => [name, { width: 60, height: 60 }])),
      namedAt: (name) => ({ file: 'deck.yaml', start: names.indexOf(name), end: 9 }),
    },
  )
  expect(mergeCauses(problems)).toEqual([
    expect.objectContaining({
      span: { file: 'deck.yaml', start: 0, end: 9 },
      message: expect.stringMatching(
        /“a” has only 60 pixels .* It is the same with 3 others: b, c and d\.$/,
      ),
    }),
  ])
})

/** Words in a box that shows a slot. */
const inBox = (x: number, slot: string): FrameItem => ({
  kind: 'group',
  box: { name: 'tab', slot },
  items: [words(x, 30)],
})

describe('a problem of a side', () => {
  const AT = { file: 'card.yaml', start: 10, end: 20 }
  const PHOTO: FrameItem = { kind: 'picture', box: box(9, 9, 720, 72), picture: 'photo' }
  const pictures = new Map([['photo', { width: 300, height: 300 }]])

  test('has its place in the layout, and what it is told with', () => {
    const inner: FrameItem = {
      kind: 'group',
      box: { name: 'scene', at: AT },
      items: [PHOTO],
    }
    const outer: FrameItem = { kind: 'group', box: { name: 'outer' }, items: [inner] }
    const message =
      '“photo” has only 30 pixels per inch in “scene” on one front of trial (nl, resident); it will look blurred: this size needs 3000 × 300 pixels, and it has 300 × 300.'
    expect(problemsOn([outer], { pictures, terms: ['resident'] })).toStrictEqual([
      {
        code: 'picture-resolution',
        severity: 'warning',
        message,
        hint: 'Use a larger picture, or show it smaller. A release refuses it.',
        span: AT,
        about: { format: 'trial', side: 'one front' },
        cause: {
          key: 'scene',
          badness: -30,
          message,
          occurrences: [
            {
              side: 'one front',
              format: 'trial',
              language: 'nl',
              terms: 'resident',
              subject: 'photo',
            },
          ],
        },
      },
    ])
    const own: FrameItem = { kind: 'group', box: { name: 'photo' }, items: [PHOTO] }
    expect(problemsOn([own], { pictures })[0]?.message).toContain('per inch on one front')
  })

  test('says how much is lacking, on the card and in a template that scales', () => {
    const message =
      '“body” in the box “tab” comes within 4.6 mm of the cut on one front of trial (nl); words must keep 5.0 mm from it.'
    const [problem] = problemsOn([inBox(4.57, 'body')])
    expect(problem).toStrictEqual({
      code: 'safe-area',
      severity: 'error',
      message,
      hint: 'Give the box 0.5 mm more padding (0.3 mm in the template, which scales); or write “safe: none” where its words may come near to the cut.',
      span: SPAN,
      about: { format: 'trial', side: 'one front' },
      cause: {
        key: 'tab',
        badness: mm(-4.57),
        message,
        occurrences: [{ side: 'one front', format: 'trial', language: 'nl', terms: '' }],
      },
    })
    const frame = sideOf([inBox(4.57, 'tab')])
    const sides = [{ span: SPAN, safe: mm(5), cornerRadius: mm(0), scale: 1, frame }]
    expect(problemsOn([], { sides })[0]).toMatchObject({
      message: expect.stringMatching(/^“tab” comes within/),
      hint: expect.stringMatching(/^Give the box 0\.5 mm more padding; or write/),
    })
  })

  test('is another one where words are cut off', () => {
    const [problem] = problemsOn([words(-1, 30)])
    expect(problem).toMatchObject({
      code: 'words-cut',
      severity: 'error',
      message: 'Something runs 1.0 mm past the cut on one front of trial (nl).',
      hint: 'Move the box in the template, or give its words less room: what lies past the cut is lost.',
      cause: { key: '', badness: mm(1) },
    })
  })

  test('of too much ink tells what it is about', () => {
    expect(problemsOn([shape(ink(90, 90, 90, 0))])).toMatchObject([
      { code: 'ink-limit', about: { format: 'trial', side: 'one front' } },
    ])
  })
})

/** A border of a width along the inside of a box so far from the cut, in millimetres. */
const border = (inset: number, width: number, radius = 0): FrameItem => {
  const ring = (by: number) =>
    roundedRectangle(
      mm(by),
      mm(by),
      { width: mm(100 - 2 * by), height: mm(60 - 2 * by) },
      mm(Math.max(0, radius - by)),
    )
  return {
    kind: 'shape',
    path: [...ring(inset), ...ring(Math.max(0, inset) + width)],
    evenOdd: true,
    fill: ink(0, 0, 0, 100),
    lineWidth: mm(width),
    box: { name: 'frame' },
  }
}

describe('round corners of the card', () => {
  const round = { cornerRadius: mm(5) }
  const codes = (item: FrameItem) =>
    problemsOn([item], { ...round, safe: mm(1) }).map(({ code }) => code)

  test('words keep their distance from the round cut', () => {
    expect(problemsOn([words(3, 11)], { ...round, safe: mm(3) })).toMatchObject([
      { code: 'safe-area', message: expect.stringContaining('within 2.8 mm of the cut') },
    ])
    expect(problemsOn([words(3, 11)], { safe: mm(3) })).toEqual([])
    expect(problemsOn([words(0.5, 8.5)], { ...round, safe: mm(0) })[0]?.code).toBe(
      'words-cut',
    )
  })

  test.each([
    ['with square corners at the cut', border(-3, 1), ['corner-cut']],
    ['that is wide enough for them', border(-3, 4), []],
    ['that follows them', border(-3, 1, 5), []],
    ['with square corners near the cut', border(0.5, 1), ['corner-cut']],
    ['with round ones near the cut', border(0.5, 1, 5), []],
    ['further in', border(2, 1), []],
  ])('a border %s', (_, item, expected) => {
    expect(codes(item)).toEqual(expected)
    expect(problemsOn([item])).toEqual([])
  })

  test('a border of one side only has no corner', () => {
    const item = border(-3, 1)
    const top = {
      ...item,
      path: [...rectangle(-9, -9, 400, 300), ...rectangle(-9, 3, 400, 288)],
    }
    expect(codes(top as FrameItem)).toEqual([])
    const bled = { ...item, path: rectangle(-9, -9, 400, 12) }
    expect(codes(bled as FrameItem)).toEqual([])
  })
})
