import { describe, expect, test } from 'vitest'

import { rawMarkup } from '../../src/typesetting/language/raw-markup.ts'
import { write } from './written.ts'

/** How many problems a text has that is the error of a cell. */
const told = (file: string): number =>
  rawMarkup(
    { value: '#REF!', raw: '#REF!', span: { file, start: 0, end: 5 } },
    { notes: [], icons: new Map() },
  ).length

describe('markup of other programs', () => {
  test.each([
    ['`code` en `nog meer`', '1 [`code`]', 'cannot contain code'],
    ['~~weg~~ en ~~weg~~', '1 [~~weg~~]', 'words cannot be struck out'],
    ['==geel==', '1 [==geel==]', 'highlighted'],
    ['H~2~O', '1 [~2~]', 'no markup for superscript'],
    ['x^2^', '1 [^2^]', 'no markup for superscript'],
    ['a\n\n| a | b |\n| 1 | 2 |\n', '3 [| a | b |]', 'a table has a head'],
    ['--- | ---\n1 | 2\n', '1 [--- | ---]', 'a table has a head'],
    ['Titel\n=====\nWoorden\n', '2 [=====]', 'does not make the line above a heading'],
    ['Titel\n---\n', '2 [---]', 'does not make the line above a heading'],
    ['Een\n\n---\n\nTwee\n', '3 [---]', 'does not draw a line'],
    ['Een\n\n* * *\n\nTwee\n', '3 [* * *]', 'does not draw a line'],
    [
      '| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n\nEen\n',
      '5 [---]',
      'does not draw a line',
    ],
    ['```\ncode\n```\n', '1 [```]', 'code blocks'],
    ['Woord\n: Betekenis\n', '2 [: Betekenis]', 'definition lists'],
    ['[ ] ja [ ] nee', '1 [[ ]]', 'only a list item that begins with “-”'],
    ['1. [x] a\n2. [x] b\n', '1 [[x]]', 'only a list item that begins with “-”'],
    [
      '[woord][bron]',
      '1 [[woord][bron]]',
      'the address of a link follows its words directly',
    ],
    ['[bron]: https://a.nl\n', '1 [[bron]: https://a.nl]', 'follows its words directly'],
    ['Zo^[een noot]', '1 [^[een noot]]', 'footnotes belong under “notes:”'],
    ['Zo[^a]\n\n[^a]: een noot\n', '3 [[^a]:]', 'footnotes belong under “notes:”'],
    ['a <!-- niet drukken --> b', '1 [<!-- niet drukken -->]', 'not a comment'],
    ['Mooi :smile:', '1 [:smile:]', 'characters cannot be written by name'],
    [String.raw`Een\nTwee`, String.raw`1 [\n]`, 'does not begin a new line'],
    ['# Titel', '1 [# Titel]', 'a text of one line cannot have a heading'],
  ])('%j is told of once', (text, place, message) => {
    const { problems, lines } = write(text)
    const [problem] = problems.filter((one) => !one.includes('one on line'))
    expect(problem).toContain(`warning markup ${place} / `)
    expect(problem).toContain(message)
    expect(problems).toHaveLength(1)
    expect(lines.length).toBeGreaterThan(0)
  })

  test.each([
    ['`--flag` en \'t -- is "goed"', '`--flag` en ’t\u00a0– is ‘goed’'],
    ['Titel---zo\n---\n', 'Titel—zo ---'],
  ])('%j keeps its signs', (text, line) => {
    expect(write(text).lines).toEqual([line])
  })

  test.each([
    '5 | 6 ~ 7 ` 8 = 9, a == b',
    'Naam: ________',
    '10:30:15 en a:b:c',
    '[Begeleider]: Wat wil je?',
    '[cliënt][^a]',
    'x^2 en ~5 en ~10',
    String.raw`\`code\` \~\~a~~ C:\nieuw`,
    '# 1 in Nederland',
    '#samen',
    '- [ ] a\n- [x] b\n',
    '[x](https://a.nl)',
  ])('%j is none', (text) => {
    expect(write(text).problems).toEqual([])
  })

  test.each([
    ['#NAAM?', '1 [#NAAM?]'],
    ['Totaal: #DIV/0!', '1 [#DIV/0!]'],
  ])('an error of a spreadsheet program is refused: %j', (text, place) => {
    expect(write(text).problems).toEqual([
      expect.stringContaining(`error markup ${place} / `),
    ])
    expect(write(`#NEE! ${text.replace('#', String.raw`\#`)}`).problems).toEqual([])
  })

  test('a cell that is one is told of with its row and column, and not here', () => {
    expect([told('a.csv'), told('nl.yaml')]).toEqual([0, 1])
  })

  test('a title behind an address is told of', () => {
    expect(write('[a](https://a.nl "titel")').problems).toEqual([
      expect.stringContaining('“titel”, the title of a link, is not printed.'),
    ])
  })

  test('signs of blocks that stand too far to the right are told of', () => {
    expect(write('Een\n     > twee\n').problems).toEqual([
      expect.stringContaining('warning markup 2 [> twee] / “>” is printed as it stands'),
    ])
  })
})
