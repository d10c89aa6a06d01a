import { codeFrame, usesOf } from '../../base/problems/code-frame.ts'
import { othersOf } from '../../base/problems/merge-repeats.ts'
import { inOrder } from '../../base/problems/problem.ts'
import type { Problem, Span } from '../../base/problems/problem.ts'
import type { ProblemFacts } from '../protocol/problem.ts'
import type { Side } from '../protocol/side.ts'
import type { WordsOfBox } from './side-facts.ts'
import type { PlaceOf } from './source-locations.ts'

/** What problems refer to: the texts of files by the names in messages, places, and the sides that are shown. */
export interface ProblemContext {
  readonly texts: ReadonlyMap<string, string>
  readonly placeOf: PlaceOf
  readonly sides?: readonly ShownSide[]
}

/** A side, and how problems refer to it. */
export interface ShownSide {
  readonly side: Side
  /** The name of its frame, and its format or fold. */
  readonly frame: string
  readonly format: string
  /** The words in its boxes; looked up on request. */
  readonly words: () => readonly WordsOfBox[]
}

/** Problems for the page, worded and sorted as in the terminal. */
export const problemFacts = (
  problems: readonly Problem[],
  context: ProblemContext,
): readonly ProblemFacts[] => inOrder(problems).map((one) => factsOf(one, context))

function factsOf(
  problem: Problem,
  { texts, placeOf, sides = [] }: ProblemContext,
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
    ...(span && text !== undefined && { codeFrame: linesAt(span, text, texts) }),
    ...sideOfProblem(problem, sides),
    ...onSides(problem, sides),
  }
}

/** The lines around a place, and where the part of a template is used that it is in. */
const linesAt = (span: Span, text: string, texts: ProblemContext['texts']): string =>
  [codeFrame(span, text), ...usesOf(span, texts).map((use) => `used in ${use}`)].join(
    '\n',
  )

/** The sides that have the fault of a merged problem, each with its own message. */
function onSides(
  problem: Problem,
  sides: readonly ShownSide[],
): Pick<ProblemFacts, 'onSides'> {
  const others = othersOf(problem)
  if (others.length === 0) return {}
  const first = { ...problem, message: problem.repeats?.message ?? problem.message }
  const found = [first, ...others].flatMap((one) => {
    const { side, slot } = one.about?.side === undefined ? {} : sideOfProblem(one, sides)
    return side === undefined
      ? []
      : [{ side, message: one.message, ...(slot !== undefined && { slot }) }]
  })
  return found.length > 1 ? { onSides: found } : {}
}

/** The side that a problem names, or the first one that shows the words it is about. */
function sideOfProblem(
  { span, about }: Problem,
  sides: readonly ShownSide[],
): Pick<ProblemFacts, 'side' | 'slot'> {
  const here = sides.filter(
    ({ frame, format }) =>
      (about?.format ?? format) === format && (about?.side ?? frame) === frame,
  )
  for (const { side, words } of here) {
    const found = span && words().find((one) => isIn(span, one))
    if (found) return { side: side.name, slot: found.box }
  }
  return about?.side !== undefined && here[0] ? { side: here[0].side.name } : {}
}

const isIn = (
  { file, start }: NonNullable<Problem['span']>,
  place: WordsOfBox,
): boolean => file === place.file && start >= place.start && start <= place.end
