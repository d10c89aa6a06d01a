/** A stretch of a file: offsets into its text, counted in UTF-16 units; `end` is the first one after it. */
export interface Span {
  /** The path as the user would write it, from the folder where the command runs. */
  readonly file: string
  readonly start: number
  readonly end: number
}

/** What kind of problem it is; stable, so that machines and tests need not read prose. */
export type ProblemCode =
  | 'yaml-syntax'
  | 'yaml-limit'
  | 'duplicate-key'
  | 'forbidden-key'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-value'
  | 'file-missing'
  | 'file-unreadable'
  | 'path-outside'
  | 'unknown-deck'
  | 'unknown-language'
  | 'unknown-format'
  | 'unknown-template'
  | 'unknown-fold'
  | 'unknown-paper'
  | 'unknown-piece'
  | 'unknown-color'
  | 'unknown-font'
  | 'unknown-term'
  | 'missing-form'
  | 'missing-branch'
  | 'missing-words'
  | 'unused-words'
  | 'markup'
  | 'note-missing'
  | 'note-unused'
  | 'quote-unclosed'
  | 'draft'
  | 'translation-missing'
  | 'translation-same'
  | 'translation-stale'
  | 'translation-differs'
  | 'translation-extra'
  | 'glyph-missing'
  | 'overset'
  | 'picture-broken'
  | 'picture-unsupported'
  | 'picture-resolution'
  | 'safe-area'
  | 'words-cut'
  | 'words-hidden'
  | 'words-overlap'
  | 'contrast'
  | 'no-effect'
  | 'nothing-shown'
  | 'ink-limit'
  | 'paper-small'
  | 'too-many-pages'
  | 'output'
  | 'too-slow'
  | 'usage'

/** Something to tell the user: what is wrong, where, and what to do about it. */
export interface Problem {
  readonly code: ProblemCode
  /** An error stops the build; a warning is said and no more. */
  readonly severity: 'error' | 'warning'
  /** One sentence in plain words, with the names that the user knows. */
  readonly message: string
  /** What to do, or the name that was probably meant. */
  readonly hint?: string | undefined
  /** The place in the user's file. */
  readonly span?: Span | undefined
  /** What it is about, for programs that show problems beside it. */
  readonly about?:
    | {
        /** A card format or a fold. */
        readonly format: string
        /** The side, by the name of its frame. */
        readonly side?: string
      }
    | undefined
  /** Of a character that no font has: what `mergeLetters` makes one of. */
  readonly lacking?:
    | {
        readonly characters: readonly string[]
        /** The message about the first of them, without the others. */
        readonly message: string
      }
    | undefined
  /** Of a problem whose cause may show in many places: what `mergeCauses` makes one of. */
  readonly cause?: SharedCause | undefined
}

/** A cause that shows in one place or in many. */
interface SharedCause {
  /** What tells causes at one place of a file apart. */
  readonly key: string
  /** How bad it is where it is worst. */
  readonly badness: number
  /** The message about the worst place, without the others. */
  readonly message: string
  readonly occurrences: readonly Occurrence[]
}

/** A place where something shows. */
export interface Occurrence {
  readonly side: string
  /** A card format or a fold. */
  readonly format: string
  readonly language: string
  /** The terms, where they are not the usual ones. */
  readonly terms: string
  /** What is wrong there, where that has a name of its own: a picture. */
  readonly subject?: string
}

/** Takes a problem and lets the caller go on, so that one run finds them all. */
export type Report = (problem: Problem) => void

/** The one error class: thrown only where nothing sensible can follow. */
export class CardpressError extends Error {
  readonly problems: readonly [Problem, ...Problem[]]

  constructor(...problems: readonly [Problem, ...Problem[]]) {
    super(problems.map((problem) => problem.message).join('\n'))
    this.name = 'CardpressError'
    this.problems = problems
  }
}

/** Passes problems on, and remembers whether there was an error among them. */
export function watchErrors(report: Report): {
  readonly report: Report
  readonly failed: () => boolean
} {
  let failed = false
  return {
    failed: () => failed,
    report: (problem) => {
      failed ||= problem.severity === 'error'
      report(problem)
    },
  }
}

/**
 * Problems in the order of files and places, so that the same deck tells the same in every run, whichever file came
 * off the disk first. Those without a place come first, in the order in which they were told.
 */
export const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted((one, other) => {
    const [file = '', otherFile = ''] = [one.span?.file, other.span?.file]
    if (file !== otherFile) return file < otherFile ? -1 : 1
    return (one.span?.start ?? 0) - (other.span?.start ?? 0)
  })

/** Gathers problems in the order in which they were reported. */
export function collectProblems(): {
  readonly problems: Problem[]
  readonly report: Report
} {
  const problems: Problem[] = []
  return { problems, report: (problem) => void problems.push(problem) }
}
