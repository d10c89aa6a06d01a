import type { EditorField, FieldWords } from '../../preview/protocol/editor.ts'
import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import type { View } from '../../preview/protocol/view.ts'
import { problemsOn } from '../problems/problems-on.ts'
import type { RequestError } from '../server/request.ts'

/** The words of a field while they are edited, and just after. */
export interface Draft extends FieldWords {
  readonly isFocused: boolean
  /** Whether somebody has typed or chosen its words since it got the focus: then only typing changes them. */
  readonly isTyped: boolean
  readonly isSaving: boolean
  /** The outcome of the last save. */
  readonly outcome: 'none' | 'saved' | 'refused'
  /** The problems of the words. */
  readonly problems: readonly ProblemFacts[]
  /** Why the server could not be reached. */
  readonly failure: RequestError | undefined
  /** The words that were last sent to the server; undefined where it may have forgotten them. */
  readonly sent: string | undefined
  /** The generation when they were saved: answers up to that generation may still have older words. */
  readonly savedAt: number
}

/** The draft of a field before anything is typed. */
export const newDraft = (words: FieldWords): Draft => ({
  ...words,
  isFocused: false,
  isTyped: false,
  isSaving: false,
  outcome: 'none',
  problems: [],
  failure: undefined,
  sent: words.value,
  savedAt: -1,
})

/** Whether words differ from those in the file, apart from line ends behind them. */
export const isUnsaved = ({
  value,
  before,
}: Pick<FieldWords, 'value' | 'before'>): boolean => tidy(value) !== tidy(before)

const tidy = (value: string): string => value.replace(/\n+$/, '')

/** The words that a field shows, and what its file said when editing began: from the draft, unless the file is newer. */
export function wordsInField(
  { value, saved }: Pick<EditorField, 'value' | 'saved'>,
  draft: Draft | undefined,
  generation: number,
): Pick<FieldWords, 'value' | 'before'> {
  const isCurrent =
    draft &&
    (draft.isTyped || draft.isSaving || isUnsaved(draft) || generation <= draft.savedAt)
  return isCurrent
    ? { value: draft.value, before: draft.before }
    : { value, before: saved }
}

/** Whether words could not be saved because somebody else has changed the file. */
export const isConflict = (
  { saved }: Pick<EditorField, 'saved'>,
  draft: Draft | undefined,
): boolean =>
  draft?.outcome === 'refused' &&
  draft.failure === undefined &&
  isUnsaved(draft) &&
  isUnsaved({ value: saved, before: draft.before })

/** The status of words: on their way into the file, or, once saved, as the server reports it. */
export type FieldStatus =
  | EditorField['state']
  | 'unsaved'
  | 'saving'
  | 'saved'
  | 'refused'

/** The status of the words of a field. */
export function statusOf(
  { state, value, saved }: Pick<EditorField, 'state' | 'value' | 'saved'>,
  draft: Draft | undefined,
): FieldStatus {
  if (draft?.isSaving) return 'saving'
  const isOwn = draft && (draft.isTyped || draft.outcome !== 'none' || isUnsaved(draft))
  if (isUnsaved(isOwn ? draft : { value, before: saved }))
    return draft?.outcome === 'refused' ? 'refused' : 'unsaved'
  return draft?.outcome === 'saved' ? 'saved' : state
}

/**
 * What the server advises about words; nothing where it advised that on others: before it has read what was saved since
 * the `generation` of the field, or the first words that were typed into it.
 */
export function adviceOn(
  field: Pick<EditorField, 'advice' | 'value' | 'saved'>,
  draft: Draft | undefined,
  generation: number,
): EditorField['advice'] {
  const isRead = draft?.outcome !== 'saved' || generation > draft.savedAt
  const isBegun =
    field.value === '' && wordsInField(field, draft, generation).value !== ''
  return isRead && !isBegun ? field.advice : undefined
}

/** The problems of a field: those of its draft, and those of the sides that show it. */
export function problemsOfField(
  { piece, slot }: { readonly piece: string; readonly slot: string },
  draft: Pick<Draft, 'problems'> | undefined,
  view: Pick<View, 'sides' | 'problems'> | undefined,
): readonly ProblemFacts[] {
  const sides = view?.sides.filter((side) => side.piece === piece) ?? []
  const onSides = sides
    .flatMap(({ name }) => problemsOn(name, view?.problems ?? []))
    .filter((problem) => problem.slot === slot)
  const all = [...(draft?.problems ?? []), ...onSides].filter(
    ({ code }) => !COVERED_BY_ADVICE.some((start) => code.startsWith(start)),
  )
  return all.filter(
    ({ message }, index) => all.findIndex((one) => one.message === message) === index,
  )
}

/** Codes of problems start with these where the advice on the field says the same. */
const COVERED_BY_ADVICE = ['translation-', 'missing-words']
