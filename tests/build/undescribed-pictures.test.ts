import { expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { reportUndescribed } from '../../src/build/undescribed-pictures.ts'

test.each([
  ['nl.yaml', 'Write “alt: …” under “hare”: what it shows, in a sentence.'],
  ['cards.csv', 'Fill in “alt.nl” in its row.'],
])('a picture without words is told with where to write them (%s)', (file, hint) => {
  const { problems, report } = collectProblems()
  const span = { file, start: 0, end: 1 }
  reportUndescribed([{ piece: 'hare', span }], 'nl', report)
  expect(problems.map((one) => one.hint)).toEqual([hint])
})
