import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'

import { codeFrame } from '../../src/base/problems/code-frame.ts'
import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Span } from '../../src/base/problems/problem.ts'
import { decode } from '../../src/input/yaml/decode.ts'
import { listOf, oneOf, text } from '../../src/input/yaml/schemas.ts'
import type { SourceValue } from '../../src/input/yaml/value.ts'
import { bare, read, readFine } from './reading.ts'

/** What YAML is made of, and what breaks it. */
const PIECES = [
  Array.from('[]{}"\'|>#,:-?&*!%@`\\~ \t\n'),
  [
    '- ',
    '? ',
    ': ',
    '\r\n',
    '\r',
    '  ',
    '&a ',
    '*a',
    '&a [*a]',
    '!x ',
    '!!str ',
    '# x\n',
  ],
  ['---\n', '...\n', '%YAML 1.1\n', '|+2\n', '>-\n', '\\u12', '"\\\n"', "''", '<<: *a\n'],
  [
    'a: b\n',
    '- a\n',
    'a: {b: c}',
    'a:\n',
    'kind: card\n',
    '__proto__: x\n',
    'x',
    'é',
    '😀',
  ],
  [
    '\0',
    '\u0002',
    '\u0018',
    '\u001b[31m',
    '\u001f',
    '\u202e',
    '\ud800',
    '\ufeff',
    '\u2028',
  ],
].flat()

const yaml = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(1, 1, 1, 2, 70)), {
    maxLength: 30,
  })
  .map((pieces) => pieces.map(([piece, times]) => piece.repeat(times)).join(''))

const anything = fc.oneof(
  yaml,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
)

const SCHEMA = v.strictObject({
  kind: oneOf(['card']),
  a: v.optional(v.union([text(), listOf(text()), v.strictObject({ b: text() })])),
})

/** What a terminal would obey, or could not show. */
const UNSAFE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u

test('whatever stands in a file, it gives a value or a problem, with places in the file', () => {
  fc.assert(
    fc.property(anything, (contents) => {
      const { value, problems: found } = read(contents)
      const { problems, report } = collectProblems()
      const data = value && decode(SCHEMA, value, report)
      expect(
        value !== undefined || found.some(({ severity }) => severity === 'error'),
      ).toBe(true)
      expect(data !== undefined || !value || problems.length > 0).toBe(true)
      expect(value ? misplaced(value, contents) : []).toEqual([])
      for (const { span, message, hint } of [...found, ...problems]) {
        expect(isWithin(contents, span)).toBe(true)
        const frame = codeFrame(span!, contents)
        expect(`${message}${hint}${frame.replaceAll('\n', '')}`).not.toMatch(UNSAFE)
      }
    }),
    { numRuns: 400 },
  )
})

const isWithin = (contents: string, span: Span | undefined): boolean =>
  span !== undefined &&
  0 <= span.start &&
  span.start <= span.end &&
  span.end <= contents.length

/** The values and names whose places cannot be. */
function misplaced(value: SourceValue, contents: string): readonly unknown[] {
  if (!isWithin(contents, value.span)) return [value]
  if (value.kind === 'text')
    return value.raw.length === value.span.end - value.span.start ? [] : [value]
  if (value.kind === 'list')
    return value.items.flatMap((item) => misplaced(item, contents))
  return Array.from(value.entries.values()).flatMap((entry) =>
    isWithin(contents, entry.key) ? misplaced(entry.value, contents) : [entry.key],
  )
}

test('any data that is written as JSON is read as it was', () => {
  const word = fc
    .string({ unit: 'grapheme' })
    .filter(
      (written) => !/[\p{Cc}\p{Cs}\ufffc\ufffd\u202a-\u202e\u2066-\u2069]/u.test(written),
    )
  const name = word
    .map((written) => written.trim())
    .filter((written) => !['', '__proto__', 'constructor', 'prototype'].includes(written))
  const { data } = fc.letrec((tie) => ({
    data: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      word,
      fc.array(tie('data'), { maxLength: 4 }),
      fc.dictionary(name, tie('data'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }))
  fc.assert(
    fc.property(data, (written) => {
      expect(bare(readFine(`x: ${JSON.stringify(written)}`))).toEqual({ x: written })
      expect(
        bare(
          readFine(`x:\n  ${JSON.stringify(written, null, 2).replaceAll('\n', '\n  ')}`),
        ),
      ).toEqual({ x: written })
    }),
    { numRuns: 150 },
  )
})
