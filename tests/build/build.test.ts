import { expect, test } from 'vitest'

import { filePath } from '../../src/build/names.ts'
import { withoutRepeats } from '../../src/build/without-repeats.ts'
import { collectProblems } from '../../src/problems/problem.ts'
import type { Problem } from '../../src/problems/problem.ts'

const NAME = {
  deck: 'wijzer',
  language: 'nl',
  format: 'a6',
  target: 'press',
  different: [],
} as const

test('a file is named after its deck, language, format and target', () => {
  expect(filePath('output', NAME)).toBe('output/wijzer/nl/wijzer-nl-a6-press.pdf')
})

test('and after the leaflet in it, and what is not as usual', () => {
  expect(filePath('/out', { ...NAME, leaflet: [] })).toBe(
    '/out/wijzer/nl/wijzer-nl-a6-press-leaflet.pdf',
  )
  expect(
    filePath('o', {
      ...NAME,
      target: 'sheets',
      leaflet: ['a4-roll'],
      different: ['letter', 'short'],
    }),
  ).toBe('o/wijzer/nl/wijzer-nl-a6-sheets-leaflet-a4-roll-letter-short.pdf')
})

test('a problem is told once, one that differs in anything each time', () => {
  const problem: Problem = {
    code: 'overset',
    severity: 'error',
    message: 'too long',
    span: { file: 'nl.yaml', start: 1, end: 2 },
  }
  const others: readonly Problem[] = [
    { ...problem, code: 'markup' },
    { ...problem, message: 'too wide' },
    { ...problem, span: { file: 'nl.yaml', start: 2, end: 2 } },
    { ...problem, span: { file: 'en.yaml', start: 1, end: 2 } },
    { ...problem, span: undefined },
  ]
  const { problems, report } = collectProblems()
  const once = withoutRepeats(report)
  for (const one of [problem, ...others, ...others, problem]) once(one)
  expect(problems).toEqual([problem, ...others])
})
