import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import type { EditorField, FieldWords } from '../../preview/protocol/editor.ts'
import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import type { SideSlack } from '../../preview/protocol/view.ts'
import { htmlLang, directionIn } from '../words/html-lang.ts'
import { useWorkspace } from '../workspace.ts'
import { FieldProblem } from './attempt.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import { problemsOfField, isConflict, statusOf, writtenIn } from './draft.ts'
import type { Draft, FieldStatus } from './draft.ts'
import { GrowingField } from './growing-field.tsx'
import { slotLabel } from './labels.ts'
import { SaveButton } from './save-button.tsx'
import { SlackNote } from './slack-note.tsx'
import { isWorthSaying } from './slack.ts'
import type { LoadedEditor } from './use-editor.ts'

/** A field of the desk, and what is known of it. */
export interface FieldProps {
  readonly seen: LoadedEditor
  readonly field: EditorField
  /** Empty for words that belong to no piece. */
  readonly piece: string
  readonly slack: SideSlack | undefined
}

/** Words of a card beside those of the source: to be written, saved when they are left, and told about. */
export function FieldEditor({ seen, field, piece, slack }: FieldProps): JSX.Element {
  const { words, drafts, view } = useWorkspace()
  const place = { deck: seen.deck, language: seen.desk.language, field: field.id }
  const draft = drafts.of(place)
  const written: FieldWords = { ...place, ...writtenIn(field, draft, seen.generation) }
  const problems = problemsOfField({ piece, slot: field.slot }, draft, view.value)
  const id = `field-${field.id}`
  useEffect(() => () => drafts.leave(place), [field.id])
  return (
    <div class="field">
      <label for={id}>{slotLabel(field.slot, words)}</label>
      <div class="field-words">
        <SourceWords seen={seen} field={field} />
        <GrowingField
          {...{ id, field }}
          language={place.language}
          value={written.value}
          isWrong={problems.some(({ severity }) => severity === 'error')}
          onEnter={() => drafts.hold(written)}
          onWrite={(value) => drafts.write({ ...written, value })}
          onLeave={() => drafts.leave(place)}
        />
      </div>
      <FieldFoot {...{ id, field, draft, written, slack, problems }} />
    </div>
  )
}

/** Below a field: how its words stand and how to save them, or which words are to stay of two that are there. */
function FieldFoot({
  id,
  field,
  draft,
  written,
  slack,
  problems,
}: {
  /** Of the field itself. */
  readonly id: string
  readonly field: EditorField
  readonly draft: Draft | undefined
  readonly written: FieldWords
  readonly slack: SideSlack | undefined
  readonly problems: readonly ProblemFacts[]
}): JSX.Element {
  const [isChoosing, setChoosing] = useState(false)
  if (isChoosing || isConflict(field, draft))
    return <ConflictChoice {...{ id, written, field, setChoosing }} />
  const status = statusOf(field, draft)
  return (
    <>
      <FieldNotes
        {...{ field, slack, problems, status }}
        id={`${id}-notes`}
        failure={draft?.failure}
      />
      <SaveButton {...{ id, written, status }} isHeld={draft?.isHeld ?? false} />
    </>
  )
}

/** How the words of a field stand: whether they are saved, how much room there is, what there is to do. */
function FieldNotes({
  id,
  field,
  slack,
  problems,
  failure,
  status,
}: {
  readonly id: string
  readonly field: EditorField
  readonly slack: SideSlack | undefined
  readonly problems: readonly ProblemFacts[]
  readonly failure: Draft['failure']
  readonly status: FieldStatus
}): JSX.Element {
  const { words } = useWorkspace()
  return (
    <div class="field-notes" id={id}>
      <p>
        <span class="field-status" data-status={status}>
          {words.desk.status[status]}
        </span>
        {slack && isWorthSaying(field, slack) && <SlackNote slack={slack} />}
      </p>
      {field.advice && <p class="advice">{field.advice}</p>}
      {failure && <p class="flaw">{words.unanswered(failure.status)}</p>}
      {problems.map((problem) => (
        <FieldProblem key={problem.message} problem={problem} />
      ))}
    </div>
  )
}

/** The words that are to be translated, beside their translation; nothing where there are none. */
function SourceWords({
  seen: { desk },
  field: { source },
}: {
  readonly seen: LoadedEditor
  readonly field: EditorField
}): JSX.Element | null {
  const { project } = useWorkspace()
  if (desk.language === desk.source || source === '') return null
  return (
    <p
      class="source-words"
      lang={htmlLang(desk.source)}
      dir={directionIn(project, desk.source)}
    >
      {source}
    </p>
  )
}
