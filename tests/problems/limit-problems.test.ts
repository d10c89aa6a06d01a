import { expect, test } from 'vitest'

import { limitProblems } from '../../src/base/problems/limit-problems.ts'
import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Problem } from '../../src/base/problems/problem.ts'

const wrong: Problem = {
  code: 'wrong-value',
  severity: 'error',
  message: 'Wrong.',
  hint: 'Hint.',
}

test('passes on the first problems of each kind, and counts the others', () => {
  const { problems, report } = collectProblems()
  const result = limitProblems(2, report, (limited) => {
    for (let count = 0; count < 5; count += 1) limited(wrong)
    limited({ ...wrong, severity: 'warning' })
    for (let count = 0; count < 3; count += 1) limited({ ...wrong, code: 'unknown-key' })
    return 'done'
  })
  expect(result).toBe('done')
  expect(
    problems.map(({ code, severity, message }) => [code, severity, message]),
  ).toEqual([
    ['wrong-value', 'error', 'Wrong.'],
    ['wrong-value', 'error', 'Wrong.'],
    ['wrong-value', 'warning', 'Wrong.'],
    ['unknown-key', 'error', 'Wrong.'],
    ['unknown-key', 'error', 'Wrong.'],
    ['wrong-value', 'error', 'There are 3 more problems like this.'],
    ['unknown-key', 'error', 'There is one more problem like this.'],
  ])
})
