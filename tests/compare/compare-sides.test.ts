import { describe, expect, test } from 'vitest'

import { compareSides } from '../../src/compare/compare-sides.ts'
import type { RenderSide } from '../../src/compare/compare-sides.ts'
import type { ComparedSide } from '../../src/compare/compared-side.ts'
import { completePage } from '../../src/compare/complete-page.ts'
import { alikePairs } from '../../src/page/compare/pairs.ts'
import { changesInDutch } from '../../src/page/words/nl-changes.ts'
import { lines, side } from './sides.ts'

/** Sides as pictures of two pixels a millimetre; those of some names have a dark square, 10 mm inside the trim. */
const looking =
  (marked: ReadonlySet<unknown>): RenderSide =>
  async (one) => {
    const rgba = new Uint8Array(132 * 192 * 4).fill(255)
    if (marked.has(one))
      for (let y = 26; y < 36; y += 1)
        for (let x = 26; x < 46; x += 1) rgba[(y * 132 + x) * 4] = 0
    return { width: 132, height: 192, rgba }
  }

const never: RenderSide = () => Promise.reject(new Error('looked'))

/** What is told of two sides with a picture at the left of a box, which differ in a square. */
const wordsOf = async (x: number, shown = 'same'): Promise<string | undefined> => {
  const boxes = (name: string): Partial<ComparedSide> => ({
    boxes: [
      {
        name: 'scene',
        picture: { shown: name, area: { x, y: 0, width: 40, height: 40 } },
      },
    ],
  })
  const after = side('a', [], {
    picture: { file: { name: 'x', bytes: Buffer.from('x') }, page: 0 },
    ...boxes(shown),
  })
  const before = side('a', [], boxes('same'))
  const { pairs } = await compareSides([before], [after], looking(new Set([after])))
  return pairs[0]?.words
}

/** Sides with a title each, as large as it is long. */
const titled = (words: readonly string[]): readonly ComparedSide[] =>
  words.map((one, index) =>
    side(String(index), lines([one], { box: 'title', size: one.length }), {
      picture: { file: { name: 'x', bytes: Buffer.from(one) }, page: 0 },
    }),
  )

describe('comparing sides', () => {
  test('tells where pictures differ, in millimetres from the trim', async () => {
    const after = side('a', [], {
      picture: { file: { name: 'x', bytes: Buffer.from('x') }, page: 0 },
    })
    const { pairs, summary } = await compareSides(
      [side('a')],
      [after],
      looking(new Set([after])),
    )
    expect(pairs).toEqual([
      expect.objectContaining({
        state: 'changed',
        words: 'only the picture or colours differ',
        areas: [{ x: 10, y: 10, width: 10, height: 5 }],
        share: 200 / (132 * 192),
      }),
    ])
    expect(summary).toBe('1 of 1 side changed; a: only the picture or colours differ.')
  })

  test('tells whether only the picture of a box differs', async () => {
    expect(await wordsOf(0)).toBe('only the picture differs')
    expect(await wordsOf(40, 'other')).toBe('only the picture differs')
    expect(await wordsOf(40)).toBe('only colours or shapes differ')
    expect(await wordsOf(15)).toBe('only the picture or colours differ')
  })

  test('puts sides together of which the same changed', async () => {
    const { pairs, summary } = await compareSides(
      titled(['aa', 'b', 'cc']),
      titled(['aaa', 'bb', 'ccc']),
      looking(new Set()),
    )
    expect(pairs.map(({ name }) => name)).toEqual(['0', '2', '1'])
    expect(alikePairs(pairs).map(({ length }) => length)).toEqual([2, 1])
    expect(summary).toBe(
      '3 of 3 sides changed; 2 sides: text is larger in title (2 → 3 pt); different words in title.',
    )
    expect(changesInDutch(summary)).toBe(
      '3 van 3 kanten zijn veranderd; 2 kanten: grotere letters in title (2 → 3 pt); andere woorden in title.',
    )
  })

  test('a finished file gets boxes and colours of the side that is laid out now', () => {
    const palette = new Map([
      ['ember', { cmyk: [4, 68, 62, 0], srgb: '#E76D58' } as const],
    ])
    const drawn = side(
      'a',
      [...lines(['Title'], { box: 'title' }), ...lines(['one'], { box: 'body', y: 30 })],
      { palette },
    )
    const page = side('a', [
      ...lines(['one'], { y: 12, color: { value: '#EA705A' } }),
      ...lines(['1 Title'], { y: 30 }),
      ...lines(['other'], { y: 32, color: { value: '#000000' } }),
    ])
    expect(completePage(page, drawn).lines).toEqual([
      expect.objectContaining({
        box: 'body',
        color: { name: 'ember', value: '#EA705A' },
      }),
      expect.objectContaining({ box: 'title' }),
      expect.objectContaining({ box: 'body', color: { value: '#000000' } }),
    ])
  })

  test('looks at no picture of a page that is the same, by its file or its digest', async () => {
    const [b, c] = [side('b', [], { digest: '1' }), side('c', [], { digest: '1' })]
    const { summary } = await compareSides(
      [side('a'), b],
      [side('a'), { ...c, name: 'b' }],
      never,
    )
    expect(summary).toBe('All 2 sides are the same.')
  })

  test('puts what changed first, and says what most wants to be looked at', async () => {
    const other = { picture: { file: { name: 'x', bytes: Buffer.from('x') }, page: 0 } }
    const before = ['a', 'b', 'c', 'gone'].map((name) => side(name, lines(['1', '2'])))
    const after = [
      side('a', lines(['1', '2'])),
      side('b', lines(['1', '3']), other),
      side('c', lines(['12']), other),
      side('new'),
    ]
    const { pairs, summary } = await compareSides(before, after, looking(new Set()))
    expect(pairs.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'b changed',
      'c changed',
      'gone removed',
      'new added',
      'a same',
    ])
    expect(summary).toBe(
      '2 of 3 sides changed, 1 side is new, 1 side is gone; c lost a line.',
    )
    expect(changesInDutch(summary)).toBe(
      '2 van 3 kanten zijn veranderd, 1 kant is nieuw, 1 kant is weg; c: een regel minder.',
    )
  })
})
