import { describe, expect, test } from 'vitest'

import { CardpressError } from '../../src/base/problems/problem.ts'
import { editTexts } from '../../src/input/yaml/edit.ts'
import { refused, textFor } from './editing.ts'

describe('what cannot be written', () => {
  test.each([
    ['a: [b]\n', textFor('a'), 'wrong-value: “a” must be text, not a list. | [b]'],
    ['a: {b: c}\n', textFor('a'), 'wrong-value: “a” must be text, not a group. | {b: c}'],
    [
      'a: [b]\n',
      textFor('a.b'),
      'wrong-value: “a” must be a group of “name: text” lines, not a list. | [b]',
    ],
    [
      'a: {b: c}\n',
      textFor('a.b.c'),
      'wrong-value: “a.b” must be a group of “name: text” lines, not text. | c',
    ],
    [
      'a\n',
      textFor('a'),
      'wrong-value: This file must be a group of “name: text” lines, not text. | a',
    ],
    [
      'a: &x {c: d}\nb: *x\n',
      textFor('b.c'),
      'wrong-value: “b” repeats another group by “*”, so no text can be written into it. | *x',
    ],
    [
      '{ a, b: c }\n',
      textFor('a'),
      'yaml-syntax: “a” has no “:” after it, so no text can be written there. | a',
    ],
    [
      'a: b\n',
      textFor('b', 'c\0'),
      'yaml-syntax: “b” cannot be written. There is an invisible control character here (U+0000).',
    ],
    [
      'a: b\n',
      textFor('a', 'c\u0085'),
      'yaml-syntax: “a” cannot be written. There is an invisible control character here (U+0085).',
    ],
    [
      'a: b\n',
      textFor('a', '\ud800'),
      'yaml-syntax: “a” cannot be written. There is half a character here (U+D800).',
    ],
    [
      'a: b\n',
      textFor('constructor'),
      'forbidden-key: “constructor” cannot be written. The name “constructor” cannot be used.',
    ],
    [
      'a: b\n',
      textFor('a '),
      'yaml-syntax: “a” cannot be written. There is a space around this name that is not an ordinary one.',
    ],
    [
      'a: b\n',
      textFor('n'.repeat(161)),
      `yaml-limit: “${'n'.repeat(59)}…” cannot be written. A name can have 160 characters, and this one has more.`,
    ],
    ['a: "b\n', textFor('a'), expect.stringMatching('never closed')],
    ['---\n---\n', textFor('a'), expect.stringMatching('second document')],
    ['---\n---\na: b\n', textFor('a'), expect.stringMatching('second document')],
    ['a: b\nb c\n', textFor('a'), expect.stringMatching('yaml-syntax')],
  ])('in %j', (contents, edit, problem) => {
    expect(refused(contents, [edit], 'nl.yaml')[0]).toEqual(problem)
  })

  test('beyond the limits of a file', () => {
    const tooDeep = [
      expect.stringMatching(/^yaml-limit: “a\.a.*more than 64 names lead to it\.$/),
    ]
    const long = 'x'.repeat(1 << 21)
    const tooLarge = [
      expect.stringMatching(/^yaml-limit: .*This file is larger than 4 MB/),
    ]
    expect(refused('', [textFor('a.'.repeat(99_999))])).toEqual(tooDeep)
    expect(refused('', [textFor('a.'.repeat(64))])).toEqual(tooDeep)
    expect(refused('', [textFor(`${'a.'.repeat(63)}a`)])).toEqual([
      expect.stringMatching('^yaml-limit: Lists and groups are nested'),
    ])
    expect(refused('', [textFor('a', long + long)])).toEqual(tooLarge)
    expect(refused(`a: ${long}\n`, [textFor('b', long)])).toEqual(tooLarge)
    expect(refused(`a: ${long}${long}\n`, [textFor('a', '')])).toEqual(tooLarge)
  })

  test('is told of every text, with the place only where the file is named', () => {
    const edits = [textFor('a'), textFor('b.c'), textFor('d', '\0')]
    expect(refused('a: [b]\nb: c\n', edits)).toEqual([
      'yaml-syntax: “d” cannot be written. There is an invisible control character here (U+0000).',
      'wrong-value: “a” must be text, not a list.',
      'wrong-value: “b” must be a group of “name: text” lines, not text.',
    ])
  })

  test.each([
    [[textFor('a'), textFor('a.b')], 'inside another one'],
    [[textFor('a.b'), textFor('a')], 'inside another one'],
    [[{ path: [], value: '' }], 'without a name'],
  ])('because it is asked for wrongly is a mistake of the program', (edits, words) => {
    expect(() => editTexts('', edits)).toThrow(words)
    expect(() => editTexts('', edits)).not.toThrow(CardpressError)
  })
})
