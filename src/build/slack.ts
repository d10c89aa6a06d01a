import { roundedMm } from '../base/geometry/length.ts'
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

/** The slack of every side of a laid-out deck, worked out side by side. */
export function* slackOf({
  language,
  terms,
  cards,
  leaflets,
}: LaidOutDeck): Generator<SlackFact> {
  const laidOut = [
    ...cards.flatMap(({ format, frames }) =>
      frames.map(({ slack }) => ({ format: format.name, slack })),
    ),
    ...leaflets.map(({ fold, slack }) => ({ format: fold.name, slack })),
  ]
  for (const { format, slack } of laidOut)
    for (const { side, slot, height, lines } of slack())
      yield { language, terms, format, side, slot, millimetres: roundedMm(height), lines }
}
