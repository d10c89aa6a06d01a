import { repeated } from '../base/problems/problem.ts'
import type { Problem, Report, Span } from '../base/problems/problem.ts'
import { whereToWrite } from '../base/problems/table-place.ts'
import type { BuildInput } from '../input/project/build-input.ts'
import type { ResolvedPiece } from '../typesetting/language/resolved.ts'

/** A piece of which no words say what its picture shows. */
export interface UndescribedPicture {
  readonly piece: string
  /** Where the words of the piece begin. */
  readonly span: Span
}

/** The pieces with a picture of which nobody says what it shows. Icons and pictures of families may be decoration. */
export const undescribedPictures = (
  pieces: readonly ResolvedPiece[],
  { piecePictures }: BuildInput,
): readonly UndescribedPicture[] =>
  pieces.flatMap(({ id: piece, alternatives, wordsSpan: span }) =>
    piecePictures.get(piece)?.has('piece') === true && !alternatives.has('piece')
      ? [{ piece, span }]
      : [],
  )

/** Warns of pictures that a file for the screen cannot tell to who does not see them. */
export function reportUndescribed(
  pictures: readonly UndescribedPicture[],
  language: string,
  report: Report,
): void {
  for (const { piece, span } of pictures) {
    const problem: Problem = {
      code: 'picture-undescribed',
      severity: 'warning',
      message: `No words in ${language} say what the picture of “${piece}” shows to who cannot see it.`,
      hint: whereToWrite(
        span,
        `alt.${language}`,
        `Write “alt: …” under “${piece}”: what it shows, in a sentence.`,
      ),
      span,
    }
    report(repeated(problem, language, piece))
  }
}
