import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Problem } from '../../src/base/problems/problem.ts'
import { readMarkdown } from '../../src/typesetting/language/markdown.ts'
import { plainText } from '../../src/typesetting/language/resolved.ts'
import { fine, textOf, write } from './written.ts'

/** Takes a problem where there should be none. */
const fail = ({ message }: Problem): never => {
  throw new Error(message)
}

describe('words in a line', () => {
  test.each([
    ['*so* and **so** and ***so***', '*so* and **so** and ***so***'],
    ['*a **b *c* d** e*', '*a ****b c d**** e*'],
    ['snake_case_name', 'snake_case_name'],
    ['\\*so\\* \\[a\\](b) \\<b> \\# \\\\', '*so* [a](b) <b> # \\'],
    ['[cliënt] en [a](https://a.nl)', '[cliënt] en [a](https://a.nl)'],
    ['[a *b*](mailto:a@b.nl)', '[a ](mailto:a@b.nl)[*b*](mailto:a@b.nl)'],
    ['two  spaces,\ta tab', 'two spaces, a tab'],
    ['a < b, c > d, 3 <3', 'a < b, c > d, 3 <3'],
    ['R&D en A & B', 'R&D en A & B'],
    ['1.\\ keer', '1.\u00A0keer'],
    ['samen\\-werk', 'samen\u00ADwerk'],
    ['"*ja*", \'t *"nee"*', '‘*ja*’, ’t *‘nee’*'],
  ])('%j', (text, line) => {
    expect(fine(text)).toEqual([line])
  })

  test.each([
    ['een [mot juste]{lang=fr}.', 'een [mot juste]{lang=fr}.'],
    ['*een [mot juste]{lang=FR}*', '*een *[*mot juste*]{lang=fr}'],
    [
      '[een *mot*, [nee]{lang=nl} ja]{lang=pt-br}',
      '[een ]{lang=pt-BR}[*mot*]{lang=pt-BR}[, ]{lang=pt-BR}nee[ ja]{lang=pt-BR}',
    ],
    ['[x](https://a.nl) [y] [z]{lang=nl}', '[x](https://a.nl) [y] z'],
    [
      '[[mot](https://a.fr)]{lang=fr} \\[a]{lang=fr}',
      '[[mot]{lang=fr}](https://a.fr) [a]{lang=fr}',
    ],
  ])('words in another language: %s', (text, line) => {
    expect(fine(text)).toEqual([line])
  })

  test('a language that there is not is told of, and its words are printed', () => {
    const { lines, problems } = write('een [mot juste]{lang=french}')
    expect(lines).toEqual(['een mot juste'])
    expect(problems.join()).toContain('“french” is not the tag of a language')
  })

  test.each([
    '5*3 = 15 en 2*4 = 8',
    '2*3*4 en 2**3**4, ٢*٣*٤',
    'Klient*innen und Schüler*innen',
    'студент*ка і викладач*ка',
    'f**k this sh**t',
    'Naam: ___ en ___(plaats)___',
  ])('%s keeps its signs', (text) => {
    expect(plainText(readMarkdown(textOf(text), { language: 'nl', report: fail }))).toBe(
      text,
    )
  })

  test.each([
    ['*Schüler*innen* und **Klient*in**', 'Schüler*innen', 'Klient*in'],
    ['**samen**werken, on**af**hankelijk', 'samen', 'af'],
    ['de **1**e keer', '1'],
    [
      '**Let op:**nu, **„Ja.“**Und, **（注）**请 en **a (b)**c',
      'Let op:',
      '„Ja.“',
      '（注）',
      'a (b)',
    ],
    ["l'*école*, niet-*echte*, *A*-team", 'école', 'echte', 'A'],
    ['你*很*好，รู้*ดี*ว่า', '很', 'ดี'],
    ['و*مهم* و**جدا**', 'مهم', 'جدا'],
  ])('%s is marked all the same', (text, ...marked) => {
    const inlines = readMarkdown(textOf(text), { language: 'de', report: fail }).flatMap(
      (block) => (block.kind === 'paragraph' ? block.inlines : []),
    )
    const looks = inlines.flatMap((one) =>
      one.kind === 'text' && (one.emphasis || one.strong) ? [one.text] : [],
    )
    expect(looks).toEqual(marked)
  })

  test('break where a backslash says so, and not at spaces that nobody sees', () => {
    expect(fine('one\\\ntwo  \nthree\n')).toEqual(['one⏎two three'])
    expect(fine('one\\\n\ntwo\\\n')).toEqual(['one', 'two'])
    expect(fine('one\\')).toEqual(['one'])
  })

  test('that look the same are one stretch', () => {
    const blocks = readMarkdown(textOf('a\nb\\*c *d\ne*\n'), {
      language: 'nl',
      report: () => undefined,
    })
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: 'a b*c ', emphasis: false, strong: false },
          { kind: 'text', text: 'd e', emphasis: true, strong: false },
        ],
      },
    ])
  })
})

describe('footnotes', () => {
  test('are numbered in reading order, and keep their number', () => {
    expect(fine('- b[^b]\n- a[^a] b[^b]\n')).toEqual(['• b[1]', '• a[2] b[1]'])
  })

  test('do not part a word from its quote', () => {
    expect(fine('"So[^a]" said[^b].')).toEqual(['‘So[1]’ said[2].'])
  })

  test.each([
    ['So[^d].', '[[^d]]', '[^d]', 'Add “d: …” under “notes:”, or take the mark out.'],
    ['So[^note one].', '[[^note one]]', '[^note one]', 'Add “note one: …” under'],
    ['So[^cliënt](x).', '[[^cliënt]]', '[^cliënt]', 'Add “cliënt: …”'],
  ])('%j has no note', (text, marked, name, hint) => {
    const { problems, lines } = write(text)
    expect(problems).toEqual([expect.stringContaining(`error note-missing 1 ${marked}`)])
    expect(problems[0]).toContain(`There is no note for the mark “${name}”.`)
    expect(problems[0]).toContain(hint)
    expect(lines[0]).toMatch(/^So/)
  })
})

describe('what words cannot have', () => {
  test.each([
    ['a <b>c</b>', ['<b>'], 'words cannot contain HTML'],
    ['see <www.a.nl>', ['<www.a.nl>'], 'words cannot contain HTML'],
    ['c</b>', ['</b>'], 'words cannot contain HTML'],
    ['see <javascript:x>', ['javascript:x'], 'does not lead to a web page'],
    [
      'a&nbsp;b &#8211; c',
      ['&nbsp;', '&#8211;'],
      'characters cannot be written as codes',
    ],
    ['a ![sun](sun.png)', ['!['], 'Words cannot contain a picture.'],
    ['[a](javascript:alert(1))', ['javascript:alert(1)'], 'does not lead to a web page'],
    ['[a](data:text/html,x)', ['data:text/html,x'], 'does not lead to a web page'],
    ['[a](www.han.nl)', ['www.han.nl'], 'does not lead to a web page'],
    ['[a](/etc/passwd)', ['/etc/passwd'], 'does not lead to a web page'],
    ['[a](https://)', ['https://'], 'does not lead to a web page'],
    ['[a]()', ['[a]()'], 'does not lead to a web page'],
  ])('%j', (text, places, message) => {
    const { problems } = write(text)
    expect(problems).toEqual(
      places.map((place) => expect.stringContaining(`error markup 1 [${place}] / `)),
    )
    for (const problem of problems) expect(problem).toContain(message)
  })

  test('an address between < and > is a link', () => {
    const { problems, lines } = write('See <https://a.nl/a_b_c> or <me@a.nl>.')
    expect(problems).toEqual([])
    expect(lines).toEqual(
      write('See [https://a.nl/a_b_c](https://a.nl/a_b_c) or [me@a.nl](mailto:me@a.nl).')
        .lines,
    )
  })

  test('a link that leads nowhere is no link', () => {
    expect(write('[a](javascript:alert(1)) b').lines).toEqual(['a b'])
  })

  test('lists and quotations so deep that Markdown would leave words out', () => {
    expect(write(`${'> '.repeat(12)}deep\n`).problems).toEqual([])
    for (const text of [`${'> '.repeat(25)}deep\n`, `${'- '.repeat(25)}deep\n`])
      expect(write(text).problems).toEqual([
        expect.stringContaining('Lists and quotations are nested too deeply'),
      ])
  })

  test('a star without its fellow, which is warned about', () => {
    expect(write('Say *why you are here').problems).toEqual([
      'warning markup 1 [*why] / Emphasis is opened and never closed near “*why you are here”, so the star would be printed. / Add a star after the words that are meant, or write \\* for a real star.',
    ])
    expect(write('Say *why you are here').lines).toEqual(['Say *why you are here'])
  })

  test('one star at both ends of a part of a word, which is warned about as that', () => {
    expect(write('Say *Klient*in').problems).toEqual([
      'warning markup 1 [*Klient*in] / The stars in “*Klient*in” would be printed: one star within a word marks nothing. / Write two stars at both ends of what is meant, or write \\* for a real star.',
    ])
  })

  test('a star without its fellow before terms is the same problem with each of them', () => {
    const raw = '*why {client} is'
    const told = ['he', 'she'].map((term) => {
      const { problems, report } = collectProblems()
      const value = raw.replace('{client}', term)
      readMarkdown({ ...textOf(raw), value }, { language: 'nl', report })
      return problems
    })
    expect(told[0]).toMatchObject([{ span: { start: 0, end: 4 } }])
    expect(told[1]).toEqual(told[0])
  })

  test.each([
    ['**why?', ['1 [**why?]']],
    ['**why*', ['1 [**why*]']],
    ['*why* and *why', ['1 [*why]']],
    ['Zo “*why” is it', ['1 [*why”]']],
    ['(*why) is it', ['1 [*why)]']],
    ['[*why](https://a.nl) is it', ['1 [*why](https://a.nl)]']],
    ['- *one*\n- *one two\n- *three*\n', ['2 [*one]']],
    ['> *one\n\nTwo*\n', ['1 [*one]']],
    ['One\ntwo *three\nfour\n\nFive *six\n', ['2 [*three]', '5 [*six]']],
    ['*«why»', ['1 [*«why»]']],
  ])('%j is warned about', (text, places) => {
    expect(write(text).problems).toEqual(
      places.map((place) => expect.stringContaining(`warning markup ${place} / `)),
    )
  })

  test.each([
    'text* and more',
    'text.*',
    '* a\n* b\n',
    '3 * 4 *5',
    'a * b',
    'Klient*innen und Schüler*innen',
    'Klient/*innen, der*die, ein(*e)',
    '\\*why',
    '\\*\\*why?',
    'f**k ***',
    '(*)',
    '*) only then',
    '5*-hotel',
    'text**',
    '*a *b* c*',
    'a [link](https://a.nl/*b)',
  ])('%j is fine', (text) => {
    expect(write(text).problems).toEqual([])
  })

  test('a quotation mark without its fellow, which is warned about', () => {
    expect(write('Ze zei "ja en ging').problems).toEqual([
      'warning quote-unclosed 1 ["ja en ging] / A quotation is opened and never closed near “"ja en ging”. / Add the other quotation mark, or type the curly one (‘ ’ “ ”) that is meant.',
    ])
    expect(write('Ze zei ja" en ging').problems).toEqual([
      'warning quote-unclosed 1 [Ze zei ja"] / A quotation is closed and never opened near “Ze zei ja"”. / Add the other quotation mark, or type the curly one (‘ ’ “ ”) that is meant.',
    ])
  })
})
