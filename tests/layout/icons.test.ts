import { describe, expect, test } from 'vitest'

import { toMm } from '../../src/base/geometry/length.ts'
import { apply } from '../../src/base/geometry/transform.ts'
import type { Frame, Glyphs } from '../../src/typesetting/frame/frame.ts'
import { itemsOfKind } from '../../src/typesetting/frame/walk.ts'
import { card, layOut, theme } from './lay-out.ts'
import type { LaidOut, Trial } from './lay-out.ts'
import { wordsOn } from './read-frame.ts'

const drawing = (width: number, fill = 'currentColor'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 10"><path fill="${fill}" d="M0 0h${width}v10H0z"/></svg>`

/** The usual theme with an accent that is dark enough to read. */
const DEEP_THEME = theme().replace('#188C8D', '#0B5A5B')

const PICTURES = {
  'icons/coin.svg': drawing(10),
  'icons/arrow.svg': drawing(20, '#0B5A5B'),
}

const trial = (
  body: string,
  { language = 'nl', ...over }: Partial<Trial> & { language?: string } = {},
): Promise<LaidOut> =>
  layOut({
    deck: `source: ${language}\ntemplate: trial\nformat: trial\npieces: { one: { kind: card } }`,
    words: { [language]: `pieces:\n  one:\n    body: '${body}'\n` },
    kinds: { card: card('padding: 5mm\nchildren: [{ text: body, color: teal }]') },
    pictures: PICTURES,
    theme: DEEP_THEME,
    ...over,
  })

interface Placed {
  readonly says: string | undefined
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The drawings of a side in millimetres, from left to right. */
const figuresOn = (frame: Frame): readonly Placed[] =>
  itemsOfKind(frame, 'group')
    .flatMap(({ item, groups, transform }) => {
      const figure = groups.at(-1)
      if (!item.art || figure?.role !== 'figure') return []
      const { x, y, width, height } = item.art
      const map = item.transform ?? transform
      const [left, top] = apply(map, x, y)
      const [right, bottom] = apply(map, x + width, y + height)
      const size = { width: toMm(right - left), height: toMm(bottom - top) }
      return [{ says: figure.alternative, left: toMm(left), top: toMm(top), ...size }]
    })
    .toSorted((one, other) => one.left - other.left)

const runsOn = (frame: Frame): readonly Glyphs[] =>
  itemsOfKind(frame, 'glyphs').map(({ item }) => item)

test('a drawing is as high as the words, in their colour, in the middle of the capitals', async () => {
  const { problems, side } = await trial('Aa :coin: :arrow: zz')
  expect(problems).toEqual([])
  const front = side('one front')
  const [coin, arrow] = figuresOn(front)
  const runs = runsOn(front)
  const [first] = runs
  const em = toMm(first!.size)
  expect(coin).toMatchObject({ says: 'coin' })
  expect(coin!.height).toBeCloseTo(em)
  expect(arrow!.width).toBeCloseTo(2 * em)
  expect(coin!.top + em / 2).toBeCloseTo(toMm(first!.at.y) - 0.5 * 0.705 * em, 1)
  const inks = itemsOfKind(front, 'shape').flatMap(({ item }) => item.fill?.srgb ?? [])
  expect(inks).toEqual(['#0B5A5B', '#0B5A5B'])
  expect(wordsOn(front)).toEqual(['Aa coin arrow zz'])
  // The words are as wide as the drawing.
  const spoken = runs.filter(({ unseen }) => unseen)
  expect(
    spoken.map(({ glyphs: [glyph], size, unseen }) =>
      toMm(glyph!.advance * unseen!.stretch * size).toFixed(2),
    ),
  ).toEqual([coin!.width.toFixed(2), arrow!.width.toFixed(2)])
})

test('drawings shrink with the words until all of them fit', async () => {
  const { problems, side } = await trial('woord :coin: '.repeat(200))
  expect(problems).toEqual([])
  const front = side('one front')
  const [run] = runsOn(front)
  expect(toMm(run!.size)).toBeLessThan(3)
  expect(figuresOn(front)[0]!.height).toBeCloseTo(toMm(run!.size))
})

test('the theme says how high drawings are', async () => {
  const { side } = await trial('Aa :coin:', {
    theme: theme('{ paragraph: { iconHeight: 1.5em } }').replace('#188C8D', '#0B5A5B'),
  })
  const [run] = runsOn(side('one front'))
  expect(figuresOn(side('one front'))[0]!.height).toBeCloseTo(1.5 * toMm(run!.size))
})

test('from right to left a drawing takes its place among the words', async () => {
  const { problems, side } = await trial('ادفع 3 :coin: ثم :arrow:', { language: 'ar' })
  expect(problems).toEqual([])
  const front = side('one front')
  expect(figuresOn(front).map(({ says }) => says)).toEqual(['arrow', 'coin'])
  const digit = runsOn(front).find(({ glyphs }) =>
    glyphs.some(({ text }) => text === '3'),
  )
  expect(figuresOn(front)[1]!.left).toBeLessThan(toMm(digit!.at.x))
})

test('a long row of drawings goes on on the next line', async () => {
  const { problems, side } = await trial(`${':coin:'.repeat(60)}, x`)
  expect(problems).toEqual([])
  const tops = new Set(figuresOn(side('one front')).map(({ top }) => top.toFixed(2)))
  expect(tops.size).toBe(3)
})

describe('where drawings come from', () => {
  test('those of the deck go before those of its template', async () => {
    const { problems, side } = await trial(':coin: :leaf: :gift_box:', {
      pictures: {
        ...PICTURES,
        'template/icons/coin.svg': drawing(40),
        'template/icons/leaf.svg': drawing(30),
        'icons/gift box.svg': drawing(10),
        'icons/notes.txt': 'none',
      },
    })
    expect(problems.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
      expect.stringMatching(
        /cannot name the drawing “content\/trial\/icons\/gift box.svg”.*“gift-box”/,
      ),
      expect.stringMatching(
        /“:gift_box:” is printed as it stands.*Known: coin, leaf, arrow/,
      ),
    ])
    const widths = figuresOn(side('one front')).map(({ width, height }) =>
      Math.round(width / height),
    )
    expect(widths).toEqual([1, 3])
  })

  test('facts may hold them', async () => {
    const { problems, side } = await trial('{fact.cost}', {
      deck: "source: nl\ntemplate: trial\nformat: trial\npieces: { one: { kind: card, facts: { cost: '3 :coin:' } } }",
    })
    expect(problems).toEqual([])
    expect(wordsOn(side('one front'))).toEqual(['3\u00a0coin'])
  })
})

test('a broken drawing is told of with its file', async () => {
  const { problems } = await trial('Zo :coin:', {
    pictures: { 'icons/coin.svg': '<svg' },
  })
  expect(problems.map(({ span }) => span?.file)).toEqual(['content/trial/icons/coin.svg'])
})

test('one that nobody uses is not read, and is known to who misspells it', async () => {
  const pictures = { ...PICTURES, 'icons/broken.svg': '<svg' }
  const { problems, side } = await trial('Zo :coin: :brokem:', { pictures })
  expect(problems.map(({ hint }) => hint)).toEqual(['Did you mean “broken”?'])
  expect(figuresOn(side('one front')).map(({ says }) => says)).toEqual(['coin'])
})

test('a fact may be part of the name', async () => {
  const { problems, side } = await trial(':{fact.suit}:', {
    deck: 'source: nl\ntemplate: trial\nformat: trial\npieces: { one: { kind: card, facts: { suit: coin } } }',
  })
  expect(problems).toEqual([])
  expect(figuresOn(side('one front')).map(({ says }) => says)).toEqual(['coin'])
})
