import { describe, expect, test } from 'vitest'

import { box } from '../../src/base/geometry/box.ts'
import { mm } from '../../src/base/geometry/length.ts'
import { picturesAtWords } from '../../src/output/preflight/behind-words.ts'
import type { CheckedDeck } from '../../src/output/preflight/checked-deck.ts'
import type { FrameItem } from '../../src/typesetting/frame/frame.ts'
import { paintedOn } from '../../src/typesetting/frame/painted.ts'
import { ink, problemsOn, sideOf } from './checking.ts'
import { ALL, ground, run, words } from './painted-words.ts'
import type { Style } from './painted-words.ts'

/** The codes of what is found, each with the words that it begins with. */
const found = (items: readonly FrameItem[], deck: Partial<CheckedDeck> = {}): string[] =>
  problemsOn(items, { ...deck, safe: 0 }).map(
    ({ code, message }) =>
      `${code}: ${message.replace(/ (?:on one front|with what).*/, '')}`,
  )

const codes = (items: readonly FrameItem[], deck: Partial<CheckedDeck> = {}): string[] =>
  found(items, deck).map((one) => one.slice(0, one.indexOf(':')))

/** What is told of words, where others lie over them. */
const overlapping = (text: string): string[] =>
  found([words('a', 20, 20, { text }), words('b', 20, 23)])

/** Two lines that lie on a slope, the second so many points from the first. */
const slanted = (x: number, y: number): FrameItem => ({
  kind: 'group',
  transform: [0.8, 0.6, -0.6, 0.8, 0, 0],
  items: [words('a', 100, 100), words('b', 100 + x, 100 + y, { text: 'efgh' })],
})

describe('words over words', () => {
  test.each([
    // They may share a quarter of an em across or down: 20 pt wide, 9 pt high.
    [17.4, 0, true],
    [17.6, 0, false],
    [-17.4, 0, true],
    [-17.6, 0, false],
    [0, 6.4, true],
    [0, 6.6, false],
    [25, 0, false],
    [0, 15, false],
  ])('that are (%d, %d) pt apart: %s', (x, y, told) => {
    const other = words('b', 100 + x, 100 + y, { text: 'efgh' })
    expect(found([words('a', 100, 100), other])).toEqual(
      told ? ['words-overlap: “efgh” (“b”) lies over “abcd” (“a”)'] : [],
    )
  })

  test('that lie slanted side by side are not told, as their bounds are larger than they are', () => {
    expect([codes([slanted(0, 12)]), codes([slanted(0, 5)])]).toEqual([
      [],
      ['words-overlap'],
    ])
  })

  test('what is painted later lies over, wherever it stands', () => {
    const items = [
      words('low', 100, 105),
      words('far', 100, 150),
      words('high', 100, 100, { text: 'efgh' }),
    ]
    const expected = ['words-overlap: “efgh” (“high”) lies over “abcd” (“low”)']
    expect(found(items)).toEqual(expected)
    expect(found(items.toReversed())).toEqual([
      'words-overlap: “abcd” (“low”) lies over “efgh” (“high”)',
    ])
    const lines = [run(100, 100, {}), run(100, 106, { text: 'efgh' })]
    expect(found([{ kind: 'group', items: lines }])).toEqual([
      'words-overlap: “efgh” lies over “abcd”',
    ])
  })

  test.each<[string, [number, number], Style, boolean]>([
    ['a little aside', [2.9, 2.9], {}, false],
    ['too far across', [3.1, 0], {}, true],
    ['too far down', [0, 3.1], {}, true],
    ['other words', [1, 1], { text: 'abce' }, true],
    ['another size', [1, 1], { size: 11 }, true],
  ])('that are their shadow are not told: %s', (_, [x, y], style, told) => {
    const codesOf = codes([words('a', 100, 100), words('b', 100 + x, 100 + y, style)])
    expect(codesOf).toEqual(told ? ['words-overlap'] : [])
  })

  test.each([
    ['large and pale', 30, '#CCCCCC', false],
    ['as large as need be', 25, '#CCCCCC', false],
    ['too small', 24, '#CCCCCC', true],
    ['too dark', 30, '#333333', true],
  ])('that are large and pale behind them are not told: %s', (_, size, color, told) => {
    const items = [words('a', 100, 100, { size, color }), words('b', 110, 95)]
    expect(codes(items).includes('words-overlap')).toBe(told)
  })

  test('the smaller of the two says how much they may share', () => {
    const large = words('a', 100, 100, { size: 24 })
    expect(codes([large, words('b', 144, 95)])).toEqual(['words-overlap'])
    expect(codes([large, words('b', 146, 95)])).toEqual([])
  })

  test('every part of them counts', () => {
    const behind = words('a', 100, 100, { size: 30, color: '#CCCCCC' })
    const over = {
      ...words('b', 110, 95),
      items: [run(110, 95, {}), run(130, 95, { color: '#BBBBBB' })],
    }
    expect(codes([behind, over])).toContain('words-overlap')
    const mixed = {
      ...behind,
      items: [...behind.items, run(160, 100, { size: 30, color: '#222222' })],
    }
    expect(codes([mixed, words('b', 110, 95)])).toContain('words-overlap')
  })

  test('are not told where one of the two is there for the look of it', () => {
    const plain = words('a', 100, 100)
    const decoration = words('b', 103, 104, { isDecoration: true })
    expect([codes([plain, decoration]), codes([decoration, plain])]).toEqual([[], []])
  })

  test('are quoted with 24 characters at most', () => {
    const exact = 'exactly twenty-four long'
    expect(overlapping(exact)).toEqual([
      `words-overlap: “abcd” (“b”) lies over “${exact}” (“a”)`,
    ])
    expect(overlapping(`${exact}.`)[0]).toContain(`lies over “${exact}…” (“a”)`)
    expect(overlapping('exactly twenty-three at first')[0]).toContain(
      'lies over “exactly twenty-three at…” (“a”)',
    )
  })

  test('pale words under others are told as such, unless they are their shadow', () => {
    const pale = words('a', 100, 100, { color: '#EEEEEE' })
    const aside = words('b', 101, 101)
    expect(codes([pale, aside])).toEqual([])
    expect(codes([pale, words('b', 108, 101)])).toEqual(['words-overlap', 'contrast'])
    expect(
      codes([words('a', 100, 100, { color: '#EEEEEE', isDecoration: true })]),
    ).toEqual([])
  })
})

/** A dark speck of 2 pt. */
const speck = (x: number, y: number): FrameItem => ground([x - 1, y - 1, 2, 2], '#000000')

/** What is advised for black words on a dark ground, with a palette. */
const advised = (palette: Record<string, string>) =>
  problemsOn([ground(ALL, '#222222'), words('a', 50, 100, { size: 20 })], {
    palette: new Map(
      Object.entries(palette).map(([name, srgb]) => [name, { ...ink(0, 0, 0, 0), srgb }]),
    ),
  }).map(({ hint }) => hint)

describe('what lies behind words', () => {
  const BLACK = words('a', 50, 100, { size: 20 })

  test('is the uppermost ground below them', () => {
    expect(codes([ground(ALL, '#222222'), BLACK])).toEqual(['contrast'])
    expect(codes([ground(ALL, '#222222'), ground(ALL, '#FFFFFF'), BLACK])).toEqual([])
    expect(codes([ground(ALL, '#FFFFFF'), ground(ALL, '#222222'), BLACK])).toEqual([
      'contrast',
    ])
    expect(codes([BLACK, ground(ALL, '#222222')])).toEqual(['words-hidden'])
    expect(codes([ground([150, 0, 50, 200], '#222222'), BLACK])).toEqual([])
  })

  test('is told with a tone of the palette that stands out enough', () => {
    const named = { sea: '#000000', night: '#222222' }
    expect(advised({ ...named, 'sea-deep': '#111111', 'night-text': '#FFFFFF' })).toEqual(
      [expect.stringContaining('lighter (words in “night-text” stand out enough); if')],
    )
    expect(advised({ ...named, 'sea-deep': '#EEEEEE' })).toEqual([
      expect.stringContaining('(words in “sea-deep” stand out enough)'),
    ])
    expect(advised(named)).toEqual([expect.stringContaining('lighter; if')])
  })

  test('is each of the grounds that lie behind a part of them', () => {
    const half = [40, 80, 30, 40] as const
    expect(codes([ground(ALL, '#FFFFFF'), ground(half, '#222222'), BLACK])).toEqual([
      'contrast',
    ])
    expect(codes([ground(ALL, '#222222'), ground(half, '#FFFFFF'), BLACK])).toEqual([
      'contrast',
    ])
  })

  test.each([
    [55, 95, true],
    [65, 95, true],
    [60, 95, false],
    [55, 100, false],
    [55, 90, false],
    [75, 95, false],
  ])(
    'counts in the middle of small letters, and not of spaces: (%d, %d) %s',
    (x, y, told) => {
      const item = words('a', 50, 100, { size: 20, text: 'ab d' })
      expect(codes([speck(x, y), item])).toEqual(told ? ['contrast'] : [])
    },
  )

  test('shows through what is not solid', () => {
    expect(codes([speck(55, 95), ground(ALL, '#FFFFFF', 0.2), BLACK])).toEqual([
      'contrast',
    ])
    expect(codes([speck(55, 95), ground(ALL, '#FFFFFF', 0.9), BLACK])).toEqual([])
    expect(codes([ground(ALL, '#000000', 0.1), BLACK])).toEqual([])
    expect(codes([ground(ALL, '#000000', 0.9), BLACK])).toEqual(['contrast'])
    // As pale on white as may be: a white that is only partly there is as bright.
    const grey = words('a', 50, 100, { color: '#757575' })
    expect(codes([ground(ALL, '#FFFFFF', 0.5), grey])).toEqual([])
  })

  test.each([
    [20, 2, false],
    [20, 3, true],
    [40, 6, true],
  ])('may be a speck under one letter in ten: of %d, %d', (letters, dark, told) => {
    const line = words('a', 10, 100, { text: 'm'.repeat(letters) })
    const end = 10 + letters * 5
    expect(codes([ground([end - dark * 5, 80, dark * 5, 40], '#000000'), line])).toEqual(
      told ? ['contrast'] : [],
    )
  })

  test('is told for the palest words of a box, measured by what their size needs', () => {
    const pale = run(10, 20, { color: '#DDDDDD' })
    const paler = run(10, 50, { color: '#EEEEEE' })
    for (const items of [
      [pale, paler],
      [paler, pale],
    ])
      expect(found([{ kind: 'group', items }])).toEqual([
        'contrast: “abcd” has a contrast of 1.1 : 1',
      ])
    // 2.8 of 3 is nearer to enough than 3.5 of 4.5.
    const large = run(10, 20, { color: '#999999', size: 18, text: 'large' })
    const small = run(10, 90, { color: '#888888', text: 'small' })
    for (const items of [
      [large, small],
      [small, large],
    ]) {
      const [problem, ...others] = problemsOn([{ kind: 'group', items }], { safe: 0 })
      expect(others).toEqual([])
      expect(problem?.message).toMatch(
        /“small” has a contrast of 3\.5 : 1 .* need 4\.5 : 1/,
      )
      expect(problem?.cause?.badness).toBeCloseTo(4.5 / 3.54, 1)
    }
  })
})

/** White pixels, of which some are dark, as a photograph over 100 × 100 pt; `alpha` is the opacity of all. */
function photo(
  width: number,
  height: number,
  dark: readonly (readonly [number, number])[],
  alpha = 255,
) {
  const data = new Uint8Array(width * height * 4).fill(255)
  for (let at = 3; at < data.length; at += 4) data[at] = alpha
  for (const [column, row] of dark)
    data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
  const size = { width: width * 999, height: height * 999 }
  return {
    pictures: new Map([['photo', size]]),
    pixels: new Map([['photo', { width, height, channels: 4 as const, data }]]),
  }
}

const PHOTO: FrameItem = { kind: 'picture', picture: 'photo', box: box(50, 50, 100, 100) }

const photosOf = (...items: FrameItem[]) => picturesAtWords(paintedOn(sideOf(items)))

describe('a photograph', () => {
  // The third of four columns, the second of two rows.
  const deck = photo(4, 2, [[2, 1]])

  test.each([
    [103, 130, true],
    [78, 130, false],
    [128, 130, false],
    [53, 130, false],
    [103, 80, false],
  ])('is as bright behind words as its pixels there: (%d, %d) %s', (x, y, told) => {
    const item = words('a', x, y, { text: 'abc' })
    expect(codes([PHOTO, item], deck)).toEqual(told ? ['contrast'] : [])
  })

  test('is looked at around a letter, since it has grain', () => {
    const grain = photo(100, 100, [[12, 47]])
    const item = words('a', 60, 100, { text: 'a' })
    expect(codes([PHOTO, item], grain)).toEqual([])
    expect(codes([ground([0, 0, 61, 120], '#FFFFFF'), PHOTO, item], grain)).toEqual([])
    expect(codes([PHOTO, ground([0, 0, 61, 120], '#FFFFFF', 0.1), item], grain)).toEqual(
      [],
    )
  })

  test('shows what is behind it as far as it is transparent', () => {
    const all = [0, 1, 2, 3].flatMap((x) => [0, 1].map((y) => [x, y] as const))
    const item = words('a', 60, 100)
    expect(codes([PHOTO, item], photo(4, 2, all))).toEqual(['contrast'])
    expect(codes([PHOTO, item], photo(4, 2, all, 170))).toEqual(['contrast'])
    expect(codes([PHOTO, item], photo(4, 2, all, 26))).toEqual([])
    expect(codes([item, PHOTO], photo(4, 2, all))).toEqual(['words-hidden'])
    expect(codes([item, PHOTO], photo(4, 2, all, 26))).toEqual([])
  })

  test('that cannot be decoded says nothing', () => {
    const unknown = { ...deck, pixels: new Map() }
    expect(codes([PHOTO, words('a', 60, 100)], unknown)).toEqual([])
    expect(codes([words('a', 60, 100), PHOTO], unknown)).toEqual([])
  })

  test('has to be decoded where words are, over it or under it', () => {
    expect(photosOf(words('b', 10, 20), PHOTO, words('a', 60, 100))).toEqual(['photo'])
    expect(photosOf(words('a', 60, 100), PHOTO)).toEqual(['photo'])
    expect(photosOf(PHOTO, words('a', 10, 20))).toEqual([])
    expect(photosOf(ground(ALL, '#FFFFFF'), words('a', 60, 100))).toEqual([])
  })
})

describe('words under something', () => {
  const COVER = [95, 80, 100, 40] as const

  test('are told by how many of their letters are hidden', () => {
    const cover = ground(COVER, '#FFFFFF', 1, { name: 'cover' })
    expect(found([words('a', 100, 100), cover])).toEqual([
      'words-hidden: “abcd” (“a”) is hidden under “cover”',
    ])
    const half = ground([95, 80, 15, 40], '#FFFFFF')
    const [problem] = problemsOn([words('a', 100, 100), half], { safe: mm(0) })
    expect(problem?.message).toContain('“abcd” (“a”) is partly hidden under a background')
    expect(problem?.cause?.badness).toBe(0.5)
    expect(codes([words('a', 100, 100), ground([130, 80, 15, 40], '#FFFFFF')])).toEqual(
      [],
    )
  })

  test.each([
    [0.75, ['words-hidden']],
    [0.65, []],
  ])('can be seen through it where it is pale: %d', (opacity, expected) => {
    expect(codes([words('a', 100, 100), ground(COVER, '#FFFFFF', opacity)])).toEqual(
      expected,
    )
  })

  test('may be hidden if they are there for the look of it', () => {
    const item = words('a', 100, 100, { isDecoration: true })
    expect(codes([item, ground(COVER, '#FFFFFF')])).toEqual([])
  })
})
