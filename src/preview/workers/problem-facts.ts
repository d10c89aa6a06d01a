import { codeFrame } from '../../base/problems/code-frame.ts'
import { inOrder } from '../../base/problems/problem.ts'
import type { Problem } from '../../base/problems/problem.ts'
import type { ProblemFacts } from '../protocol/problem.ts'
import type { Side } from '../protocol/side.ts'
import type { PlaceOf, WordsPlace } from './side-facts.ts'

/** What problems are told with: the texts of files by the names in messages, places, and the sides that they show on. */
export interface Telling {
  readonly texts: ReadonlyMap<string, string>
  readonly placeOf: PlaceOf
  readonly sides?: readonly ShownSide[]
}

/** A side with what problems know it by. */
export interface ShownSide {
  readonly side: Side
  /** The name of its frame, and its format or fold. */
  readonly frame: string
  readonly format: string
  /** Where the words in its boxes stand. */
  readonly words: readonly WordsPlace[]
}

/** Problems as the page shows them, in the words and the order of the terminal. */
export const problemFacts = (
  problems: readonly Problem[],
  telling: Telling,
): readonly ProblemFacts[] => inOrder(problems).map((one) => factsOf(one, telling))

function factsOf(
  problem: Problem,
  { texts, placeOf, sides = [] }: Telling,
): ProblemFacts {
  const { code, severity, message, hint, span } = problem
  const text = span && texts.get(span.file)
  const place = span && placeOf(span)
  return {
    code,
    severity,
    message,
    ...(hint !== undefined && { hint }),
    ...(place && { place }),
    ...(span && text !== undefined && { codeFrame: codeFrame(span, text) }),
    ...shownOn(problem, sides),
  }
}

/** The side that a problem names, or the first one that shows the words where it stands. */
function shownOn(
  { span, about }: Problem,
  sides: readonly ShownSide[],
): Pick<ProblemFacts, 'side' | 'slot'> {
  const here = sides.filter(
    ({ frame, format }) =>
      (about?.format ?? format) === format && (about?.side ?? frame) === frame,
  )
  if (about?.side !== undefined) return here[0] ? { side: here[0].side.name } : {}
  for (const { side, words } of here) {
    const found = span && words.find((one) => isIn(span, one))
    if (found) return { side: side.name, slot: found.box }
  }
  return {}
}

const isIn = (
  { file, start }: NonNullable<Problem['span']>,
  place: WordsPlace,
): boolean => file === place.file && start >= place.start && start <= place.end
