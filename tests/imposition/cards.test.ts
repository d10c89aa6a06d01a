import { expect, test } from 'vitest'

import type { Box } from '../../src/base/geometry/box.ts'
import { mm, toMm } from '../../src/base/geometry/length.ts'
import { collectProblems } from '../../src/base/problems/problem.ts'
import { imposeCards } from '../../src/output/imposition/cards.ts'
import type { CardFrames } from '../../src/output/imposition/cards.ts'
import type { SheetOptions } from '../../src/output/imposition/sheet-options.ts'
import {
  A3,
  A4,
  around,
  card,
  groupsOf,
  notesOf,
  options,
  piecesOf,
  shownOf,
  size,
} from './sheet-reading.ts'

const poker = size(63, 88)
const business = size(85, 55)

function impose(cards: readonly CardFrames[], over: Partial<SheetOptions> = {}) {
  const { problems, report } = collectProblems()
  return { pages: imposeCards(cards, options({ report, ...over })), problems }
}

const inMm = (box: Box): number[] =>
  [box.x, box.y, box.width, box.height].map(
    (length) => Math.round(toMm(length) * 100) / 100,
  )

test('sheets come as front, back, front, back, each of the size of the paper', () => {
  const { pages } = impose([card('a', poker, 10)])
  expect(pages.map(({ name }) => name)).toEqual([
    'sheet 1 front',
    'sheet 1 back',
    'sheet 2 front',
    'sheet 2 back',
  ])
  for (const { trim, bleed, slug, language } of pages)
    expect({ trim, bleed, slug, language }).toEqual({
      trim: A4.size,
      bleed: 0,
      slug: 0,
      language: 'nl',
    })
})

test('cards fill a sheet row by row in the order of the deck, each as often as is wanted', () => {
  const { pages } = impose([
    card('a', poker, 2),
    card('b', poker, 0),
    card('c', poker, 7),
    card('d', poker, 1),
  ])
  expect(pages.map((page) => piecesOf(page).map(({ name }) => name))).toEqual([
    [...Array<string>(2).fill('a/front'), ...Array<string>(7).fill('c/front')],
    [...Array<string>(2).fill('a/back'), ...Array<string>(7).fill('c/back')],
    ['d/front'],
    ['d/back'],
  ])
  const corners = piecesOf(pages[0]!).map(({ places }) => around(places))
  const [first, second, , fourth] = corners
  expect([second!.y, second!.x > first!.x]).toEqual([first!.y, true])
  expect([fourth!.x, fourth!.y > first!.y]).toEqual([first!.x, true])
})

test('sheets with the same cards are the same pages, whatever their number', () => {
  // 3 × 3 on a sheet: ninety thousand of one, and the rest of it beside the other card.
  const { pages } = impose([card('a', poker, 90_003), card('b', poker, 9)])
  expect(pages).toHaveLength(2 * 10_002)
  const distinct = [...new Set(pages)]
  expect(distinct.map(({ name }) => name)).toEqual([
    'sheet 1 front',
    'sheet 1 back',
    'sheet 2 front',
    'sheet 2 back',
    'sheet 3 front',
    'sheet 3 back',
  ])
  expect(pages.indexOf(distinct[2]!)).toBe(20_000)
  expect(notesOf(pages[19_999]!).map(({ text }) => text)).toContain('vel 1 van 3')
  const counted = piecesOf(distinct[2]!).map(({ name }) => name)
  expect(counted).toEqual([...Array(3).fill('a/front'), ...Array(6).fill('b/front')])
})

test('nothing wanted makes no sheet', () => {
  expect(impose([])).toEqual({ pages: [], problems: [] })
  const tooBig = card('b', size(400, 400), 0)
  expect(impose([tooBig, card('a', poker, 0)])).toEqual({ pages: [], problems: [] })
  expect(impose([tooBig, card('a', poker)]).pages).toHaveLength(2)
})

test('a sheet that is just full is followed by no empty one', () => {
  expect(impose([card('a', poker, 9)]).pages).toHaveLength(2)
})

test('a card on a sheet is the card itself, named after its side', () => {
  const cards = [card('talk', poker)]
  const { pages } = impose(cards)
  const [front, back] = pages.flatMap(groupsOf)
  expect([front!.name, back!.name]).toEqual(['talk front', 'talk back'])
  expect(front!.items).toBe(cards[0]!.front.items)
  expect(back!.items).toBe(cards[0]!.back!.items)
  expect([front!.repeated, back!.repeated]).toEqual([undefined, undefined])
})

test('a card that is wanted more than once says how large it is with its bleed', () => {
  for (const { repeated } of impose([card('talk', poker, 2)]).pages.flatMap(groupsOf))
    expect(inMm(repeated!)).toEqual([-3, -3, 69, 94])
})

test('bleed ends at a common cut, and at half a gutter, but not at the outside or an empty cell', () => {
  // Poker on A4 stands in 3 × 3, butting sideways, with a gutter of 6 mm between rows.
  const { pages } = impose([card('a', poker, 5)])
  const cells = [
    [7.5, 7.5, 66, 94],
    [73.5, 7.5, 63, 94],
    [136.5, 7.5, 66, 94],
    [7.5, 101.5, 66, 94],
    [73.5, 101.5, 66, 94],
  ]
  expect(shownOf(pages[0]!).map(inMm)).toEqual(cells)
  const mirrored = cells.map(([x, y, width, height]) => [
    210 - x! - width!,
    y,
    width,
    height,
  ])
  expect(shownOf(pages[1]!).map(inMm)).toEqual(mirrored)
})

test('nothing stands in the way of bleed below a card where the cell is empty', () => {
  // Business cards stand in 2 × 5 on A4, butting down the page, with a gutter of 6 mm between the columns.
  const { pages } = impose([card('a', business, 3)])
  expect(shownOf(pages[0]!).map(inMm)).toEqual([
    [14, 8, 91, 58],
    [105, 8, 91, 61],
    [14, 66, 91, 58],
  ])
})

test('a card that is too big is a problem that says what is lacking and what would do', () => {
  const { pages, problems } = impose([card('a', size(210, 297))])
  expect(pages).toEqual([])
  expect(problems).toEqual([
    {
      code: 'paper-small',
      severity: 'error',
      message:
        'A card of Samenleerwijzer – businesskaarten (210 × 297 mm) does not fit on a4 (210 × 297 mm) with bleed, crop marks and the edge that a printer leaves white: the paper is 20 mm too narrow and 20 mm too short.',
      hint: 'It fits on a3.',
    },
  ])
  expect(impose([card('a', size(192.5, 200))]).problems[0]).toMatchObject({
    message: expect.stringContaining('2.5 mm too narrow'),
  })
  expect(impose([card('a', size(150, 350))]).problems[0]).toMatchObject({
    message: expect.stringMatching(/: the paper is 73 mm too short\.$/),
  })
  expect(impose([card('a', size(300, 300))]).problems[0]).toMatchObject({
    message: expect.stringContaining('does not fit on a4 (210 × 297 mm)'),
  })
  expect(impose([card('a', size(300, 430))]).problems[0]).toMatchObject({
    hint: 'Choose larger paper or a smaller format.',
  })
})

test('a card that is too big is left out with a warning where it is in press files too', () => {
  const { pages, problems } = impose([card('a', size(210, 297))], {
    elsewhere: 'press files',
  })
  expect(pages).toEqual([])
  expect(problems).toMatchObject([
    {
      severity: 'warning',
      message: expect.stringMatching(/\. It is left out; the press files are made\.$/),
    },
  ])
})

test('what finds no room in the small print is a warning, said once, and the cards print', () => {
  const title = 'T'.repeat(80)
  const { pages, problems } = impose([card('a', size(61, 88), 19)], { title })
  expect(pages).toHaveLength(6)
  expect(problems).toEqual([
    {
      code: 'paper-small',
      severity: 'warning',
      message: 'On a4 there is no room outside the trim for the name of the deck.',
      hint: 'The sheets can be used as they are; larger paper has room for all of it.',
    },
  ])
  expect(notesOf(pages[0]!)).toHaveLength(5)
})

test('where the paper is too narrow for the rule, words stay and the rule is reported', () => {
  const slip = { name: 'slip', size: size(70, 70), margin: mm(5) }
  const { problems, pages } = impose([card('a', size(50, 50))], { paper: slip })
  expect(problems[0]?.message).toContain('the 50 mm rule')
  expect(notesOf(pages[0]!).map(({ text }) => text)).toContain('print op 100 %')
})

const message = (cards: readonly CardFrames[], over: Partial<SheetOptions> = {}) =>
  impose(cards, over).problems.map((problem) => `${problem.message} ${problem.hint}`)

test('where neighbours share a cut it is noted, with the papers that have room', () => {
  expect(impose([card('a', poker, 9)]).problems[0]?.severity).toBe('note')
  expect(message([card('a', poker, 9)])).toEqual([
    'On a4 there is no room between the cards of Samenleerwijzer – businesskaarten: those side by side share a cut, and a cut that is a little off shows on both. Cut with care, or print on a3 or letter, where there is room.',
  ])
  expect(message([card('a', business, 10)])[0]).toContain('one below the other share')
  const slip = { name: 'slip', size: size(70, 70), margin: mm(5) }
  expect(message([card('a', size(95, 92.3), 6)], { papers: [A4, slip] })).toEqual([
    'On a4 there is no room between the cards of Samenleerwijzer – businesskaarten: those share a cut, and a cut that is a little off shows on both. Cut with care.',
  ])
  // There is nobody beside it, and no ink past its cut.
  expect(message([card('a', poker, 1)])).toEqual([])
  expect(message([card('a', business, 2)])).toEqual([])
  expect(message([card('a', poker, 9, 0)])).toEqual([])
  expect(message([card('a', poker, 18)], { paper: A3 })).toEqual([])
})
