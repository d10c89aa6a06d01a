import { expect, test } from 'vitest'

import { limitLines } from '../../src/cli/fit-tables.ts'
import { card, layOut, theme } from './lay-out.ts'

const WORDS = 'een twee drie vier vijf zes zeven acht negen tien'.split(' ')

const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => WORDS[index % 10]).join(' ')

/** Cards with so many words each, which share their size in this way. */
const limitsOf = async (
  counts: readonly number[],
  sizes: string,
  title = 'Kop',
  box = '',
) => {
  const trial = {
    deck: `
source: nl
template: trial
format: trial
pieces:
${counts.map((_, index) => `  c${index}: { kind: card, accent: teal }`).join('\n')}
`,
    words: {
      nl: `deck: { title: Kop }\npieces:\n${counts
        .map(
          (count, at) =>
            `  c${at}: { body: ${words(count)}${at === 1 ? `, title: ${title}` : ''} }`,
        )
        .join('\n')}`,
    },
    theme: theme().replace('palette:', `sizes: ${sizes}\npalette:`),
    kinds: {
      card: card(
        `padding: 10mm\nchildren: [{ text: title, fontSize: 20pt }, { text: body, flexGrow: 1${box} }]`,
      ),
    },
  }
  const laidOut = await layOut(trial, { keeps: 'facts' })
  expect(laidOut.problems).toEqual([])
  return laidOut.limits
}

test('few long cards that hold the others are named, with what to cut of each', async () => {
  const [limit, ...more] = await limitsOf([20, 300, 20, 250, 20, 20], 'kind')
  expect(more).toEqual([])
  expect(limit).toMatchObject({ slot: 'body', others: 4, without: 10, format: 'trial' })
  expect(limit!.size).toBe(limit!.othersSize)
  const [longest, second] = limit!.tight
  expect([longest!.side, second!.side]).toEqual(['c1 front', 'c3 front'])
  expect(longest!.lines).toBeGreaterThan(second!.lines)
  expect(limitLines([limit!], false)).toEqual([
    `2 of 6 cards hold “body” of the other 4 at ${limit!.size} pt (nl, trial); without them 10 pt. Cut:`,
    `  c1 front ${longest!.lines} lines, c3 front ${second!.lines} lines`,
    '',
  ])
  // So many lines less, and the card fits at the size of the others.
  const line = 17
  const cut = await limitsOf([20, 300 - longest!.lines * line, 20], 'kind')
  expect(cut).toEqual([])
})

test('in steps they hold nobody, and are told to be smaller', async () => {
  const [limit] = await limitsOf([20, 300, 20, 20, 20], 'steps')
  expect(limit).toMatchObject({ others: 4, othersSize: 10, without: 10 })
  expect(limitLines([limit!], false)[0]).toBe(
    `1 of 5 cards has “body” at ${limit!.size} pt, the other 4 at 10 pt (nl, trial). For that size, cut:`,
  )
})

test('where they have more than one size, both are told', () => {
  const limit = { slot: 'body', tight: [], others: 9, size: 8, upTo: 10, othersSize: 12 }
  const where = { language: 'nl', terms: [], format: 'a6', isShrunk: true }
  expect(limitLines([{ ...limit, ...where, without: 12 }], false)[0]).toContain(
    ' have “body” at 8 to 10 pt, the other 9 at 12 pt ',
  )
})

test('the same in several languages, such as a fact, is told once', () => {
  const limit = { slot: 'fact.cost', tight: [], others: 9, size: 8, upTo: 8 }
  const sizes = { othersSize: 12, without: 12, format: 'a6', isShrunk: true }
  const [nl, ar, en] = ['nl', 'ar', 'en'].map((language) => ({
    ...limit,
    ...sizes,
    language,
    terms: language === 'en' ? ['resident'] : [],
  }))
  const lines = limitLines([nl!, { ...ar!, size: 7 }, en!], false)
  expect(lines.filter((line) => line.includes('fact.cost'))).toEqual([
    expect.stringContaining('(ar, a6)'),
    expect.stringContaining('(nl and en resident, a6)'),
  ])
})

test('cards that only keep the others from growing are told on request', async () => {
  const [limit, ...more] = await limitsOf(
    [20, 20, 115, 20],
    'kind',
    'Kop',
    ', maxFontSize: 13pt',
  )
  expect(more).toEqual([])
  expect(limit).toMatchObject({ slot: 'body', without: 13, isShrunk: false })
  expect(limit!.othersSize).toBeGreaterThanOrEqual(10)
  expect(limitLines([limit!], false)).toEqual([])
  expect(limitLines([limit!], true)).toHaveLength(3)
})

test('a word that is too wide is what is to be cut', async () => {
  const [limit] = await limitsOf([1, 1, 1, 1], 'kind', 'Wereldgezondheidsorganisatie')
  expect(limit).toMatchObject({ slot: 'title', others: 3, without: 20 })
  expect(limit!.tight).toEqual([
    { side: 'c1 front', lines: 0, wideWord: 'Wereldgezondheidsorganisatie' },
  ])
  expect(limitLines([limit!], false)[1]).toBe(
    '  c1 front “Wereldgezondheidsorganisatie”, which is too wide',
  )
})

test.each([
  ['all have their size', [20, 20, 20], 'kind'],
  ['all are long', [300, 300, 300], 'kind'],
  ['each has its own', [20, 300, 20], 'card'],
])('nothing is told where %s', async (_why, counts, sizes) => {
  expect(await limitsOf(counts, sizes)).toEqual([])
})
