import { expect, test } from 'vitest'

import type { Problem, ProblemCode } from '../../src/base/problems/problem.ts'
import { countProblems, showProblems } from '../../src/cli/show-problems.ts'
import { openTerminal } from '../../src/cli/terminal.ts'

const problems = (count: number, code: ProblemCode): Problem[] =>
  Array.from({ length: count }, (_, index) => ({
    code,
    severity: 'error',
    message: `${code} ${index}`,
  }))

/** What is told, a line for each problem. */
function told(all: readonly Problem[]): readonly string[] {
  let said = ''
  const stream = { write: (text: string) => (said += text) }
  const terminal = openTerminal({ stdout: stream, stderr: stream }, {})
  showProblems(all, new Map(), { terminal, quiet: false })
  return said.split('\n').filter((line) => line !== '')
}

test('of very many problems of one kind the first are told, and how many more there are', () => {
  const lines = told([...problems(362, 'unknown-key'), ...problems(3, 'missing-words')])
  expect(lines).toHaveLength(50 + 1 + 3)
  expect(lines).toContain('error: unknown-key 49')
  expect(lines).toContain('error: There are 312 more problems like this.')
  expect(lines).toContain('error: missing-words 2')
})

test('notes are told, and are no warnings', () => {
  const note: Problem = { code: 'picture-effects', severity: 'note', message: 'Look.' }
  expect(told([note])).toEqual(['note: Look.'])
  expect(countProblems([note, ...problems(1, 'output')])).toBe('1 error')
})
