import { expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { slotsOfCard } from '../../src/build/card-slots.ts'
import {
  cardsOfTable,
  cardsOfText,
  isDeckTable,
  isHeading,
} from '../../src/build/card-texts.ts'
import { readTableCards } from '../../src/build/read-new-cards.ts'
import { csvTable, readCsvCells } from '../../src/input/deck/csv-table.ts'

const LONG = 'Whom do you trust? '.repeat(20).trim()

test.each([
  [
    'blocks of lines',
    'Trust\nWhom?\nWhen?\n\n\nRest',
    [['Trust', 'Whom?', 'When?'], ['Rest']],
  ],
  [
    'headings that are marked',
    '# Trust\nWhom?\n\nWhen?\r\n## Rest',
    [['Trust', 'Whom?', 'When?'], ['Rest']],
  ],
  [
    'a list below its heading',
    'Trust\n\n• Whom?\n• When?\n\nRest\n\n1. Where?',
    [
      ['Trust', '• Whom?', '• When?'],
      ['Rest', '1. Where?'],
    ],
  ],
  ['lines, one of them a text', `Trust\n${LONG}`, [['Trust', LONG]]],
  ['lines, one of them for a slot', 'Dots\nTijd: 1', [['Dots', 'Tijd: 1']]],
  ['lines for one slot', 'Vraag: Wie?\nVraag: Wat?', [['Vraag: Wie?'], ['Vraag: Wat?']]],
  ['lines without a blank one', 'Trust\nRest\n', [['Trust'], ['Rest']]],
  ['one heading with a list', 'Trust\n- Whom?', [['Trust', '- Whom?']]],
  [
    'the cells of a spreadsheet',
    'Trust\tWhom?\tWhen?\r\nRest\tWhere?\t\r\n',
    [
      ['Trust', 'Whom?', 'When?'],
      ['Rest', 'Where?'],
    ],
  ],
  [
    'a table of Markdown',
    '| Card | What? |\n| --- | :-- |\n| Trust | Whom? |\n| Rest | Where? |',
    [
      ['Trust', 'Whom?'],
      ['Rest', 'Where?'],
    ],
  ],
  [
    'a list with the signs of Word',
    'Trust\n\n\uF0B7\u2003Whom?\n○\u00a0When?\n\nRest',
    [['Trust', '\uF0B7\u2003Whom?', '○\u00a0When?'], ['Rest']],
  ],
  [
    'a list with points further in',
    'Trust\n  - Whom?\n    * You\n    o me\n  - When?',
    [['Trust', '- Whom?', '◦ You', '◦ me', '- When?']],
  ],
  [
    'a list that is a space out of line',
    'Trust\n- Whom?\n - You',
    [['Trust', '- Whom?', '- You']],
  ],
  [
    'a heading, and rows with tabs below it',
    '# Trust\nWho\tWhen\nYou\ta|b\n1.\tNow\nTime:\t10 min',
    [
      [
        'Trust',
        '| Who | When |',
        '| --- | --- |',
        '| You | a\\|b |',
        '1.\tNow',
        'Time:\t10 min',
      ],
    ],
  ],
  ['nothing', ' \n\n ', []],
])('cards are cut from %s', (_, text, cards) => {
  expect(
    cardsOfText(text, 'en').map(({ heading, lines }) => [heading, ...lines]),
  ).toEqual(cards)
})

test('a line of a million signs that looks like the head of a table is read at once', () => {
  const line = `${'|'.repeat(1_000_000)}x`
  const [card] = cardsOfText(`Trust\n${line}`, 'en')
  expect(card?.lines[0] === line).toBe(true)
})

const report = () => undefined

/** The table in a text. */
const read = (text: string) => {
  const table = csvTable(
    readCsvCells({ file: 'a.csv', text, report }),
    { isHeading, needsIds: false },
    report,
  )
  if (!table) throw new Error('no table')
  return table
}

test('a row of a table is a card; a table for decks is known by its headings', () => {
  const table = read('Kop;Toen;Later\nVertrouwen;Wie?;"een\ntwee"\n;;\nRust;;\n')
  expect(cardsOfTable(table, 'nl')).toEqual([
    { heading: 'Vertrouwen', lines: ['Wie?', 'een', 'twee'] },
    { heading: 'Rust', lines: [] },
  ])
  expect(isDeckTable(table)).toBe(false)
  expect(isDeckTable(read('id,kind\na,b'))).toBe(true)
  expect(isDeckTable(read('Name,Title.NL\na,b'))).toBe(true)
  expect(isDeckTable(read('ID,Picture\na,b.jpg'))).toBe(true)
  expect(isDeckTable(read('id,title,vraag\na,b,c'))).toBe(false)
})

test('columns with names of slots are known by them, and a pasted row of names is no card', () => {
  const cards = [
    {
      heading: 'Trust',
      lines: ['x'],
      named: { picture: 'a.jpg', questions: 'When?\nWhere?', question: 'Whom?' },
    },
    { heading: 'Rest?', lines: [] },
  ]
  const table = read(
    'Foto;Vragen;Titel;?;Vraag\na.jpg;"When?\nWhere?";Trust;x;Whom?\n;;;;Rest?\n',
  )
  expect(cardsOfTable(table, 'nl')).toEqual(cards)
  expect(
    cardsOfText('ID\tTitel\tVraag\t# for us\tx\n7\tRest\tWhom?\tdone\t', 'nl'),
  ).toEqual([{ heading: 'Rest', lines: [], named: { question: 'Whom?' } }])
  expect(cardsOfText('Vraag\tAntwoord\nWhom?\tMe', 'nl')).toEqual([
    { heading: 'Whom?', lines: [], named: { questions: 'Me' } },
  ])
  expect(cards.map((card) => slotsOfCard(card, LIKE))).toEqual([
    {
      title: 'Trust',
      alt: 'A picture.',
      question: 'Whom?',
      questions: '- When?\n- Where?\n\nx\n',
    },
    { title: 'Rest?', alt: 'A picture.' },
  ])
})

const METHOD = { title: 'T', purpose: 'P', time: '1', group: '2', steps: '1. a\n2. b\n' }

test('words of columns that name another language are translations; names of slots are not those of a deck', () => {
  const named = read(
    'Titel (en);Titel;Vraag - Engels;Vraag NL;Stand en\nRest;Rust;Whom?;Wie?;x\n',
  )
  const rest = { heading: 'Rest', lines: ['x'] }
  const card = { ...rest, heading: 'Rust', named: { question: 'Wie?' } }
  const translated = { en: { title: 'Rest', question: 'Whom?' } }
  expect(cardsOfTable(named, 'nl')).toEqual([{ ...card, translated }])
  // In a deck in a third language, the words of the first one stand for its own.
  const both = read('title_en;title_uk\nRest;Спокій\n')
  expect(cardsOfTable(both, 'ar')).toEqual([
    { heading: 'Rest', lines: [], translated: { uk: { title: 'Спокій' } } },
  ])
  expect(isDeckTable(read('Titel.nl,Titel.en\na,b'))).toBe(false)
})

test.each([
  [['Why.'], { purpose: 'Why.' }],
  [['Why.', 'First.', 'Then.'], { purpose: 'Why.', steps: '1. First.\n2. Then.\n' }],
  [
    ['Why.', '10 min', '4', '1. Go', '2. Come'],
    { purpose: 'Why.', time: '10 min', group: '4', steps: '1. Go\n2. Come\n' },
  ],
  // A list that is pasted out of Word has a sign of its own for what stands below a point.
  [['•\tGo', 'o\tby bus', '•\tCome'], { steps: '1. Go\n   - by bus\n2. Come\n' }],
  [
    ['Doel: Why.', 'Tijd: 10 min', 'Stappen:', 'Note: go'],
    { purpose: 'Why.', time: '10 min', steps: 'Note: go' },
  ],
])('facts are taken from the lines %j where they are meant', (lines, slots) => {
  expect(slotsOfCard({ heading: 'Titel: Dots', lines }, METHOD)).toEqual({
    title: 'Dots',
    ...slots,
  })
})

const LIKE = { title: 'T', alt: 'A picture.', question: 'Q?', questions: '- a\n- b\n' }

test.each([
  [
    ['Whom?', '• When?', 'Where?'],
    { question: 'Whom?', questions: '- When?\n- Where?\n' },
  ],
  [['- Whom?'], { question: 'Whom?' }],
  [['1.\tWhom?', '2.\tWhen?'], { questions: '1. Whom?\n2. When?\n' }],
  [
    ['Whom?', '•\tYou', 'o\tor me', '▪\tor us', '•\tThem'],
    { question: 'Whom?', questions: '- You\n   - or me\n   - or us\n- Them\n' },
  ],
  [['> Go', '> - by bus'], { questions: '> Go\n> - by bus\n' }],
  [['> Go'], { questions: '> Go' }],
  [
    ['“Go”, or “stay”?', '– Go', '– Stay'],
    { question: '“Go”, or “stay”?', questions: '- Go\n- Stay\n' },
  ],
  [['“Go”, she said.', '— Ann'], { questions: '> “Go”, she said.\n> — Ann\n' }],
  [[], {}],
  [
    ['Whom?', '| a | b |', '| - | - |', '| c | d |', 'When?'],
    { question: 'Whom?', questions: '| a | b |\n| - | - |\n| c | d |\n\n- When?\n' },
  ],
])('the lines %j go to the slots of the template', (lines, slots) => {
  expect(slotsOfCard({ heading: 'Trust', lines }, LIKE)).toEqual({
    title: 'Trust',
    alt: 'A picture.',
    ...slots,
  })
})

test('a title above a question, on a card that has a place for the question only, stands below it', () => {
  const card = { heading: 'Trust', lines: ['When?'], named: { question: 'Whom?' } }
  expect(slotsOfCard(card, { question: 'Q' }, 'more')).toEqual({
    question: 'Whom?',
    more: 'Trust\n\nWhen?\n',
  })
  expect(slotsOfCard(card, { question: 'Q', questions: '- a\n- b\n' })).toEqual({
    question: 'Whom?',
    questions: '- Trust\n- When?\n',
  })
})

test('lines without a slot of their own follow the last words', () => {
  const card = { heading: 'Trust', lines: ['one', 'two'] }
  expect(slotsOfCard(card, { name: 'N' })).toEqual({
    name: 'Trust\n\none\n\ntwo\n',
  })
  expect(slotsOfCard(card, { name: 'N', more: 'M' }, 'more')).toEqual({
    name: 'Trust',
    more: 'one\n\ntwo\n',
  })
  expect(slotsOfCard({ ...card, lines: ['one'] }, { name: 'N' }, 'more')).toEqual({
    name: 'Trust',
    more: 'one',
  })
  expect(slotsOfCard({ ...card, lines: [] }, { name: 'N', more: 'M' }, 'more')).toEqual({
    name: 'Trust',
  })
  expect(slotsOfCard(card, { title: 'T', text: 'a\nb' })).toEqual({
    title: 'Trust',
    text: 'one\n\ntwo\n',
  })
})

test('a cell below no heading is told of in a table for a new deck, too', async () => {
  const collected = collectProblems()
  const bytes = Buffer.from('Kop,Vraag,\nRust,Waar?,later\n')
  const cards = await readTableCards(
    { name: 'kaarten.csv', bytes },
    'nl',
    collected.report,
  )
  expect(cards).toMatchObject({ texts: [{ heading: 'Rust' }] })
  expect(collected.problems.map(({ message }) => message)).toEqual([
    'A cell of row 2 is not used, since its column has no heading.',
  ])
})

test.each([
  ['a title above the headings', 'Onze kaarten,,\n\nKop,Vraag,Taal\nRust,Waar?,nl\n'],
  ['a cell that is called as the column of ids', 'Kop,Vraag,Taal\nRust,Waar?,id\n'],
  ['one column', 'Kop\nRust\n'],
])('the headings of a table for a new deck are found with %s', async (_, text) => {
  const cards = await readTableCards(
    { name: 'kaarten.csv', bytes: Buffer.from(text) },
    'nl',
    () => undefined,
  )
  expect(cards).toMatchObject({ texts: [{ heading: 'Rust' }] })
})
