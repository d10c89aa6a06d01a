import { expect, test } from 'vitest'

import { HEAD, read } from './read-table.ts'
import { date, shownAs, withLinks, workbook } from './workbook.ts'

test('lines of a workbook count as its rows do, and numbers, dates and times are as Excel shows them', async () => {
  const table = await read({
    'deck.yaml': `${HEAD}pieces: { from: { file: cards.xlsx, kind: topic, columns: { fact.a: A } } }`,
    'cards.xlsx': workbook([
      ['id', 'title.en', 'A'],
      ['a', 'One\ntwo', 0.1 + 0.2],
      ['b', 'x', date(0.5)],
      ['c', 'x', date(45000)],
      ['d', 'x', date(45000.75)],
      ['', 'x', ''],
    ]),
  })
  expect(table.told).toEqual([
    expect.objectContaining({
      message: expect.stringContaining('Row 6 has no id.'),
      shown: expect.stringContaining('6 | ,x,'),
    }),
  ])
  expect(table.said.flat()).toContain('a title=One\ntwo')
  expect(table.deck!.pieces.map(({ facts }) => facts.get('a')!.value)).toEqual([
    '0.3',
    '12:00',
    '2023-03-15',
    '2023-03-15 18:00',
  ])
})

test.each([
  ['en', '1,234.5', '15 March 2023'],
  ['nl', '1.234,5', '15 maart 2023'],
  ['ar', '1,234.5', '15 مارس 2023'],
])(
  'cells of a workbook say what the sheet shows in %s, in each row that a merged one spans',
  async (language, number, day) => {
    const { told, said, deck } = await read({
      'deck.yaml': `${HEAD.replace('source: en', `source: ${language}`)}pieces: { from: { file: cards.xlsx, kind: topic, columns: { title.${language}: B, fact.a: C } } }`,
      'cards.xlsx': workbook(
        [
          ['id', 'B', 'C'],
          ['a', 'Herbs & roots', shownAs(2, 0.25)],
          ['b', '', shownAs(3, 1234.5)],
          ['c', '', shownAs(4, 45000)],
          ['d', shownAs(0, '1', 'b'), shownAs(5, 45000)],
          ['e', 'Number', shownAs(6, 1234.5)],
        ],
        ['B2:B4'],
      ),
    })
    expect(told).toEqual([])
    expect(said.flat()).toEqual([
      language,
      ...['a', 'b', 'c'].map((id) => `${id} title=Herbs & roots`),
      'd title=TRUE',
      'e title=Number',
    ])
    expect(deck!.pieces.map(({ facts }) => facts.get('a')!.value)).toEqual([
      '25%',
      '€ 1.234,50',
      '15 maart 2023',
      day,
      number,
    ])
  },
)

test('a column of links has the addresses that its cells lead to, and other columns their words', async () => {
  const cells = workbook(
    [
      ['id', 'title.en', 'fact.link'],
      ['a', 'Mint', 'click here'],
      ['b', 'Sage', ''],
      ['c', 'Rue', '<c t="str"><f>HYPERLINK("https://c.org";"here")</f><v>here</v></c>'],
      ['d', 'Fern', 'd.org'],
    ],
    ['C2:C3'],
  )
  const links = { B2: 'https://b.org', C2: 'https://a.org/?x=1&amp;y=2', C5: 'file:d' }
  const { deck, said } = await read({
    'deck.yaml': `${HEAD}pieces: { from: { file: cards.xlsx, kind: topic } }`,
    'cards.xlsx': withLinks(cells, links),
  })
  expect(said.flat()).toContain('b title=Sage')
  expect(deck!.pieces.map(({ facts }) => facts.get('link')!.value).join(' ')).toBe(
    'https://a.org/?x=1&y=2 https://a.org/?x=1&y=2 https://c.org d.org',
  )
})

test('dates of a workbook that counts days from 1904 are those of its sheet', async () => {
  const rows = [
    ['id', 'C'],
    ['a', shownAs(5, 45000)],
  ]
  const { deck } = await read({
    'deck.yaml': `${HEAD}pieces: { from: { file: cards.xlsx, kind: topic, columns: { fact.a: C } } }`,
    'cards.xlsx': workbook(rows, [], '<workbookPr date1904="1"/>'),
  })
  expect(deck!.pieces[0]!.facts.get('a')!.value).toBe('2027-03-16')
})
