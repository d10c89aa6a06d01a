import { array, assert, constantFrom, oneof, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { fromPo, toPo } from '../../src/translation/po.ts'
import { anyText, anyUnits, back, exchangeOf, receive, told, unit } from './exchanging.ts'

const read = (text: string): ReturnType<typeof receive> => receive(fromPo, text)

const HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'

const entry = (name: string, translation = 'b'): string =>
  `msgctxt "${name}"\nmsgid "a"\nmsgstr "${translation}"\n`

describe('writing', () => {
  test('a file for translators: header, names, notes and marks', () => {
    expect(
      toPo(
        exchangeOf([
          unit({
            note: 'On the first card.\nRoom for 20 letters.',
            place: 'content/first talk/nl.yaml:7',
          }),
          unit({
            name: 'pieces.welcome.body',
            source: 'Voor {client.pl}:\n\n- "jij" \\ ik\t{Client}',
            translation: 'Für {client.dat}:\n',
            isStale: true,
            before: 'Voor "jou":\n\nen mij',
          }),
          unit({ name: 'pieces.other.title', translation: '' }),
        ]),
      ),
    ).toBe(
      String.raw`msgid ""
msgstr ""
"Project-Id-Version: samenleerwijzer\n"
"PO-Revision-Date: \n"
"Last-Translator: \n"
"Language-Team: \n"
"Language: de\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"
"X-Generator: cardpress\n"
"X-Source-Language: nl\n"

#: ⁨content/first talk/nl.yaml:7⁩
#. On the first card.
#. Room for 20 letters.
msgctxt "pieces.welcome.title"
msgid "Welkom"
msgstr "Willkommen"

#: pieces.welcome.body
#. What stands in braces is replaced by words: {client.pl} {Client}. Keep the braces and the name up to the first dot; after the dot, write a form that your language has: the last texts of this file are the terms and their forms.
#, fuzzy
#| msgid "Voor \"jou\":\n\nen mij"
msgctxt "pieces.welcome.body"
msgid ""
"Voor {client.pl}:\n"
"\n"
"- \"jij\" \\ ik\t{Client}"
msgstr "Für {client.dat}:\n"

#: pieces.other.title
msgctxt "pieces.other.title"
msgid "Welkom"
msgstr ""
`,
    )
  })

  test('no long line is folded', () => {
    const source = 'woord '.repeat(200)
    expect(toPo(exchangeOf([unit({ source })]))).toContain(`msgid "${source}"`)
  })

  test('a text without a source is left out: it would be taken for the header', () => {
    const text = toPo(exchangeOf([unit({ source: '' }), unit({ name: 'b' })]))
    expect(read(text).received).toEqual([back(unit({ name: 'b' }))])
  })
})

describe('a round trip', () => {
  test('gives back every text as it was, in the same order', () => {
    assert(
      property(anyUnits(anyText), (units) => {
        const { received, problems } = read(toPo(exchangeOf(units)))
        expect(problems).toEqual([])
        expect(received).toEqual(units.map(back))
      }),
    )
  })

  test('is the same through Windows, with or without a byte order mark', () => {
    const mixed = anyText().map((text) => text.replaceAll('\r', ''))
    assert(
      property(
        anyUnits(() => mixed.filter((text) => text !== '')),
        (units) => {
          const text = toPo(exchangeOf(units)).replaceAll('\n', '\r\n')
          const { received, problems } = read(`\ufeff${text}`)
          expect(problems).toEqual([])
          expect(received).toEqual(units.map(back))
        },
      ),
    )
  })

  test('the place of a text is that of its name', () => {
    const text = `\ufeff${toPo(exchangeOf([unit(), unit({ name: 'b' })]))}`
    expect(read(text).spans).toEqual(['msgctxt "pieces.welcome.title"', 'msgctxt "b"'])
  })
})

describe('what other programs write', () => {
  const plain = { name: 'x', source: 'a', translation: 'b', isStale: false }

  test.each([
    ['no header and no blank lines', `${entry('x')}${entry('y')}`],
    ['folded texts', 'msgctxt ""\n"x"\nmsgid "" "a"\nmsgstr\n  "b"\n\n\nmsgctxt "y"'],
    ['indented lines', entry('x').replaceAll('ms', '  ms')],
    ['line ends of an old Mac', `${HEADER}${entry('x')}`.replaceAll('\n', '\r')],
    ['comments in between', entry('x').replace('msgid', '# note\nmsgid')],
    ['no line end at the end', entry('x').trimEnd()],
    ['US-ASCII', HEADER.replace('UTF-8', 'US-ASCII') + entry('x')],
  ])('%s', (_, text) => {
    expect(read(text).received[0]).toEqual(plain)
  })

  test.each([
    ['#, fuzzy', true],
    ['#,fuzzy', true],
    ['#, no-wrap, fuzzy', true],
    ['#, no-wrap\n#, fuzzy', true],
    ['#, not-fuzzy', false],
    ['# fuzzy', false],
    ['#, fuzzy\n#~ msgid "old"\n#~ msgstr "alt"\n', false],
  ])('marked with %j: stale is %s', (comment, isStale) => {
    expect(read(`${comment}\n${entry('x')}`)).toMatchObject({
      received: [{ ...plain, isStale }],
      problems: [],
    })
  })

  test('obsolete entries are passed over, broken ones too', () => {
    const obsolete =
      '#, fuzzy\n#~| msgid "o"\n#~ msgctxt "x"\n#~ msgid "old"\n#~ msgstr oops\n'
    const text = `${HEADER}${obsolete}${entry('x')}\n${obsolete}`
    expect(read(text)).toMatchObject({ received: [plain], problems: [] })
  })

  test('names of the language itself are names', () => {
    const { received, problems } = read(`${entry('__proto__')}\n${entry('constructor')}`)
    expect(problems).toEqual([])
    expect(received).toMatchObject([{ name: '__proto__' }, { name: 'constructor' }])
  })
})

describe('what is wrong is told with its place, and harms nothing else', () => {
  const ODD = 'file-unreadable: This line is not valid in a PO file.'
  const PARTS = 'file-unreadable: This entry is incomplete, or two have run together.'

  test.each([
    [
      'msgctxt "x"\nmsgid "a"\nmsgstr "say "no""',
      `${ODD} | msgstr "say "no"" @deck-de:3`,
    ],
    ['msgctxt "x"\nmsgid "a\nmsgstr "b"', `${ODD} | msgid "a @deck-de:2`],
    ['msgctxt "x"\nmsgid "a"\nmsgstr "b', `${ODD} | msgstr "b @deck-de:3`],
    ['msgctxt "x"\nmsgid "a"\nmsgstr "b\\"', `${ODD} | msgstr "b\\" @deck-de:3`],
    ['msgctxt "x"\nmsgid "a"\nmsgtsr "c"\nmsgstr "b"', `${ODD} | msgtsr "c" @deck-de:3`],
    ['name,source\n1,2', `${ODD} | name,source @deck-de:1`],
    ['"lost"', `${PARTS} | "lost" @deck-de:1`],
    ['"a"\nmsgctxt "x"\nmsgid "a"\nmsgstr "b"', `${PARTS} | "a" @deck-de:1`],
    ['# x\nmsgctxt "x"\nmsgid "a"', `${PARTS} | msgctxt "x" @deck-de:2`],
    ['msgid "a"\nmsgid "c"\nmsgstr "b"', `${PARTS} | msgid "a" @deck-de:1`],
    [
      'msgctxt "x"\nmsgid "a"\nmsgstr "b"\nmsgstr "c"',
      `${PARTS} | msgctxt "x" @deck-de:1`,
    ],
    [
      'msgid "a"\nmsgstr "b"',
      'missing-key: This entry does not say which text it is for: its “msgctxt” is missing. | msgid "a" @deck-de:1',
    ],
    [
      'msgctxt "x"\nmsgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\nmsgstr[1] "bs"',
      'wrong-value: This entry has plural forms; the text of a card has none. | msgctxt "x" @deck-de:1',
    ],
  ])('%j', (wrong, expected) => {
    const alone = read(wrong)
    expect(alone.received).toEqual([])
    expect(told(wrong, alone.problems)).toEqual([expected])
    const among = `${HEADER}${entry('y')}\n#: x\n${wrong}\n`
    const { received, problems } = read(among)
    expect(received).toMatchObject([{ name: 'y' }])
    expect(told(among, problems)).toEqual([
      expected.replace(/\d+$/, (line) => `${Number(line) + 8}`),
    ])
  })

  test('the same name twice', () => {
    const text = `\ufeff${entry('x', 'one')}\r\n${entry('x', 'two')}`
    const { received, problems } = read(text)
    expect(received).toMatchObject([{ name: 'x', translation: 'one' }])
    expect(told(text, problems)).toEqual([
      'duplicate-key: The text “x” is in this file twice. | msgctxt "x" @deck-de:5',
    ])
  })

  test.each(['ISO-8859-1', 'utf-16', 'CHARSET'])('a file in %s', (charset) => {
    const text = `# x\n${HEADER.replace('UTF-8', charset)}${entry('x')}`
    const { received, problems } = read(text)
    expect(received).toEqual([])
    expect(told(text, problems)).toEqual([
      `file-unreadable: This file says that it is in “${charset}”; only UTF-8 is read. | msgid "" @deck-de:2`,
    ])
  })

  test.each([
    ['UTF-16', `\ufffd\ufffd${Array.from(entry('x'), (one) => `${one}\0`).join('')}`],
    ['Latin-1', HEADER + entry('x', 'Caf\ufffd')],
  ])('a file in %s that does not say so', (_, text) => {
    const { received, problems } = read(text)
    expect(received).toEqual([])
    expect(problems).toMatchObject([{ code: 'file-unreadable', severity: 'error' }])
    expect(problems[0]?.hint).toContain('UTF-8')
  })

  test('a file that is too large, or has too many texts', () => {
    expect(read(`#${'x'.repeat(5 << 20)}`).problems[0]?.message).toContain('5 MB')
    const many = Array.from({ length: 20_001 }, (_, index) => entry(`${index}`)).join('')
    expect(read(HEADER + many)).toMatchObject({
      received: [],
      problems: [{ message: 'There are more than 20,000 texts in this file.' }],
    })
  })

  test('hundreds of broken lines are not all spelt out', () => {
    const { problems } = read('msgid "a"\nmsgstr oops\n'.repeat(500))
    expect(problems.length).toBe(21)
  })

  test('nothing makes it throw', () => {
    const line = oneof(
      constantFrom(
        entry('x'),
        '#~ msgid "x"',
        '#, fuzzy',
        'msgid_plural "p"',
        'msgstr[0] "x"',
        'msgid',
        'msgctxt "__proto__"',
        '"',
        '\\',
        '\ufeff',
        '\r',
      ),
      anyText(),
    )
    assert(
      property(array(line), (lines) => {
        const text = lines.join('\n')
        const { problems } = read(text)
        for (const { span } of problems) {
          expect(span!.start).toBeLessThanOrEqual(span!.end)
          expect(span!.end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
