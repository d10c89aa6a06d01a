import { expect, test } from 'vitest'

import {
  NO_FILTER,
  filterProblems,
  filesOf,
  nextProblem,
} from '../../src/page/problems/filter.ts'
import { titleOf } from '../../src/page/status/title.ts'
import { problem } from './page-sides.ts'

const place = (file: string) => ({ file, line: 1, column: 1 })
const wide = problem('Too wide.', { side: 'one front', place: place('nl.yaml') })
const draft = problem('A draft.', { severity: 'warning', place: place('ar.yaml') })
const high = problem('Too high.', { side: 'one back', place: place('nl.yaml') })
const bare = problem('No deck.')
const all = [wide, draft, high, bare]

test('problems are chosen by severity, side and file, alone and together', () => {
  expect(filterProblems(all, NO_FILTER)).toEqual(all)
  expect(filterProblems(all, { ...NO_FILTER, severity: 'warning' })).toEqual([draft])
  expect(filterProblems(all, { ...NO_FILTER, side: 'one back' })).toEqual([high])
  expect(filterProblems(all, { ...NO_FILTER, file: 'nl.yaml' })).toEqual([wide, high])
  expect(
    filterProblems(all, { severity: 'error', side: 'one front', file: 'ar.yaml' }),
  ).toEqual([])
})

test('files are named once, in the order of their problems', () => {
  expect(filesOf(all)).toEqual(['nl.yaml', 'ar.yaml'])
})

test('the next problem is the next that shows on a side, round again after the last', () => {
  expect(nextProblem(all, undefined, 1)).toBe(wide)
  expect(nextProblem(all, wide, 1)).toBe(high)
  expect(nextProblem(all, high, 1)).toBe(wide)
  expect(nextProblem(all, wide, -1)).toBe(high)
  expect(nextProblem(all, undefined, -1)).toBe(high)
  expect(nextProblem([draft, bare], undefined, 1)).toBeUndefined()
})

test('the way through the problems goes on where they were told anew', () => {
  expect(nextProblem(all, { ...wide }, 1)).toBe(high)
})

test('the title tells how many problems there are, the side and the deck', () => {
  expect(titleOf({ deck: 'walk', shown: 'one front', problems: all })).toBe(
    '(4) one front · walk · cardpress',
  )
  expect(titleOf({ deck: 'walk', shown: undefined, problems: [] })).toBe(
    'walk · cardpress',
  )
})
