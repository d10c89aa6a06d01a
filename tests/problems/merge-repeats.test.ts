import { expect, test } from 'vitest'

import { mergeCauses } from '../../src/base/problems/merge-causes.ts'
import { othersOf } from '../../src/base/problems/merge-repeats.ts'
import { repeated } from '../../src/base/problems/problem.ts'
import type { Problem } from '../../src/base/problems/problem.ts'

const lacking = (card: string, slot = 'body'): Problem =>
  repeated(
    {
      code: 'missing-words',
      severity: 'error',
      message: `“${card}” has no ${slot}.`,
      span: { file: 'nl.yaml', start: Number(card.slice(1)), end: 0 },
    },
    slot,
    card,
  )

const cards = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `c${index}`)

const told = (problems: readonly Problem[]): readonly string[] =>
  mergeCauses(problems).map(({ message }) => message)

test('a fault of many cards is told once, at the first of them, with the others', () => {
  const problems = cards(100).flatMap((card) => [lacking(card), lacking(card, 'title')])
  expect(told(problems)).toEqual([
    expect.stringMatching(
      /^“c0” has no body\. It is the same with 99 others: c1, c2, .*, c\d+ and \d+ more\.$/,
    ),
    expect.stringMatching(/^“c0” has no title\. It is the same with 99 others: /),
  ])
  const [first] = mergeCauses(problems)
  expect(first!.span?.start).toBe(0)
  expect(othersOf(first!).map(({ message }) => message)).toEqual(
    cards(100)
      .slice(1)
      .map((card) => `“${card}” has no body.`),
  )
})

test('a fault of a few cards is told for each, and merging again changes nothing', () => {
  const few = cards(3).map((card) => lacking(card))
  expect(told(few)).toHaveLength(3)
  const many = mergeCauses(cards(5).map((card) => lacking(card)))
  expect(told(many)).toEqual(many.map(({ message }) => message))
  expect(told([...many, lacking('c9')])).toEqual([
    '“c0” has no body. It is the same with 5 others: c1, c2, c3, c4 and c9.',
  ])
  expect(othersOf(mergeCauses([...many, lacking('c9')])[0]!)).toHaveLength(5)
})
