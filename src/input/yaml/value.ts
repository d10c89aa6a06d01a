import type { Span } from '../../base/problems/problem.ts'

/** A YAML value with its place. All scalars are texts: what they mean is for the schema to say. */
export type SourceValue = SourceText | SourceList | SourceMap

/** A scalar: `no` is the text `no` and 1.10 the text `1.10`; an empty value is the text of no length. */
export interface SourceText {
  readonly kind: 'text'
  readonly value: string
  readonly span: Span
  /** The characters of the span as they stand in the file: quotes, indentation and all. */
  readonly raw: string
}

/** A sequence. */
interface SourceList {
  readonly kind: 'list'
  readonly items: readonly SourceValue[]
  readonly span: Span
}

/** A mapping, its keys in the order of the file. */
export interface SourceMap {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, SourceEntry>
  readonly span: Span
}

/** A value of a mapping, and the place of its key. */
export interface SourceEntry {
  readonly key: Span
  readonly value: SourceValue
}
