import { expect, test } from 'vitest'

import { requestOf } from '../../src/cli/options.ts'
import { performSafely } from '../../src/cli/task.ts'
import type { Bench, Task } from '../../src/cli/task.ts'
import { CardpressError } from '../../src/problems/problem.ts'
import type { Problem } from '../../src/problems/problem.ts'

const task: Task = { work: 'make', request: requestOf(undefined, {}, new Date(0)) }

const problem: Problem = {
  code: 'unknown-font',
  severity: 'error',
  message: 'The font cannot be used.',
}

const failing = (error: Error): Promise<Bench> =>
  Promise.resolve({ perform: () => Promise.reject(error) })

test('what stops a thread is sent as problems, since an error loses its class on the way', async () => {
  expect(await performSafely(failing(new CardpressError(problem)), task)).toEqual({
    refused: [problem],
  })
  expect(await performSafely(Promise.reject(new CardpressError(problem)), task)).toEqual({
    refused: [problem],
  })
})

test('a fault of our own stays one', async () => {
  await expect(performSafely(failing(new Error('ours')), task)).rejects.toThrow('ours')
})
