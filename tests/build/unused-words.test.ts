import { expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { unusedWords } from '../../src/build/unused-words.ts'

/** What is told of pieces, each with its kind and the slots that it has words for. */
function tell(...pieces: readonly (readonly [kind: string, slots: readonly string[]])[]) {
  const { problems, report } = collectProblems()
  const unused = unusedWords()
  for (const [index, [kind, slots]] of pieces.entries()) {
    const span = { file: 'nl.yaml', start: index, end: index + 1 }
    const own = new Map(slots.map((slot) => [slot, span]))
    const known = new Set(['name', 'bode', 'Card {card}'])
    unused.collect({ id: `p${index}`, own }, kind, known)
  }
  unused.report(report)
  return problems.map(({ message, hint, span }) => [message, hint, span?.start])
}

test('a slot that a layout lacks is told once for all pieces of a kind, at the first', () => {
  expect(
    tell(
      ['card', ['name']],
      ['card', ['name', 'body']],
      ['tile', ['body']],
      ['card', ['body', 'extra']],
      ['tile', ['body']],
      ['card', ['body']],
    ),
  ).toEqual([
    [
      '“p1” and 2 other pieces of the kind “card” have no place for “body”.',
      'Did you mean “bode”?',
      1,
    ],
    [
      '“p2” and another piece of the kind “tile” have no place for “body”.',
      'Did you mean “bode”?',
      2,
    ],
    ['“p3” has no place for “extra”.', 'Known: name, bode.', 3],
  ])
})
