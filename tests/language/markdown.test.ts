import { describe, expect, test } from 'vitest'

import { yaml } from '../deck/yaml.ts'
import { fine, write } from './written.ts'

describe('blocks', () => {
  test('are paragraphs, headings, lists and quotations', () => {
    expect(
      fine(yaml`
        # One
        ## Two ##
        ### Three
        ##### Five

        First line
        second line.

        - apple
        - pear

          with more
          1. one
          2. two

        > said
      `),
    ).toEqual([
      '# One',
      '## Two',
      '### Three',
      '### Five',
      'First line second line.',
      '• apple',
      '• pear',
      '  with more',
      '  1. one',
      '  2. two',
      '> said',
    ])
  })

  test('are none in a slot of one line', () => {
    for (const line of ['- apple', '1. one', '> said', 'A. one'])
      expect(write(line)).toEqual({ lines: [line], kinds: ['paragraph'], problems: [] })
    expect(fine('  *so*  ')).toEqual(['*so*'])
  })

  test('without words are left out', () => {
    for (const text of [
      '',
      '   ',
      '\n',
      '-\n',
      '> \n',
      '#\n',
      '- \n- \n',
      '> -\n',
      '>\n> \n',
    ])
      expect(fine(text)).toEqual([])
  })

  test('that Markdown knows and words do not need stay as they stand', () => {
    expect(fine('5 | 6 ~ 7 ` 8 = 9\n')).toEqual(['5\u00a0| 6 ~ 7 ` 8 = 9'])
    expect(fine('    four spaces\n')).toEqual(['four spaces'])
    expect(fine('#hash\n')).toEqual(['#hash'])
  })
})

describe('numbered and lettered lists', () => {
  test('keep their numbers and the sign behind them', () => {
    expect(fine('3. a\n4. b\n')).toEqual(['3. a', '4. b'])
    expect(fine('1) a\n2) b\n')).toEqual(['1) a', '2) b'])
    expect(fine('1. a\n2. b\n', 'fa')).toEqual(['1. a', '2. b'])
  })

  test('have letters, and items of several lines', () => {
    expect(
      fine(yaml`
        Ask:
        A. What happened
           in the talk?
        B. What did it do
        to you?

           And why?
        C. Why so?
      `),
    ).toEqual([
      'Ask:',
      'A. What happened in the talk?',
      'B. What did it do to you?',
      '  And why?',
      'C. Why so?',
    ])
  })

  test('may be small, in brackets and inside one another', () => {
    expect(fine('a) one\nb) two\n   A. three\n   B. four\nc) five\n')).toEqual([
      'a) one',
      'b) two',
      '  A. three',
      '  B. four',
      'c) five',
    ])
  })

  test('go on to the end of the alphabet', () => {
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    const lines = letters.map((letter) => `${letter}. item`)
    expect(fine(`${lines.join('\n')}\n`)).toEqual(lines)
  })

  test.each([
    ['A. Jansen kwam.\n', ['A. Jansen kwam.'], 'paragraph'],
    [
      'A. Jansen\n\nkwam met\n\nB. Pietersen\n',
      ['A. Jansen', 'kwam met', 'B. Pietersen'],
      'paragraph paragraph paragraph',
    ],
    ['A. een', ['A. een'], 'paragraph'],
  ])('%j is none', (text, lines, kinds) => {
    expect(write(text)).toEqual({ lines, kinds: kinds.split(' '), problems: [] })
  })
})

describe('quotations', () => {
  test('lose no words below an item without any', () => {
    expect(write('> -\nafter\n').lines).toEqual(['after'])
    expect(write('> - one\nmore\n').lines).toEqual(['> • one more'])
  })

  test.each([
    ['> Said.\n>\n> — Jan\n', ['> Said.', '> by Jan']],
    ['> Said.\n> — Jan\n', ['> Said.', '> by Jan']],
    ['> Said.\n> – Jan\n', ['> Said.', '> by Jan']],
    ['> Said.\n> -- Jan\n', ['> Said.', '> by Jan']],
    ['> Said.\\\n> — Jan\n', ['> Said.', '> by Jan']],
    ['> Said.\n>\n> — Jan,\n> of here\n', ['> Said.', '> by Jan, of here']],
    ['> One.\n>\n> Two.\n> — *Jan*[^a]\n', ['> One.', '> Two.', '> by *Jan*[1]']],
    ['> - one\n>\n> — Jan\n', ['> • one', '> by Jan']],
    ['> > In.\n> > — Jan\n>\n> — Piet\n', ['> > In.', '> > by Jan', '> by Piet']],
  ])('%j names who said it', (text, lines) => {
    expect(fine(text)).toEqual(lines)
  })

  test.each([
    ['> — Jan\n', ['> — Jan']],
    ['> Said — so\n> and so.\n', ['> Said_— so and so.']],
    ['> Said\n> — so —\n> and so.\n', ['> Said_— so_— and so.']],
    ['> Said\n> —so\n', ['> Said —so']],
    ['> *Said\n> — so*\n', ['> *Said_— so*']],
    ['Said\n— Jan\n', ['Said_— Jan']],
  ])('%j names nobody', (text, lines) => {
    expect(fine(text).map((line) => line.replaceAll('\u00A0', '_'))).toEqual(lines)
  })
})
