import type { EditorField, FieldWords } from '../../preview/protocol/editor.ts'
import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import type { View } from '../../preview/protocol/view.ts'
import type { RequestError } from '../server/request.ts'

/** Words that are written in a field, or were just now. */
export interface Draft extends FieldWords {
  /** Whether the field has the focus: then nothing but writing changes its words. */
  readonly isHeld: boolean
  readonly isSaving: boolean
  /** What came of it when it was last to be saved. */
  readonly outcome: 'none' | 'saved' | 'refused'
  /** What is wrong with the words. */
  readonly problems: readonly ProblemFacts[]
  /** Why the program could not be told of them. */
  readonly failure: RequestError | undefined
  /** The words that the program knows; undefined where it may know none. */
  readonly told: string | undefined
  /** The count of changes when they were saved: what the program said up to then may be older. */
  readonly savedAt: number
}

/** A draft of the words that a field shows, before anybody writes. */
export const begun = (words: FieldWords): Draft => ({
  ...words,
  isHeld: false,
  isSaving: false,
  outcome: 'none',
  problems: [],
  failure: undefined,
  told: words.value,
  savedAt: -1,
})

/** Whether words are others than those in the file; line ends behind them are the file's affair. */
export const isUnsaved = ({
  value,
  before,
}: Pick<FieldWords, 'value' | 'before'>): boolean => tidy(value) !== tidy(before)

const tidy = (value: string): string => value.replace(/\n+$/, '')

/** The words that a field shows, and what its file said when they were begun: those of its draft, as long as it counts. */
export function writtenIn(
  { value, saved }: Pick<EditorField, 'value' | 'saved'>,
  draft: Draft | undefined,
  generation: number,
): Pick<FieldWords, 'value' | 'before'> {
  const counts =
    draft &&
    (draft.isHeld || draft.isSaving || isUnsaved(draft) || generation <= draft.savedAt)
  return counts ? draft : { value, before: saved }
}

/** Whether somebody else has changed the file under words that could not be saved for it. */
export const isConflict = (
  { saved }: Pick<EditorField, 'saved'>,
  draft: Draft | undefined,
): boolean =>
  draft?.outcome === 'refused' &&
  draft.failure === undefined &&
  isUnsaved(draft) &&
  isUnsaved({ value: saved, before: draft.before })

/** How words stand: between hand and file, or, once saved, as the program judges them. */
export type FieldStatus =
  | EditorField['state']
  | 'unsaved'
  | 'saving'
  | 'saved'
  | 'refused'

/** How the words of a field stand. */
export function statusOf(
  { state, value, saved }: Pick<EditorField, 'state' | 'value' | 'saved'>,
  draft: Draft | undefined,
): FieldStatus {
  if (draft?.isSaving) return 'saving'
  if (isUnsaved(draft ?? { value, before: saved }))
    return draft?.outcome === 'refused' ? 'refused' : 'unsaved'
  return draft?.outcome === 'saved' ? 'saved' : state
}

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
