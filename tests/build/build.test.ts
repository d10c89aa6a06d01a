import { expect, test } from 'vitest'

import { mm } from '../../src/base/geometry/length.ts'
import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Problem } from '../../src/base/problems/problem.ts'
import { differences, filePath } from '../../src/build/names.ts'
import { printLine } from '../../src/build/print-counts.ts'
import { buildRequest } from '../../src/build/request.ts'
import type { TermChoice, BuildRequest, Target } from '../../src/build/request.ts'
import { withoutRepeats } from '../../src/build/without-repeats.ts'

const NAME = {
  deck: 'wijzer',
  language: 'nl',
  target: 'press',
  of: { format: 'a6' },
  different: [],
} as const

const REQUEST = buildRequest({ date: new Date(0) })

const different = (
  target: Target,
  over: Partial<BuildRequest>,
  some?: readonly string[],
  terms: readonly TermChoice[] = [],
): string =>
  differences({ target, request: { ...REQUEST, ...over }, terms, selection: some }).join(
    ' ',
  )

test('a file is named after its deck, language, format and target', () => {
  expect(filePath('output', NAME)).toBe('output/wijzer/nl/wijzer-nl-a6-press.pdf')
})

test('a leaflet after its target and fold, and both after what is not as usual', () => {
  expect(filePath('/out', { ...NAME, of: { leaflet: [] } })).toBe(
    '/out/wijzer/nl/wijzer-nl-press-leaflet.pdf',
  )
  expect(
    filePath('o', {
      ...NAME,
      target: 'sheets',
      of: { leaflet: ['a4-roll'] },
      different: ['paper-letter', 'flip-short'],
    }),
  ).toBe('o/wijzer/nl/wijzer-nl-sheets-leaflet-a4-roll_paper-letter_flip-short.pdf')
})

test('every flag that changes a file is in its name, and no other', () => {
  const over = { paper: 'a3', flip: 'short', copies: 10, marks: true } as const
  expect(different('press', over)).toBe('marks')
  expect(different('sheets', over)).toBe('paper-a3 flip-short copies-10')
  expect(different('press', { ...over, repeat: true })).toBe('marks repeat copies-10')
  expect(different('sheets', { repeat: true })).toBe('')
  expect(different('press', { bleed: mm(5) })).toBe('bleed-5mm')
  expect(different('sheets', { bleed: mm(3.175) })).toBe('bleed-3.175mm')
  expect(different('press', {}, ['hare', 'fox'])).toBe('cards-hare+fox')
  expect(different('press', {}, [], [{ name: 'client', term: 'new_one' }])).toBe(
    'client+new__one cards-',
  )
})

test('names that could be read in two ways are not the same', () => {
  const names = [
    filePath('o', { ...NAME, of: { leaflet: ['x-press'] } }),
    filePath('o', { ...NAME, of: { format: 'press-leaflet-x' } }),
    filePath('o', { ...NAME, of: { format: 'format-press-leaflet-x' } }),
    filePath('o', { ...NAME, of: { leaflet: ['guide', 'half-roll'] } }),
    filePath('o', { ...NAME, of: { leaflet: ['guide-half', 'roll'] } }),
    ...[
      different('press', {}, ['a-b', 'c']),
      different('press', {}, ['a', 'b-c']),
      different('press', { marks: true }),
      different('press', {}, undefined, [{ name: 'a-b', term: 'c' }]),
      different('press', {}, undefined, [{ name: 'a', term: 'b-c' }]),
      different('press', { marks: true }, undefined, [{ name: 'a', term: 'b' }]),
      different('press', {}, undefined, [{ name: 'a', term: 'b_marks' }]),
    ].map((one) => filePath('o', { ...NAME, different: one.split(' ') })),
  ]
  expect(new Set(names).size).toBe(names.length)
})

/** So many cards that their names are too long for that of a file. */
const many = (last: string) =>
  Array.from({ length: 500 }, (_, index) => `card-${index}`).concat(last)

test('a name stays as short as file systems want, and still tells what is in the file', () => {
  const one = different('press', {}, many('x'))
  expect(one).toMatch(/^cards\+501\+[0-9a-f]{10}$/)
  expect(one).toBe(different('press', {}, many('x')))
  expect(one).not.toBe(different('press', {}, many('y')))
  const long = filePath('o', { ...NAME, different: ['ж'.repeat(80), 'ф'.repeat(80)] })
  expect(long).toMatch(/^o\/wijzer\/nl\/wijzer-nl_[0-9a-f]{10}\.pdf$/)
})

const line = (times: Readonly<Record<string, number>>) =>
  printLine(Object.entries(times).map(([piece, count]) => ({ piece, times: count })))

test('one line says how often each piece is to be printed', () => {
  expect(line({})).toBeUndefined()
  expect(line({ hare: 1, fox: 1 })).toBeUndefined()
  const start = 'The press files hold each piece once. Print '
  expect(line({ hare: 10, fox: 10 })).toBe(`${start}each 10 times.`)
  expect(line({ hare: 1, fox: 3, owl: 1 })).toBe(`${start}fox 3 times; all others once.`)
  expect(line({ d: 5, a: 1, b: 2, c: 3 })).toBe(
    `${start}a once; b 2 times; c 3 times; d 5 times.`,
  )
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
