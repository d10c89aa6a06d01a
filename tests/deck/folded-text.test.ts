import { describe, expect, test } from 'vitest'

import { deckWith, wordsOf } from './reading.ts'

const deck = deckWith('actions')

/** What is told of a body that is written so, behind its name and on the lines below. */
const problemsOf = (lines: readonly string[]): readonly string[] =>
  wordsOf(`pieces:\n  actions:\n    body: ${lines.join('\n      ')}\n`, deck).problems

describe('lines that YAML joins', () => {
  test.each([
    [['>', 'Intro.', '', '- one', '- two', '', 'More.']],
    [['>-', '- one', '- two']],
    [['>', 'One.', '', 'Two.']],
    [['>', 'Ask:', '- one']],
    [['>', 'One\\', 'two']],
    [['>', 'One', '# Two']],
    [['>', 'One', '> Two']],
    [['>', 'a) one', 'b) two']],
  ])('%j are told of', (lines) => {
    expect(problemsOf(lines)).toEqual([
      'warning yaml-syntax 3 [>] / YAML joins the lines of this text, so its paragraphs or lists run together. / Write “|” in place of “>”.',
    ])
  })

  test.each([
    [['Intro.', '- one', '- two']],
    [['One.', '', 'Two.']],
    [['"One.', '', 'Two."']],
    [["'1. one", "2. two'"]],
    [['• one', '• two']],
  ])('%j, without a sign, are told of', (lines) => {
    const [problem, ...others] = problemsOf(lines)
    expect(problem).toContain('warning yaml-syntax 3 [')
    expect(problem).toContain('Write “|” behind its name')
    expect(others).toEqual([])
  })

  test.each([
    [['|', '- one', '- two', '', 'More.']],
    [['>', 'A sentence that is', 'wrapped on', '14. August of this year.', '']],
    [['>', 'Intro:', '', '  - one', '  - two']],
    [['A sentence', '- with a thought -', 'that is wrapped']],
    [['"Two\\n\\n- one\\n- two"']],
    [['"One \\', 'two"']],
  ])('%j are fine', (lines) => {
    expect(problemsOf(lines)).toEqual([])
  })
})
