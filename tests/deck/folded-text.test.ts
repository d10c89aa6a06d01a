import { describe, expect, test } from 'vitest'

import { deckWith, wordsOf } from './reading.ts'

const deck = deckWith('actions')

/** What is told of a body that is written so, behind its name and on the lines below, and the lines that come of it. */
function bodyOf(lines: readonly string[]) {
  const text = `pieces:\n  actions:\n    body: ${lines.join('\n      ')}\n`
  const { value, problems } = wordsOf(text, deck)
  return { problems, value: value?.pieces.get('actions')?.get('body')?.value }
}

const problemsOf = (lines: readonly string[]): readonly string[] => bodyOf(lines).problems

describe('lines that YAML joins', () => {
  test.each([
    [['>', 'Intro.', '', '- one', '- two', '', 'More.']],
    [['>', '- one', '  goes on', '- two']],
    [['>', 'One.', '', 'Two.']],
    [['>', 'Ask:', '- one']],
    [['>', 'One\\', 'two']],
    [['>', 'One', '# Two']],
    [['>', 'One', '> Two']],
    [['>', 'a) one', 'b) two']],
    [['>', '•\u00A0one', '•\u00A0two']],
  ])('%j stay apart under “>”', ([sign = '', ...lines]) => {
    const { problems, value } = bodyOf([sign, ...lines])
    expect([problems, value?.trim()]).toEqual([[], lines.join('\n')])
  })

  test.each([
    [['Intro.', '- one', '- two']],
    [['One.', '', 'Two.']],
    [['• one', '• two']],
    [['• one', '  ◦ within', '• two']],
  ])('%j stay apart without a sign', (lines) => {
    expect(bodyOf(lines)).toEqual({ problems: [], value: lines.join('\n') })
  })

  test.each([[['"One.', '', 'Two."']], [["'1. one", "2. two'"]]])(
    '%j, between quotes, are told of',
    (lines) => {
      const [problem, ...others] = problemsOf(lines)
      expect(problem).toContain('warning yaml-syntax 3 [')
      expect(problem).toContain('Write “|” behind its name')
      expect(others).toEqual([])
    },
  )

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
