import { roundedMm } from '../base/geometry/length.ts'
import type { SideSlack } from '../typesetting/layout/cards.ts'
import type { LaidOutDeck } from './lay-out-words.ts'

/** How much more text fits on a side of a piece, at the smallest readable size. */
export interface SlackFact {
  readonly language: string
  /** The terms that are not the defaults. */
  readonly terms: readonly string[]
  /** A card format, or a fold. */
  readonly format: string
  /** Piece and side: `welcome back`. */
  readonly side: string
  /** The slot that would grow: the longest text of the side. */
  readonly slot: string
  /** In millimetres and in whole lines; negative if the words are too long. */
  readonly millimetres: number
  readonly lines: number
}

/** The slack of every side of a laid-out deck. */
export const slackOf = ({
  language,
  terms,
  cards,
  leaflets,
}: LaidOutDeck): readonly SlackFact[] => {
  const fact =
    (format: string) =>
    ({ side, slot, height, lines }: SideSlack): SlackFact => {
      const millimetres = roundedMm(height)
      return { language, terms, format, side, slot, millimetres, lines }
    }
  return [
    ...cards.flatMap(({ format, frames }) =>
      frames.flatMap(({ slack }) => slack().map(fact(format.name))),
    ),
    ...leaflets.flatMap(({ fold, slack }) => slack().map(fact(fold.name))),
  ]
}
