import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { CardpressError } from '../../src/problems/problem.ts'
import { editTexts } from '../../src/source/edit.ts'

const PIECES = [
  Array.from('[]{}"\'|>,:-&*!%@`\\~ \t\n'),
  ['- ', ': ', '\r\n', '\r', '  ', '&a ', '*a', '&a [*a]', '!x ', '!!str ', '# x\n'],
  ['---\n', '...\n', '%YAML 1.1\n', '|+2\n', '>-\n', '\\u12', '"\\\n"', "''", '<<: *a\n'],
  [
    'a: b\n',
    '- a\n',
    'a: {b: c}',
    'a:\n',
    'b:\n',
    '  b: \n',
    ' b: c\n',
    'kind: card\n',
    'x',
    'é',
    '😀',
  ],
  [
    'a: |\n',
    '   text\n',
    '  text\n',
    '{a: b}',
    '{}',
    '\n\n',
    '    \n',
    ' # c\n',
    'a:',
    'b:',
    'a: &a x\n',
    'b: *a\n',
    ': b\n',
  ],
  ['\0', '\u202e', '\u2028'],
].flat()
const yaml = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 12 })
  .map((p) => p.join(''))
const value = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((p) => p.join('')),
  fc.constantFrom(
    'x',
    'a\nb\n',
    'a\nb',
    ' a\n\n',
    '',
    'a\n\n\n',
    '\n',
    'a: b',
    '  \nx',
    'x\n  ',
    '\tx\ny',
  ),
)
const path = fc.array(fc.constantFrom('a', 'b', 'kind', 'n: w', 'é'), {
  minLength: 1,
  maxLength: 3,
})
let ok = 0,
  refused = 0
test('hostile', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(
      yaml,
      fc.array(
        fc.record({ path, value, comment: fc.option(value, { nil: undefined }) }),
        { maxLength: 3 },
      ),
      (contents, edits) => {
        try {
          const out = editTexts(contents, edits as any)
          ok++
          expect(editTexts(out, edits as any)).toBe(out)
        } catch (error) {
          if (error instanceof CardpressError) {
            refused++
            return
          }
          if (
            error instanceof Error &&
            error.message.startsWith('A text is to be written inside')
          )
            return
          throw error
        }
      },
    ),
    {
      numRuns: Number(process.env.RUNS ?? 20000),
      ...(process.env.SEED && { seed: Number(process.env.SEED) }),
    },
  )
  console.log(ok, refused)
})
