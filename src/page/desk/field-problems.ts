import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import type { View } from '../../preview/protocol/view.ts'
import type { Draft } from './draft.ts'

/** What is wrong with the words of a field: what was said of them as they were written, and of the sides they are on. */
export function problemsOfField(
  { piece, slot }: { readonly piece: string; readonly slot: string },
  draft: Pick<Draft, 'problems'> | undefined,
  view: Pick<View, 'sides' | 'problems'> | undefined,
): readonly ProblemFacts[] {
  const sides = view?.sides.filter((side) => side.piece === piece) ?? []
  const names = new Set(sides.map(({ name }) => name))
  const onSides = (view?.problems ?? []).filter(
    (problem) =>
      problem.slot === slot && problem.side !== undefined && names.has(problem.side),
  )
  const all = [...(draft?.problems ?? []), ...onSides].filter(
    ({ code }) => !IN_ADVICE.some((start) => code.startsWith(start)),
  )
  return all.filter(
    ({ message }, index) => all.findIndex((one) => one.message === message) === index,
  )
}

/** How problems begin of which the advice on a field says the same, in the words of the desk. */
const IN_ADVICE = ['translation-', 'missing-words']
