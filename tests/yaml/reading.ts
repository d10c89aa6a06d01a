import type { GenericSchema } from 'valibot'

import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Problem } from '../../src/base/problems/problem.ts'
import { decode } from '../../src/input/yaml/decode.ts'
import { readSource } from '../../src/input/yaml/read.ts'
import type { SourceValue } from '../../src/input/yaml/value.ts'

/** Reads a text as the file `deck.yaml`. */
export function read(text: string): {
  value: SourceValue | undefined
  problems: Problem[]
} {
  const { problems, report } = collectProblems()
  return { value: readSource('deck.yaml', text, report), problems }
}

/** Reads a text that is fine. */
export function readFine(text: string): SourceValue {
  const { value, problems } = read(text)
  if (!value || problems.length > 0) throw new Error(JSON.stringify(problems))
  return value
}

/** Reads a text that is fine as YAML, and checks it against a schema. */
export function readAs(
  schema: GenericSchema,
  text: string,
): { data: unknown; problems: Problem[] } {
  const { problems, report } = collectProblems()
  return { data: decode(schema, readFine(text), report), problems }
}

/** A value without its places. */
export function bare(value: SourceValue | undefined): unknown {
  if (!value) return undefined
  if (value.kind === 'text') return value.value
  if (value.kind === 'list') return value.items.map(bare)
  return Object.fromEntries(
    Array.from(value.entries, ([key, entry]) => [key, bare(entry.value)]),
  )
}

/** The characters that a problem marks, of its first line. */
export const marked = (text: string, { span }: Problem): string | undefined =>
  span && text.slice(span.start, span.end).split('\n')[0]

/** Problems as `code message | marked characters`. */
export const told = (text: string, problems: readonly Problem[]): readonly string[] =>
  problems.map(
    (problem) => `${problem.code}: ${problem.message} | ${marked(text, problem)}`,
  )
