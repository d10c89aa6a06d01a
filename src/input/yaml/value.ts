import type { Span } from '../../base/problems/problem.ts'

/** A YAML value with its span. All scalars are texts; schemas decide what they mean. */
export type SourceValue = SourceText | SourceList | SourceMap

/** A scalar: `no` is the text `no` and 1.10 the text `1.10`; an empty value is the empty text. */
export interface SourceText {
  readonly kind: 'text'
  readonly value: string
  readonly span: Span
  /** The source of the span: quotes, indentation and all. */
  readonly raw: string
}

/** A sequence. */
export interface SourceList {
  readonly kind: 'list'
  readonly items: readonly SourceValue[]
  readonly span: Span
}

/** A mapping, its keys in file order. */
export interface SourceMap {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, SourceEntry>
  readonly span: Span
}

/** A value of a mapping, and the span of its key. */
export interface SourceEntry {
  readonly key: Span
  readonly value: SourceValue
  /** Whether it changes a group that was written before, such as a box of another template, or is given to a part. */
  readonly isChange?: boolean | undefined
}
