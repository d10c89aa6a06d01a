import { describe, expect, test } from 'vitest'

import { edited } from './editing.ts'
import { bare, readFine } from './reading.ts'

describe('a text of several lines', () => {
  test.each([
    ['one\n\ntwo\n', '|\n  one\n\n  two\n'],
    ['one\ntwo', '|-\n  one\n  two\n'],
    ['one\n', '|\n  one\n'],
    ['one\n\n\n', '"one\\n\\n\\n"\n'],
    [' one\ntwo\n', '|2\n   one\n  two\n'],
    ['\n\none', '|-\n  \n\n  one\n'],
    ['# one\n--- \n\ttwo: "\'\n', '|\n  # one\n  --- \n  \ttwo: "\'\n'],
  ])('%j becomes a block, unless it ends in blank lines', (value, block) => {
    expect(edited('a: old\n', ['a', value])).toBe(`a: ${block}`)
    expect(edited('', ['a', value])).toBe(`a: ${block}`)
  })

  test.each([
    ['a: old # note\nb: c\n', 'a: | # note\n  one\n  two\nb: c\n'],
    ['a:\n  old # note\n\nb: c\n', 'a: | # note\n  one\n  two\n\nb: c\n'],
    ['a: # note\n  old\nb: c\n', 'a: # note\n  |\n  one\n  two\nb: c\n'],
    ['a: "old\n  words"\nb: c\n', 'a: |\n  one\n  two\nb: c\n'],
    ['b: &x c\na: *x\n', 'b: &x c\na: |\n  one\n  two\n'],
    ['a: &x !y old', 'a: &x !y |\n  one\n  two\n'],
    ['a: | # note\n   old\n\n\nb: c\n', 'a: | # note\n   one\n   two\n\n\nb: c\n'],
    ['a: |2\n   old\nb: c\n', 'a: |\n  one\n  two\nb: c\n'],
    ['a: >\n  old\n  words\nb: c\n', 'a: |\n  one\n  two\nb: c\n'],
    ['a: |-\n  old\n  \u00a0\n\nb: c\n', 'a: |\n  one\n  two\n\nb: c\n'],
    ['a: |+\n  old\n\nb: c\n', 'a: |\n  one\n  two\n\nb: c\n'],
    ['a: |\n\n# note\nb: c\n', 'a: |\n  one\n  two\n\n# note\nb: c\n'],
    ['a: # note\n    # deep\nb: c\n', 'a: "one\\ntwo\\n" # note\n    # deep\nb: c\n'],
    ['a:   old\nb: c\n', 'a:   |\n  one\n  two\nb: c\n'],
    ['a: old\n  \nb: c\n', 'a: |\n  one\n  two\n  \nb: c\n'],
    ['a: old\n     \n', 'a: "one\\ntwo\\n"\n     \n'],
    ['a: old\n \t\nb: c\n', 'a: "one\\ntwo\\n"\n \t\nb: c\n'],
  ])('%j becomes %j', (contents, expected) => {
    expect(edited(contents, ['a', 'one\ntwo\n'])).toBe(expected)
  })

  test.each([
    ['a: # note\n    # deep\n', 'a: "one\\ntwo\\n" # note\n    # deep\n'],
    ['a: old\n\n   # deep\n', 'a: "one\\ntwo\\n"\n\n   # deep\n'],
    ['a: old\n\n     \n', 'a: "one\\ntwo\\n"\n\n     \n'],
    ['a: old\n \t\n', 'a: "one\\ntwo\\n"\n \t\n'],
    ['a: old # note\n', 'a: | # note\n  one\n  two\n'],
    ['a: |\n    old\n\n   # deep\n', 'a: |\n    one\n    two\n\n   # deep\n'],
  ])(
    'in %j is quoted where a block would take in what follows, and no other is',
    (text, expected) => {
      const block = '|\n  one\n  two\n'
      for (const end of ['\n', '\r\n']) {
        const written = edited(
          `${text}b: c\n`.replaceAll('\n', end),
          ['a', 'one\ntwo\n'],
          ['b', 'one\ntwo\n'],
        )
        expect(written).toBe(`${expected}b: ${block}`.replaceAll('\n', end))
      }
    },
  )

  test.each([
    'a: |\n  old\n\nb: c\n',
    'a: |+\n  old\n\n\n\nb: c\n',
    'a: |\n  old\nb: c\n',
  ])('ends in blank lines of its own in %j', (contents) => {
    const result = edited(contents, ['a', 'new\n\n'])
    expect(result.startsWith('a: "new\\n\\n"\n')).toBe(true)
    expect(bare(readFine(result))).toEqual({ a: 'new\n\n', b: 'c' })
  })

  test.each([
    ['a: | # note\n  old\n\nb: c\n', 'new', 'a: new # note\n\nb: c\n'],
    ['a: |\n  old\n', '- new', "a: '- new'\n"],
    ['a: |-\n  old\n', 'new', 'a: |-\n  new\n'],
    ['a: |-\n  old\n', 'tab\there', 'a: |-\n  tab\there\n'],
    ['a: |-\n  old\n', 'new\n', 'a: |\n  new\n'],
    ['a: >-\n  old\n  words\n', 'new', 'a: >-\n  new\n'],
    ['a: >\n  old\n', ' new\n', 'a: |2\n   new\n'],
    ['a: |\n    old\n', ' new\n', 'a: |2\n   new\n'],
    ['a: |\n    old\n', 'one\n  two\n', 'a: |\n    one\n      two\n'],
    ['a: |-\n  old\n', '', "a: ''\n"],
  ])('%j with one line, %j, becomes %j', (contents, value, expected) => {
    expect(edited(contents, ['a', value])).toBe(expected)
  })
})
