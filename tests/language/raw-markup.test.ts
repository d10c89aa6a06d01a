import { describe, expect, test } from 'vitest'

import { write } from './written.ts'

describe('markup of other programs', () => {
  test.each([
    ['`code` en `nog meer`', '1 [`code`]', 'there is no code'],
    ['~~weg~~ en ~~weg~~', '1 [~~weg~~]', 'words cannot be struck out'],
    ['==geel==', '1 [==geel==]', 'marked with a colour'],
    ['H~2~O', '1 [~2~]', 'no signs for raised and lowered'],
    ['x^2^', '1 [^2^]', 'no signs for raised and lowered'],
    ['a\n\n| a | b |\n|---|---|\n| 1 | 2 |\n', '3 [| a | b |]', 'there are no tables'],
    ['a | b\n--- | ---\n1 | 2\n', '2 [--- | ---]', 'there are no tables'],
    ['Titel\n=====\nWoorden\n', '2 [=====]', 'makes no heading of the line above'],
    ['Titel\n---\n', '2 [---]', 'makes no heading of the line above'],
    ['Een\n\n---\n\nTwee\n', '3 [---]', 'no line is drawn'],
    ['Een\n\n* * *\n\nTwee\n', '3 [* * *]', 'no line is drawn'],
    ['```\ncode\n```\n', '1 [```]', 'no blocks of code'],
    ['Woord\n: Betekenis\n', '2 [: Betekenis]', 'no lists of definitions'],
    ['[ ] ja [ ] nee', '1 [[ ]]', 'only an item that begins with “-”'],
    ['1. [x] a\n2. [x] b\n', '1 [[x]]', 'only an item that begins with “-”'],
    ['[woord][bron]', '1 [[woord][bron]]', 'an address stands right behind its words'],
    [
      '[bron]: https://a.nl\n',
      '1 [[bron]: https://a.nl]',
      'an address stands right behind',
    ],
    ['Zo^[een noot]', '1 [^[een noot]]', 'footnotes stand under “notes:”'],
    ['Zo[^a]\n\n[^a]: een noot\n', '3 [[^a]:]', 'footnotes stand under “notes:”'],
    ['a <!-- niet drukken --> b', '1 [<!-- niet drukken -->]', 'no remark'],
    ['Mooi :smile:', '1 [:smile:]', 'characters are not written by their names'],
    [String.raw`Een\nTwee`, String.raw`1 [\n]`, 'begins no new line'],
    ['# Titel', '1 [# Titel]', 'no headings in a text of one line'],
  ])('%j is told of once', (text, place, message) => {
    const { problems, lines } = write(text)
    const [problem] = problems.filter((one) => !one.includes('one on line'))
    expect(problem).toContain(`warning markup ${place} / `)
    expect(problem).toContain(message)
    expect(problems).toHaveLength(1)
    expect(lines.length).toBeGreaterThan(0)
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

  test('a title behind an address is told of', () => {
    expect(write('[a](https://a.nl "titel")').problems).toEqual([
      expect.stringContaining('“titel” behind the address of a link is not printed.'),
    ])
  })

  test('signs of blocks that stand too far to the right are told of', () => {
    expect(write('Een\n     > twee\n').problems).toEqual([
      expect.stringContaining('warning markup 2 [> twee] / “>” is printed as it stands'),
    ])
  })
})
