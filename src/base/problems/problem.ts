/** A range in a file, by offsets into its text in UTF-16 units; `end` is exclusive. */
export interface Span {
  /** The path as messages show it, from the folder where the command runs. */
  readonly file: string
  readonly start: number
  readonly end: number
  /** Where a layout uses the part that the file is, in a template. */
  readonly usedAt?: Span
}

/** The kind of a problem; stable, so that programs and tests need not parse messages. */
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
  | 'unknown-family'
  | 'unknown-color'
  | 'unknown-font'
  | 'unknown-term'
  | 'missing-fact'
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
  | 'remark'
  | 'glyph-missing'
  | 'overset'
  | 'picture-broken'
  | 'picture-unsupported'
  | 'picture-ending'
  | 'picture-memory'
  | 'picture-profile'
  | 'picture-resolution'
  | 'picture-bleed'
  | 'picture-effects'
  | 'picture-undescribed'
  | 'hairline'
  | 'qr-code'
  | 'safe-area'
  | 'words-cut'
  | 'corner-cut'
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

/** An error stops the build; a warning does not; a note says what was done, and asks for nothing but a look. */
export type Severity = 'error' | 'warning' | 'note'

/** Something that is wrong, where it is, and what to do about it. */
export interface Problem {
  readonly code: ProblemCode
  readonly severity: Severity
  /** One sentence in plain words, with names that the user knows. */
  readonly message: string
  /** What to do, or the name that was probably meant. */
  readonly hint?: string | undefined
  /** The place in the user's file. */
  readonly span?: Span | undefined
  /** The format and side that it is about, for programs that show them. */
  readonly about?:
    | {
        /** A card format or a fold. */
        readonly format: string
        /** The side, by the name of its frame. */
        readonly side?: string
      }
    | undefined
  /** For characters that no font has: what `mergeLetters` needs to make one problem of several. */
  readonly lacking?:
    | {
        readonly characters: readonly string[]
        /** The message about the first of them, without the others. */
        readonly message: string
        readonly language: string
      }
    | undefined
  /** For a fault that many pieces may have in the same way: `mergeRepeats` merges those with the same key. */
  readonly repeats?:
    | {
        readonly key: string
        /** The piece that has it. */
        readonly name: string
        /** The message about the first of them, without the others. */
        readonly message: string
        /** The problems of the others, once they are merged into this one. */
        readonly others: readonly Problem[]
      }
    | undefined
  /** For a problem that shows in many places and has one remedy: of those with the same key, only the first is reported. */
  readonly onceBy?: string | undefined
  /** For a problem whose cause may show in many places: `mergeCauses` merges those with the same cause. */
  readonly cause?: SharedCause | undefined
}

/** A problem of a piece that others may have in the same way; `of` says what is wrong. */
export const repeated = (problem: Problem, of: string, name: string): Problem => ({
  ...problem,
  repeats: { key: of, name, message: problem.message, others: [] },
})

/** A cause that shows in one or more places. */
interface SharedCause {
  /** Distinguishes causes with the same span. */
  readonly key: string
  /** How bad the worst occurrence is; higher is worse. */
  readonly badness: number
  /** The message about the worst occurrence alone. */
  readonly message: string
  readonly occurrences: readonly Occurrence[]
}

/** A place where a cause shows. */
export interface Occurrence {
  readonly side: string
  /** A card format or a fold. */
  readonly format: string
  readonly language: string
  /** The terms, where they are not the usual ones. */
  readonly terms: string
  /** What is wrong there, if it has a name: a picture. */
  readonly subject?: string
}

/** Takes a problem and returns, so that one run finds them all. */
export type Report = (problem: Problem) => void

/** The error class of cardpress, thrown only where it cannot go on. */
export class CardpressError extends Error {
  readonly problems: readonly [Problem, ...Problem[]]

  constructor(...problems: readonly [Problem, ...Problem[]]) {
    super(problems.map((problem) => problem.message).join('\n'))
    this.name = 'CardpressError'
    this.problems = problems
  }
}

/** Passes problems on, and records whether one was an error. */
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
 * Sorts problems by file and place, so that every run reports the same deck in the same order, whichever file was read
 * first. Problems without a place come first, in the order in which they were reported.
 */
export const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted((one, other) => {
    const [file = '', otherFile = ''] = [one.span?.file, other.span?.file]
    if (file !== otherFile) return file < otherFile ? -1 : 1
    return (one.span?.start ?? 0) - (other.span?.start ?? 0)
  })

/** Collects problems in the order in which they are reported. */
export function collectProblems(): {
  readonly problems: Problem[]
  readonly report: Report
} {
  const problems: Problem[] = []
  return { problems, report: (problem) => void problems.push(problem) }
}
