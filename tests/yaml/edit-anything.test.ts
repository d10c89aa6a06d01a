import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { CardpressError } from '../../src/base/problems/problem.ts'
import { editTexts } from '../../src/input/yaml/edit.ts'
import type { TextEdit } from '../../src/input/yaml/text-edit.ts'
import { textAt } from '../../src/input/yaml/value-path.ts'
import type { SourceValue } from '../../src/input/yaml/value.ts'
import { editing, text } from './edit-files.ts'
import { bare, read, readFine } from './reading.ts'

/** Plain data with a text at a path. */
function withText(data: unknown, path: readonly string[], value: string): unknown {
  const [key, ...inner] = path
  if (key === undefined) return value
  const group = typeof data === 'object' ? data : {}
  const found: unknown = group && Reflect.get(group, key)
  return { ...group, [key]: withText(found, inner, value) }
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

function always(
  check: (contents: string, edits: readonly [TextEdit, ...TextEdit[]]) => void,
): void {
  fc.assert(
    fc.property(editing, ({ contents, edits: [first, ...others] }) =>
      check(contents, [first!, ...others]),
    ),
    { numRuns: 200 },
  )
}

describe('whatever is written into whatever file', () => {
  test('is read back as it was, and all else says what it said, in the same order', () => {
    always((contents, edits) => {
      const last = new Map(edits.map((edit) => [JSON.stringify(edit.path), edit]))
      const expected = Array.from(last.values()).reduce(
        (data, { path, value }) => withText(data, path, value),
        bare(readFine(contents)),
      )
      const after = bare(read(editTexts(contents, edits)).value)
      expect(JSON.stringify(after)).toBe(JSON.stringify(expected))
    })
  })

  test('leaves what stands around it, to the letter', () => {
    always((contents, edits) => {
      const result = editTexts(contents, edits)
      let at = 0
      const lost = untouched(contents, edits).filter((stretch) => {
        const found = result.indexOf(stretch, at)
        at = Math.max(at, found + stretch.length)
        return found === -1
      })
      expect(lost).toEqual([])
      expect(result.startsWith('\ufeff')).toBe(contents.startsWith('\ufeff'))
    })
  })

  test('has lines that end as those of the file', () => {
    always((contents, edits) => {
      const other = contents.includes('\r\n') ? /(?<!\r)\n/ : /\r\n/
      expect(editTexts(contents, edits)).not.toMatch(other)
    })
  })

  test('takes the place of one text on its line and of nothing else', () => {
    always((contents, [edit]) => {
      const [cut] = cutsAlong(readFine(contents), edit.path, contents)
      fc.pre(cut !== undefined && !edit.value.includes('\n'))
      const { start, end } = cut
      fc.pre(/^[^|>{\n]+$/.test(contents.slice(start, end)))
      const result = editTexts(contents, [edit])
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
  Array.from('[]{}"\'|>,:-&*!%@`\\~ \t\n\0\u202e\u2028'),
  [
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
  ['%YAML 1.1\n', '|+2\n', '>-\n', '"\\\n"', "''", '<<: *a\n', 'a:', 'a: b\n', ' b: c\n'],
  ['- a\n', '{a: b}', '{}', 'a: |\n', '   x\n', '\n\n', '    \n', 'a: &a x\n', 'b: *a\n'],
].flat()

/** What comes of a text that is written into a file: what is read then, or the reason why it was refused. */
function outcome(contents: string, edit: TextEdit): unknown {
  try {
    const { value } = read(editTexts(contents, [edit]))
    return value && textAt(value, edit.path)?.value
  } catch (error) {
    return error
  }
}

test('a file in any state is written as asked, or refused with a reason', () => {
  const broken = fc
    .array(fc.constantFrom(...BREAKING), { maxLength: 12 })
    .map((pieces) => pieces.join(''))
  const anyEdit = fc.record({
    path: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 2 }),
    value: fc.oneof(text, broken),
    comment: broken,
  })
  fc.assert(
    fc.property(broken, anyEdit, (contents, edit) => {
      const found = outcome(contents, edit)
      expect(found instanceof CardpressError || found === edit.value).toBe(true)
    }),
    { numRuns: 500 },
  )
})
