import type { ProblemFacts } from './problem.ts'
import type { SheetQuery } from './view-query.ts'

/** What files can be made for: a print shop, an office printer, or to be read on a screen. */
export type ExportGoal = 'press' | 'sheets' | 'screen'

/** What `POST /api/export` and `POST /api/export/plan` take. What a goal has no use for is ignored. */
export interface ExportRequest extends Omit<SheetQuery, 'language'> {
  readonly languages: readonly string[]
  readonly goal: ExportGoal
  /** The ids of cards and leaflets; all if empty. */
  readonly pieces: readonly string[]
  /** How many decks to print. */
  readonly copies: number
  /** Printers' marks around the pages of a print shop. */
  readonly marks: boolean
  /** Whether the file of a print shop repeats each card as often as it is to be printed. */
  readonly repeat: boolean
}

/** The answer to `POST /api/export/plan`: what the files will be, before they are made. */
export interface ExportPlan {
  /** In all files together; 0 where there is nothing to make. */
  readonly pages: number
  /** How many sheets of paper the pages take; for an office printer only. */
  readonly sheets: number
  /** Why there is nothing to make. */
  readonly problems: readonly ProblemFacts[]
}

/** The answer to `POST /api/export`: the files, or the problems that prevent them. */
export interface ExportAnswer {
  readonly files: readonly ExportedFile[]
  /** How often to print each piece of files that hold each once; empty where once is enough. */
  readonly print: readonly { readonly piece: string; readonly times: number }[]
  readonly problems: readonly ProblemFacts[]
}

export interface ExportedFile {
  /** The title of the deck in the language of the file, with the format or fold. */
  readonly title: string
  readonly language: string
  /** A PDF in base64. */
  readonly pdf: string
}
