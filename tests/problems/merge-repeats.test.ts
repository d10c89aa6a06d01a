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

/** A text of a card that does not fit, on a format and in a language. */
function tooLong(card: string, format: string, language: string): Problem {
  const badness = Number(card.slice(1))
  const message = `“${card}” is ${badness} lines too long on ${format}.`
  const problem = { code: 'overset', severity: 'error', message } as const
  const occurrences = [{ side: card, format, language, terms: language }]
  const key = `${card} ${language}`
  return {
    ...repeated(problem, 'body', `${card} (${badness} lines)`),
    cause: { key, badness, message, occurrences },
  }
}

test('what many cards have on several formats, in several languages, is told once', () => {
  const problems = ['nl', 'de'].flatMap((language) =>
    ['a6', 'a7'].flatMap((format) =>
      ['c2', 'c3'].map((card) => tooLong(card, format, language)),
    ),
  )
  expect(told(problems)).toEqual([
    '“c2” is 2 lines too long on a6. It is the same with 3 others, on a6 and a7, in nl and de: c3 (3 lines), c2 (2 lines) in de and c3 (3 lines) in de.',
  ])
  expect(told(problems.slice(0, 4))).toEqual([
    '“c2” is 2 lines too long on a6. It is the worst of 2 places, on a6 and a7.',
    '“c3” is 3 lines too long on a6. It is the worst of 2 places, on a6 and a7.',
  ])
  const again = mergeCauses([...mergeCauses(problems), tooLong('c9', 'a6', 'fr')])
  expect(again[0]?.message).toMatch(
    /with 4 others, on a6 and a7, in nl, de and fr: .* and c9 \(9 lines\) in fr\.$/,
  )
})
