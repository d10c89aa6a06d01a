import { array, assert, constantFrom, oneof, property } from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { fromCsv, toCsv } from '../../src/translation/csv.ts'
import { anyText, anyUnits, back, exchangeOf, receive, told, unit } from './exchanging.ts'

const read = (text: string): ReturnType<typeof receive> => receive(fromCsv, text)

/** Within a cell, programs on Windows turn line feeds into these; a text that comes back never has them. */
const withoutPairs = (least = 0): Arbitrary<string> =>
  anyText(least).map((text) => text.replace(/\r+\n/g, '\n'))

/** The cells of a table that are not empty, as a spreadsheet program sees them that has these separators. */
const cellsIn = (text: string, separators = ','): readonly string[] =>
  Array.from(
    text.matchAll(new RegExp(`"((?:[^"]|"")*)"|[^"${separators}\r\n]+`, 'g')),
    ([all, quoted]) => (quoted === undefined ? all : quoted.replaceAll('""', '"')),
  )

describe('writing', () => {
  test('a table for spreadsheets: names, notes and states', () => {
    expect(
      toCsv(
        exchangeOf([
          unit({ note: 'On the first card.\nRoom for 20 letters.' }),
          unit({
            name: 'pieces.welcome.body',
            source: '- "jij", ik\n- {client.pl}',
            translation: "'s Abends; \t",
            isStale: true,
            before: '- jij',
          }),
          unit({ name: 'pieces.other.title', translation: '', isStale: true }),
          unit({ name: 'notes.1', translation: '' }),
        ]),
      ),
    ).toBe(
      `\ufeff${[
        'name,source,translation,note,state,language,deck',
        'pieces.welcome.title,Welkom,Willkommen,"On the first card.\nRoom for 20 letters.",done,de,samenleerwijzer',
        'pieces.welcome.body,"\'- ""jij"", ik\n- {client.pl}","\'\'s Abends; \t","What stands in braces is replaced by words: {client.pl}. Keep the braces and the name up to the first dot; after the dot, write a form that your language has: the last texts of this file are the terms and their forms.\nThe source has changed since this was translated. When the translation fits again, write “done” under “state”.\nThe source before: - jij",stale,de,samenleerwijzer',
        'pieces.other.title,Welkom,,"The source has changed since this was translated. When the translation fits again, write “done” under “state”.",stale,de,samenleerwijzer',
        'notes.1,Welkom,,,missing,de,samenleerwijzer',
        '',
      ].join('\r\n')}`,
    )
  })

  test('no cell can act as a formula, whatever stands in it', () => {
    assert(
      property(anyUnits(anyText), constantFrom(',', ',;\t'), (units, separators) => {
        for (const cell of cellsIn(toCsv(exchangeOf(units)).slice(1), separators)) {
          expect(cell).not.toMatch(/^[\t\r\n]/)
          expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/)
        }
      }),
    )
  })
})

describe('a round trip', () => {
  test('gives back every text as it was, in the same order', () => {
    assert(
      property(anyUnits(withoutPairs), (units) => {
        const { received, problems } = read(toCsv(exchangeOf(units)))
        expect(problems).toEqual([])
        expect(received).toEqual(units.map(back))
      }),
    )
  })

  test('the place of a text is its row', () => {
    const text = toCsv(exchangeOf([unit({ source: 'a\nb' }), unit({ name: 'x' })]))
    expect(read(text).spans).toEqual([
      'pieces.welcome.title,"a\nb",Willkommen,,done,de,samenleerwijzer',
      'x,Welkom,Willkommen,,done,de,samenleerwijzer',
    ])
  })
})

describe('what other programs write', () => {
  const plain = { name: 'x', source: 'a', translation: 'b', isStale: false }
  const table = 'name,source,translation,note,state\r\nx,a,b,,done\r\n'

  test.each([
    ['as it was written', table],
    ['with a byte order mark', `\ufeff${table}`],
    ['line feeds', table.replaceAll('\r', '')],
    ['line feeds and others', table.replace('\r', '')],
    ['line ends of an old Mac', table.replaceAll('\n', '')],
    ['no line end at the end', table.trimEnd()],
    ['semicolons', table.replaceAll(',', ';')],
    ['tabs', table.replaceAll(',', '\t')],
    [
      'every cell between quotation marks',
      table.replaceAll(/[^,\r\n]+/g, '"$&"').replace(',,', ',"",'),
    ],
    [
      'other columns, another order',
      'State;Remarks;TRANSLATION ;Name;source\r\n;"x;=";b;x;a\r\n',
    ],
    ['blank rows', `${table}\r\n,,,,\r\n;\r\n`.replace(';', '')],
    ['empty cells at the end', table.replaceAll('\r', ',,\r')],
    ['a note left out', 'name,source,translation,state\nx,a,b,'],
    ['a separator told above the table', `\ufeffsep=;\r\n${table.replaceAll(',', ';')}`],
    ['any separator told above', `sep=|\n${table.replaceAll(',', '|')}`],
    ['a wrong separator told above, filled up with cells', `"sep=;",,,,\n${table}`],
    ['a row that ends early', 'name,source,translation,state,note\nx,a,b,done'],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject({ received: [plain], problems: [] })
  })

  test('a row says its language and deck, where it has them', () => {
    const text =
      'deck,name,source,translation,state,Language\r\nd,x,a,b,,pt-BR\r\n,y,a,b,,\r\nd,z,a,b,\r\n'
    const { problems, report } = collectProblems()
    const received = fromCsv(text, 'deck-de', report)
    expect(problems).toEqual([])
    expect(received.map(({ name, language, deck }) => [name, language, deck])).toEqual([
      ['x', 'pt-BR', 'd'],
      ['y', undefined, undefined],
      ['z', undefined, 'd'],
    ])
  })

  test('a text in the last column ends before the line end', () => {
    const text = 'name,source,state,translation\r\nx,a,,b\r\ny,a,,"b"\r\n'
    expect(read(text).received).toMatchObject([
      { translation: 'b' },
      { translation: 'b' },
    ])
  })

  test('line breaks within a text are line feeds', () => {
    expect(read(table.replace('b', '"b\r\n\r\nc\nd"')).received).toEqual([
      { ...plain, translation: 'b\n\nc\nd' },
    ])
  })

  test.each(["'s avonds", "'", '  b ', '5" screen', "''-1", '-1'])(
    'the cell %j',
    (cell) => {
      expect(read(table.replace(',b,', `,${cell},`))).toMatchObject({
        received: [{ ...plain, translation: cell.replace("''", "'") }],
        problems: [],
      })
    },
  )

  test.each([
    ['stale', true],
    [' Stale ', true],
    ['Done', false],
    ['missing', false],
    ['', false],
  ])('the state %j: stale is %s', (state, isStale) => {
    expect(read(table.replace('done', state))).toMatchObject({
      received: [{ ...plain, isStale }],
      problems: [],
    })
  })

  test('names of the language itself are names', () => {
    const text = `${table}__proto__,a,b,,\r\nconstructor,a,b,,\r\n`
    const { received, problems } = read(text)
    expect(problems).toEqual([])
    expect(received.slice(1)).toMatchObject([
      { name: '__proto__' },
      { name: 'constructor' },
    ])
  })
})

const rows = (count: number): string =>
  Array.from({ length: count }, (_, index) => `n${index};a;b;;\n`).join('')

describe('what is wrong is told with its place, and harms nothing else', () => {
  const table = '\ufeffname;source;translation;note;state\r\nx;a;"b\r\nb";;done\r\n'
  const QUOTES = 'file-unreadable: The quotation marks of this cell do not pair up.'

  test.each([
    ['y;a;"b" c;;', `${QUOTES} | "b" c;; @deck-de:4`],
    ['y;a;"b', `${QUOTES} | "b @deck-de:4`],
    ['y;a', 'wrong-value: This row has 2 cells; the first row has 5. | y;a @deck-de:4'],
    [
      'y;a;b; c;;d',
      'wrong-value: This row has 6 cells; the first row has 5. | y;a;b; c;;d @deck-de:4',
    ],
    [
      ';a;b;;',
      'missing-key: This row does not say which text it is for: its cell under “name” is empty. | ;a;b;; @deck-de:4',
    ],
    [
      'x;a;c;;',
      'duplicate-key: The text “x” is in this file twice. | x;a;c;; @deck-de:4',
    ],
  ])('%j', (row, expected) => {
    const text = table + row
    const { received, problems } = read(text)
    expect(told(text, problems)).toEqual([expected])
    expect(received).toMatchObject([{ name: 'x', translation: 'b\nb' }])
  })

  test('a state that nobody knows counts as stale', () => {
    const text = table.replace('done', 'ok?')
    const { received, problems } = read(text)
    expect(received).toMatchObject([{ isStale: true }])
    expect(problems).toMatchObject([{ code: 'wrong-value', severity: 'warning' }])
    expect(told(text, problems)[0]).toContain('“ok?”')
  })

  test.each([
    [
      'name,translation,state\nx,b,',
      'missing-key: The first row of this table does not name the column “source”. | name,translation,state @deck-de:1',
    ],
    [
      '\ufeffx;a;b\n',
      'missing-key: The first row of this table does not name the columns “name”, “source”, “translation”, “state”. | x;a;b @deck-de:1',
    ],
    [
      '',
      'missing-key: The first row of this table does not name the columns “name”, “source”, “translation”, “state”. |  @deck-de:1',
    ],
    [
      'name,source,translation,state,Translation\nx,a,b,,c',
      'duplicate-key: The first row of this table names the column “translation” twice. | name,source,translation,state,Translation @deck-de:1',
    ],
  ])('a table that begins with %j', (text, expected) => {
    const { received, problems } = read(text)
    expect(received).toEqual([])
    expect(told(text, problems)).toEqual([expected])
  })

  test.each([
    ['UTF-16', `\ufffd\ufffd${Array.from(table, (one) => `${one}\0`).join('')}`],
    ['UTF-16 without a mark', Array.from(table, (one) => `${one}\0`).join('')],
    ['the alphabet of one country', table.replace('b', 'caf\ufffd')],
  ])('a table in %s', (_, text) => {
    const { received, problems } = read(text)
    expect(received).toEqual([])
    expect(problems).toMatchObject([{ code: 'file-unreadable', severity: 'error' }])
    expect(problems[0]?.hint).toContain('CSV UTF-8')
  })

  test('a table that is too large, or has too many rows', () => {
    expect(read('x'.repeat((5 << 20) + 1)).problems[0]?.message).toContain('5 MB')
    expect(read(table + rows(19_999)).received.length).toBe(20_000)
    expect(read(table + rows(20_000))).toMatchObject({
      received: [],
      problems: [{ message: 'There are more than 20,000 texts in this file.' }],
    })
  })

  test('hundreds of broken rows are not all spelt out', () => {
    const { problems } = read(table + 'y;a\n'.repeat(500))
    expect(problems.length).toBe(21)
  })

  test('nothing makes it throw', () => {
    const part = oneof(
      constantFrom('"', ';', '\r\n', '\n', '\r', 'x', '\t', "'", '=', '\ufeff', ' '),
      anyText(),
    )
    const start = constantFrom('', table, table.replaceAll(';', ','))
    assert(
      property(start, array(part), (head, parts) => {
        const text = head + parts.join('')
        const { problems } = read(text)
        for (const { span } of problems) {
          expect(span!.start).toBeLessThanOrEqual(span!.end)
          expect(span!.end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
