import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { CardpressError } from '../../src/problems/problem.ts'
import { editTexts } from '../../src/source/edit.ts'
import type { TextEdit } from '../../src/source/edit.ts'
import { textAt } from '../../src/source/place.ts'
import type { SourceValue } from '../../src/source/value.ts'
import { editing, text } from './edit-files.ts'
import { bare, read, readFine } from './reading.ts'

type Data = Readonly<Record<string, unknown>>

/** Plain data with a text at a path. */
function withText(data: Data, [key, ...inner]: readonly string[], value: string): Data {
  const found = data[key!]
  const group: Data = typeof found === 'object' && found !== null ? { ...found } : {}
  return { ...data, [key!]: inner.length === 0 ? value : withText(group, inner, value) }
}

/** The stretches of a file that no text was written into or between: its lines, and what commas part. */
function untouched(contents: string, edits: readonly TextEdit[]): readonly string[] {
  const cuts = edits.flatMap(({ path }) => cutsAlong(readFine(contents), path, contents))
  let rest = contents
  for (const { start, end } of cuts.toSorted((one, other) => other.start - one.start))
    rest = `${rest.slice(0, start)}\n${rest.slice(end)}`
  return rest.split(/[\n{},]/).map((stretch) => stretch.trim())
}

/** Where a text stands that is written anew, or the `{}` that it takes the place of. */
function cutsAlong(
  value: SourceValue,
  [key, ...inner]: readonly string[],
  contents: string,
): readonly { start: number; end: number }[] {
  const entry =
    value.kind === 'map' && key !== undefined ? value.entries.get(key) : undefined
  if (!entry) return value.kind === 'map' && value.entries.size > 0 ? [] : [value.span]
  if (entry.value.span.start > entry.key.start)
    return cutsAlong(entry.value, inner, contents)
  const start = contents.indexOf('*', entry.key.end)
  return [{ start, end: start + /^\*\w+/.exec(contents.slice(start))![0].length }]
}

describe('whatever is written into whatever file', () => {
  const always = (check: (contents: string, edits: readonly TextEdit[]) => void): void =>
    fc.assert(
      fc.property(editing, ({ contents, edits }) => check(contents, edits)),
      { numRuns: 200 },
    )

  test('is read back as it was, and all else says what it said, in the same order', () => {
    always((contents, edits) => {
      const last = new Map(edits.map((edit) => [JSON.stringify(edit.path), edit]))
      const expected = Array.from(last.values()).reduce(
        (data, { path, value }) => withText(data, path, value),
        bare(readFine(contents)) as Data,
      )
      const after = bare(read(editTexts(contents, edits)).value)
      expect(JSON.stringify(after)).toBe(JSON.stringify(expected))
    })
  })

  test('leaves what stands around it, to the letter', () => {
    always((contents, edits) => {
      const result = editTexts(contents, edits)
      let at = 0
      for (const stretch of untouched(contents, edits)) {
        const found = result.indexOf(stretch, at)
        expect(found, stretch).not.toBe(-1)
        at = found + stretch.length
      }
      if (/\r\n/.test(contents)) expect(result).not.toMatch(/[^\r]\n/)
      expect(result.startsWith('\ufeff')).toBe(contents.startsWith('\ufeff'))
    })
  })

  test('takes the place of one text on its line and of nothing else', () => {
    always((contents, [edit]) => {
      const cuts = cutsAlong(readFine(contents), edit!.path, contents)
      const { start, end } = cuts[0] ?? { start: 0, end: 0 }
      const raw = contents.slice(start, end)
      if (raw === '' || raw === '{}' || /[|>\n]/.test(raw) || /\n/.test(edit!.value))
        return
      const result = editTexts(contents, [edit!])
      expect(result.slice(0, start)).toBe(contents.slice(0, start))
      expect(result.endsWith(contents.slice(end))).toBe(true)
    })
  })

  test('is written once', () => {
    always((contents, edits) => {
      const result = editTexts(contents, edits)
      expect(editTexts(result, edits)).toBe(result)
      expect(editTexts(contents, [])).toBe(contents)
    })
  })
})

/** What breaks YAML; without what the parser lets pass as empty, and finds only when something follows (`? a\n- b`). */
const BREAKING = [
  ...'[]{}"\'|>,:-&*!%@`\\~ \t\n\0\u202e\u2028',
  ...[
    '- ',
    ': ',
    '  ',
    '\r\n',
    '\r',
    '&a ',
    '*a',
    '!x ',
    '# x\n',
    ' # x\n',
    '---\n',
    '...\n',
  ],
  ...[
    '%YAML 1.1\n',
    '|+2\n',
    '>-\n',
    '"\\\n"',
    "''",
    '<<: *a\n',
    'a:',
    'a: b\n',
    ' b: c\n',
  ],
  ...[
    '- a\n',
    '{a: b}',
    '{}',
    'a: |\n',
    '   x\n',
    '\n\n',
    '    \n',
    'a: &a x\n',
    'b: *a\n',
  ],
]

test('a file in any state is written as asked, or refused with a reason', () => {
  const contents = fc
    .array(fc.constantFrom(...BREAKING), { maxLength: 12 })
    .map((pieces) => pieces.join(''))
  const path = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 2 })
  const hostileText = fc.oneof(text, contents)
  fc.assert(
    fc.property(contents, path, hostileText, (before, way, value) => {
      try {
        const after = editTexts(before, [{ path: way, value, comment: value }])
        expect(textAt(read(after).value!, way)?.value).toBe(value)
      } catch (error) {
        expect(error).toBeInstanceOf(CardpressError)
      }
    }),
    { numRuns: 500 },
  )
})
