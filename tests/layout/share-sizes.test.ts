import { describe, expect, test } from 'vitest'

import { sizeSteps } from '../../src/typesetting/layout/fit/size-steps.ts'
import { card, layOut, theme } from './lay-out.ts'
import type { LaidOut } from './lay-out.ts'
import { lineWith, linesOn } from './read-frame.ts'

const many = (count: number, size: number): number[] => Array(count).fill(size)

describe('the sizes that many cards share', () => {
  test.each<[string, number[], number[]]>([
    [
      'few long cards do not hold the others',
      [...many(127, 12), 6.5, 6.5, 7, 6.5],
      [12, 6.5],
    ],
    [
      'a size between serves those that need it',
      [...many(90, 12), ...many(8, 9), ...many(3, 6)],
      [12, 9, 6],
    ],
    [
      'a half of the cards does not leave for a point',
      [...many(10, 12), ...many(10, 11)],
      [11],
    ],
    ['less than a point is no step', [...many(40, 12), 11.5], [11.5]],
    [
      'most cards stay at the largest',
      [...many(5, 14), ...many(60, 12), ...many(4, 8)],
      [12, 8],
    ],
    [
      'large words leave for more than a tenth',
      [...many(76, 20.5), ...many(47, 18.5), ...many(4, 15), ...many(4, 12.5)],
      [18.5, 15, 12.5],
    ],
    ['all alike', many(20, 12), [12]],
    ['nothing', [], []],
  ])('%s', (_why, own, steps) => {
    expect(sizeSteps(own, 3)).toEqual(steps)
  })

  test('are no more than asked for', () => {
    expect(sizeSteps([...many(50, 12), ...many(9, 9), 6], 1)).toEqual([6])
    expect(sizeSteps([...many(50, 12), ...many(9, 9), 6], 2)).toEqual([12, 6])
  })
})

const WORDS = 'een twee drie vier vijf zes zeven acht negen tien'.split(' ')

const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => WORDS[index % 10]).join(' ')

/** A deck of cards with so many words on each. */
const cards = (
  counts: readonly number[],
  {
    sizes = '',
    box = '',
    before = '',
  }: { sizes?: string; box?: string; before?: string } = {},
): Promise<LaidOut> => {
  const ids = counts.map((_, index) => `c${index}`)
  return layOut({
    deck: `
source: nl
template: trial
format: trial
pieces:
${ids.map((id) => `  ${id}: { kind: card, accent: teal }`).join('\n')}
`,
    words: {
      nl: `deck: { suit: Vertrouwen }\npieces:\n${counts
        .map((count, index) => `  c${index}: { body: ${words(count)} }`)
        .join('\n')}`,
    },
    theme: theme().replace('palette:', `${sizes}\npalette:`),
    kinds: {
      card: card(`
padding: 10mm
children:
  ${before}
  - { text: body, flexGrow: 1${box} }`),
    },
  })
}

/** The size of the first line of each front. */
const sizesOf = ({ sides, problems }: LaidOut): readonly number[] => {
  expect(problems).toEqual([])
  return sides.flatMap((side) =>
    linesOn(side)
      .slice(0, 1)
      .map(({ size }) => size),
  )
}

const TWELVE = [...Array(11).fill(20), 300]
const THIRTEEN = [...Array(12).fill(20), 300]

test('up to twelve cards of a kind have one size, and more have steps', async () => {
  const few = sizesOf(await cards(TWELVE))
  expect(new Set(few).size).toBe(1)
  expect(few[0]).toBeLessThan(9)
  const more = sizesOf(await cards(THIRTEEN))
  expect(more).toEqual([...Array(12).fill(10), few[0]])
})

test.each([
  ['sizes: kind', THIRTEEN, 1],
  ['sizes: steps', TWELVE, 2],
  ['sizes: { card: steps }', TWELVE, 2],
  ['sizes: card', [20, 230, 260, 300], 4],
])('the theme says which cards share a size: %s', async (sizes, counts, different) => {
  expect(new Set(sizesOf(await cards(counts, { sizes }))).size).toBe(different)
})

test('a box says it for its own words', async () => {
  const box = ', sizes: card'
  expect(new Set(sizesOf(await cards([20, 260, 300], { box }))).size).toBe(3)
})

test('a kind that the template lacks is told', async () => {
  const { problems } = await cards([1], { sizes: 'sizes: { crad: card }' })
  expect(problems.map(({ message, hint }) => [message, hint])).toEqual([
    ['There is no kind of piece “crad”.', expect.stringContaining('card')],
  ])
})

test('a leaflet, which shares its size with nothing, is told', async () => {
  const { problems } = await layOut({
    words: { nl: 'pieces: { one: { body: kort } }' },
    theme: theme().replace('palette:', 'sizes: { folder: card }\npalette:'),
    kinds: {
      card: card('children: [{ text: body, safe: none }]'),
      folder: 'panels: { cover: { backgroundColor: paper } }',
    },
    deck: `
source: nl
template: trial
format: trial
pieces: { one: { kind: card, accent: teal }, two: { kind: folder, folds: [a4-half, a4-roll], size: small } }
`,
  })
  expect(
    problems.flatMap(({ code, message }) => (code === 'no-effect' ? [message] : [])),
  ).toEqual([
    '“sizes” does nothing for “folder”: each leaflet has a size of its own.',
    '“size” does nothing for a leaflet: its words have the size at which they fill the panels.',
  ])
})

test('long words make nothing smaller that they share no room with', async () => {
  const before = '- { height: 10mm, children: [{ text: suit, fontSize: 14pt }] }'
  const laidOut = await cards([300], { before })
  expect(laidOut.problems).toEqual([])
  const [front] = laidOut.sides
  expect(lineWith(front!, 'Vertrouwen').size).toBe(14)
  expect(linesOn(front!).at(-1)!.size).toBeLessThan(9)
})

test('texts that look alike have one size on a side', async () => {
  const laidOut = await layOut({
    words: {
      nl: `pieces: { one: { a: kort, b: ${words(260)}, c: kort, d: kort } }`,
    },
    kinds: {
      card: card(
        'padding: 10mm\nchildren: [{ text: a }, { text: b }, { text: c }, { text: d, fontSize: 12pt }]',
      ),
    },
  })
  expect(laidOut.problems).toEqual([])
  const found = new Set(linesOn(laidOut.side('one front')).map(({ size }) => size))
  expect([...found]).toEqual([expect.any(Number), 12])
  expect(Math.min(...found)).toBeLessThan(9)
})

test('in steps too, notes stay readable on the card that has them', async () => {
  const { sides, problems } = await layOut({
    deck: `
source: nl
template: trial
format: trial
pieces: { one: { kind: card, accent: teal }, two: { kind: card, accent: teal } }
`,
    theme: theme('{ note: { fontSize: 0.5em } }').replace(
      'palette:',
      'sizes: steps\npalette:',
    ),
    words: {
      nl: `pieces: { one: { body: "${words(150)}[^a]" }, two: { body: ${words(900)} } }\nnotes: { a: klein }`,
    },
    kinds: {
      card: card(
        'padding: 10mm\nchildren: [{ text: body, minFontSize: 4pt, flexGrow: 1 }]',
      ),
    },
  })
  expect(problems).toEqual([])
  expect(lineWith(sides[0]!, 'klein').size).toBeGreaterThanOrEqual(4)
  expect(linesOn(sides[2]!)[0]!.size).toBeLessThan(8)
})

test('words grow where there is room, and shrink where there is none', async () => {
  const box = ', maxFontSize: 16pt, sizes: card'
  const [short, medium, long] = sizesOf(await cards([5, 130, 300], { box }))
  expect(short).toBe(16)
  expect(medium).toBeGreaterThan(10)
  expect(medium).toBeLessThan(16)
  expect(long).toBeLessThan(10)
  expect(sizesOf(await cards([5, 130], { box: ', maxFontSize: 16pt' }))).toEqual([
    medium,
    medium,
  ])
})

test('a largest size below the usual one is told, and the same one is meant', async () => {
  expect((await cards([1], { box: ', maxFontSize: 10pt' })).problems).toEqual([])
  const { problems } = await cards([1], { box: ', maxFontSize: 9pt' })
  expect(problems.map(({ message }) => message)).toEqual([
    '“maxFontSize” is less than “fontSize” (10 pt), so the words do not grow.',
  ])
})
