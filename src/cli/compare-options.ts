import type { CliContext } from './context.ts'

/** Something before and after. */
export interface BeforeAfter<T> {
  readonly before: T
  readonly after: T
}

/** What the flags of `compare` come out as. */
export interface CompareFlags {
  readonly lang?: readonly string[]
  readonly format?: readonly string[]
  readonly deck?: string
  readonly output?: string
  readonly json?: boolean
  readonly quiet?: boolean
}

/** What there is to know of a run of `compare` before it begins. */
export interface CompareRun {
  readonly names: BeforeAfter<string>
  readonly flags: CompareFlags
  readonly context: CliContext
  readonly environment: Readonly<Record<string, string | undefined>>
}
