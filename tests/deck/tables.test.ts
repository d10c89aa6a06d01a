import { expect, test } from 'vitest'

import { isFormula } from '../../src/base/text/spreadsheet-error.ts'
import { HEAD, read } from './read-table.ts'
import { behindNotes, shownAs, workbook } from './workbook.ts'

const DECK = `${HEAD}families: { herbs: {} }
pieces:
  first: { kind: topic }
  from: cards.csv
  last: { kind: leaflet, folds: [a4-half] }
`
const YAML = 'pieces: { first: { title: First }, last: { title: Last } }'

const CSV = `id;kind;family;quantity;fact.points;pictures.map;title.en;title.nl;body.en;#Note
Mint 1;topic;herbs;2;3;m.svg;"Mint; ""wild""";Munt;"One

- two";x
Säge;topic;;;;;Sage;;Three;
;;;;;;;;;
`

test('pieces and words come from a table, between those of the files', async () => {
  const { deck, said, told } = await read({
    'deck.yaml': DECK,
    'en.yaml': YAML.replace('pieces: {', 'pieces: { sage: { body: Mine },'),
    'cards.csv': CSV,
  })
  expect(told).toEqual([])
  expect(deck!.pieces.map(({ id }) => id)).toEqual(['first', 'mint-1', 'sage', 'last'])
  expect(deck!.pieces[1]).toMatchObject({ quantity: 2, family: { value: 'herbs' } })
  expect(deck!.pieces[1]!.facts.get('points')!.value).toBe('3')
  expect(deck!.pieces[1]!.pictures.get('map')!.value).toBe('m.svg')
  expect(said).toEqual([
    [
      'en',
      'mint-1 title=Mint; "wild" body=One\n\n- two',
      'sage title=Sage body=Mine',
      'first title=First',
      'last title=Last',
    ],
    ['nl', 'mint-1 title=Munt'],
  ])
})

const TABLES: Readonly<Record<string, string | Uint8Array>> = {
  'cards.tsv': 'Our cards\t\t\n\nNr.\tfact.points\ttitle.en\nA\t1\tMint\n',
  'cards.json': '[{ "Nr.": "A", "fact": { "points": 1 }, "title": { "en": "Mint" } }]',
  'cards.xlsx': workbook([
    ['Nr.', 'fact.points', 'title.en'],
    ['A', 1, 'Mint'],
  ]),
}

test.each(Object.keys(TABLES))(
  '%s may name its columns otherwise, and leave out the kind',
  async (file) => {
    const from = `{ file: ${file}, kind: topic, columns: { id: Nr. } }`
    const { deck, said, told } = await read({
      'deck.yaml': `${HEAD}pieces: { from: ${from} }`,
      [file]: TABLES[file]!,
    })
    expect(told).toEqual([])
    expect(said).toEqual([['en', 'a title=Mint']])
    expect(deck!.pieces[0]!.facts.get('points')!.value).toBe('1')
  },
)

test('signs and words of any script are made into ids', async () => {
  const cells = ['½', '?', '☕', '☕\uFE0F', '∞', '面包', 'خبز', 'm²', ' ']
  const { deck, told } = await read({
    'deck.yaml': `${HEAD}pieces: { from: { file: cards.csv, kind: topic } }`,
    'cards.csv': `id;title.en\n${cells.map((one) => `${one};Words\n`).join('')}`,
  })
  expect(deck!.pieces.map(({ id }) => id)).toEqual([
    '1-2',
    'u3f',
    'u2615',
    'u221e',
    'u9762-5305',
    'u62e-628-632',
    'm2',
  ])
  expect(told.map(({ message }) => message.split('\n')[0])).toEqual([
    expect.stringMatching(/Row 5 has the id “u2615” of a row above/),
    expect.stringMatching(/Row 10 has no id/),
  ])
})

test('headings and families may begin with capitals, as spreadsheets write them', async () => {
  const { deck, said, told } = await read({
    'deck.yaml': `${HEAD}families: { wild-herbs: { accent: leaf } }\npieces: { from: { file: cards.csv, kind: topic } }`,
    'cards.csv': 'ID;Family;Fact.points;Title.EN;# a;# a\nOne;Wild herbs ;3;Mint\n',
    'en.yaml': 'families: { wild-herbs: { name: Wild } }',
  })
  expect(told).toEqual([])
  expect(said).toEqual([['en', 'one title=Mint']])
  expect(deck!.pieces[0]).toMatchObject({ family: { value: 'wild-herbs' } })
  expect(deck!.pieces[0]!.facts.get('points')!.value).toBe('3')
})

test('a table without a column of ids is told once', async () => {
  const { told } = await read({
    'deck.yaml': `${HEAD}pieces: { from: { file: cards.csv, kind: topic } }`,
    'cards.csv': 'title.en;quantity\nOne;1\nTwo;1\n',
  })
  expect(told.length).toBe(1)
  expect(told[0]!.message).toMatch(/no column “id”/)
})

test.each([
  [CSV.replace(';2;', ';many;'), /“quantity”.*\(row 2, column “quantity”\)/s, 'many'],
  [CSV.replace('Säge;topic', 'Säge;'), /“kind” is missing.*\(row 3/s, 'Säge'],
  [CSV.replace('Säge', 'mint-1'), /Row 3 has the id “mint-1” of a row above/, 'mint-1'],
  [CSV.replace('Säge', ''), /Row 3 has no id/, 'topic'],
  [
    CSV.replace('herbs', 'hrebs'),
    /no family “hrebs”.*\(row 2, column “family”\)/s,
    'hrebs',
  ],
  [
    CSV.replace('title.nl', 'title.en'),
    /Two columns have the heading “title.en”/,
    'title.en',
  ],
  [CSV.replace('#Note', 'Note'), /column “Note” is not used/, 'Note'],
  [
    CSV.replace('"Mint; ""wild"""', '"Mint'),
    /quotation marks .* do not pair up/,
    '"Mint',
  ],
  ['', /This table is empty/, ''],
  [CSV.split('\n')[0]!, /no rows below its headings/, 'id;kind'],
  [
    CSV.replace('Sage;;Three', 'Sage;;Three;;four, five'),
    /Row 3 has more cells than/,
    'five',
  ],
  [
    CSV.replace('title.nl', ''),
    /cell of row 2 is not used, since its column has no/,
    'Munt',
  ],
  [
    CSV.replace('Säge', '\nSäge').replace('topic;;;;;Sage', ';;;;;Sage'),
    /\(row 4/,
    'Säge',
  ],
])('a wrong row is told with its place: %#', async (csv, message, shown) => {
  const { told } = await read({ 'deck.yaml': DECK, 'en.yaml': YAML, 'cards.csv': csv })
  const found = told.filter((one) => message.test(one.message))
  expect(found.length).toBe(1)
  expect(found[0]!.shown).toContain(shown)
})

test('a table that is not there, or is of no kind that can be read, is told', async () => {
  const files = { 'en.yaml': YAML }
  const missing = await read({ ...files, 'deck.yaml': DECK })
  expect(missing.told[0]!.message).toMatch(/cards.csv/)
  const odd = { ...files, 'deck.yaml': DECK.replace('csv', 'ods'), 'cards.ods': 'x' }
  expect((await read(odd)).told[0]!.message).toMatch(/CSV, TSV, JSON or Excel/)
  const broken = {
    ...files,
    'deck.yaml': DECK.replace('csv', 'xlsx'),
    'cards.xlsx': 'PK',
  }
  expect((await read(broken)).told[0]!.message).toMatch(/cannot be read as an Excel/)
})

test.each([
  ['cards.csv', 'id,title.en,#Note\na,#NAME?,#REF!\n'],
  ['cards.csv', Buffer.from('\ufeffid\ttitle.en\na\t#VALUE!\n', 'utf16le')],
  [
    'cards.xlsx',
    workbook([
      ['id', 'title.en'],
      ['a', '#DIV/0!'],
    ]),
  ],
])('an error of Excel in %s is refused with its cell: %#', async (file, table) => {
  const { told } = await read({
    'deck.yaml': `${HEAD}pieces: { from: { file: ${file}, kind: topic } }`,
    [file]: table,
  })
  expect(told.map(({ message }) => message)).toEqual([
    expect.stringMatching(/“#[A-Z].*”.* \(row 2, column “title.en”\)/),
  ])
})

test.each([
  [
    'cards.csv',
    'id,title.en,quantity,mirror\na,=,2.0,TRUE\nb,=B2&"x",1,FALSE\n',
    '=B2&"x"',
  ],
  [
    'cards.xlsx',
    workbook([
      ['id', 'title.en', 'quantity'],
      ['a', '=', shownAs(0, '2.0')],
      ['b', '<c><f>B2&amp;&quot;x&quot;</f><v></v></c>', 1],
    ]),
    '=…',
  ],
])(
  'a formula without its value in %s is refused, and whole numbers are read',
  async (file, table, formula) => {
    const { told, deck } = await read({
      'deck.yaml': `${HEAD}pieces: { from: { file: ${file}, kind: topic } }`,
      [file]: table,
    })
    expect(told.map(({ message }) => message)).toEqual([
      `“${formula}” is a formula whose value was not saved (row 3, column “title.en”).`,
    ])
    expect(deck!.pieces.map(({ quantity }) => quantity)).toEqual([2, 1])
  },
)

test.each([
  ['title.en', [0x93, 0x53, 0xe4, 0x67, 0x65, 0x94], '“Säge”', 'Windows-1252'],
  ['title.pl', [0xa3, 0xf3, 0x64, 0x9f], 'Łódź', 'Windows-1250'],
  ['title.uk', [0xcf, 0xf0, 0xe8, 0xe2, 0xb3, 0xf2], 'Привіт', 'Windows-1251'],
])(
  'a table as Excel saves it on Windows is read by its languages: %s',
  async (column, word, reads, codePage) => {
    const { said, told } = await read({
      'deck.yaml': `${HEAD}pieces: { from: { file: cards.csv, kind: topic } }`,
      'cards.csv': Buffer.concat([
        Buffer.from(`id,${column}\na,`),
        Buffer.from(word),
        Buffer.from('\n'),
      ]),
    })
    expect(said.flat()).toContain(`a title=${reads}`)
    expect(told.map(({ message }) => message)).toEqual([
      expect.stringContaining(`is read as ${codePage} (`),
    ])
  },
)

const SIGNS = '=-) =^.^= =DRINKS= => =10 =) - +31 @you -5 +5'.split(' ')

test.each(['cards.csv', 'cards.xlsx'])(
  'words in %s may begin with the signs of formulas',
  async (file) => {
    const rows = [['id', 'title.en'], ...SIGNS.map((sign, at) => [`c${at}`, sign])]
    const { told, said } = await read({
      'deck.yaml': `${HEAD}pieces: { from: { file: ${file}, kind: topic } }`,
      [file]: file.endsWith('csv')
        ? rows.map((row) => row.join(',')).join('\n')
        : workbook(rows),
    })
    expect(told).toEqual([])
    expect(said).toEqual([['en', ...SIGNS.map((sign, at) => `c${at} title=${sign}`)]])
  },
)

test.each(['=Blad2!B4', "='Our list'!A1", '="a"&B1', '=-$B$2', '=(SUM(A1:A3)+1)'])(
  '%s is a formula',
  (cell) => expect(isFormula(cell)).toBe(true),
)

test('an object with two lists in JSON is no list of cards', async () => {
  const { told } = await read({
    'deck.yaml': `${HEAD}pieces: { from: { file: cards.json, kind: topic } }`,
    'cards.json': '{ "cards": [{ "id": "a" }], "others": [] }',
  })
  expect(told[0]!.message).toBe('This file is no list of cards.')
})

test('a list of texts in JSON is one with bullets', async () => {
  const { said } = await read({
    'deck.yaml': `${HEAD}pieces: { from: { file: cards.json, kind: topic } }`,
    'cards.json': '[{ "id": "a", "body": { "en": ["One\\ntwo", "Three"] } }]',
  })
  expect(said).toEqual([['en', 'a body=- One\n  two\n- Three']])
})

const BELOW_A_TITLE = [
  ['Our cards, 2026', '', ''],
  ['', '', ''],
  ['Id', 'title.en', 'quantity'],
  ['a', 'Mint', 2],
]

test.each([
  ['cards.csv', `sep=|\r\n${BELOW_A_TITLE.map((row) => row.join('|')).join('\r\n')}`],
  ['cards.xlsx', workbook(BELOW_A_TITLE, ['A1:C1'])],
  ['cards.xlsx', behindNotes(workbook(BELOW_A_TITLE))],
  [
    'cards.json',
    '{ "version": 3, "cards": [{ "id": "a", "title.en": "Mint", "size": null, "quantity": 2 }] }',
  ],
])(
  'what programs and people write around a table in %s is passed over: %#',
  async (file, table) => {
    const { told, said, deck } = await read({
      'deck.yaml': `${HEAD}pieces: { from: { file: ${file}, kind: topic } }`,
      [file]: table,
    })
    expect(told).toEqual([])
    expect(said).toEqual([['en', 'a title=Mint']])
    expect(deck!.pieces[0]!.quantity).toBe(2)
  },
)
