import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import type { EditorField, FieldWords } from '../../preview/protocol/editor.ts'
import type { ProblemFacts } from '../../preview/protocol/problem.ts'
import type { SideSlack } from '../../preview/protocol/view.ts'
import { Told } from '../problems/told.tsx'
import { htmlLang, directionIn } from '../words/html-lang.ts'
import { useWorkspace } from '../workspace.ts'
import { FieldProblem } from './action.tsx'
import { FieldApproval } from './approval.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import {
  adviceOn,
  problemsOfField,
  isConflict,
  isUnsaved,
  statusOf,
  wordsInField,
} from './draft.ts'
import type { Draft, FieldStatus } from './draft.ts'
import { GrowingField } from './growing-field.tsx'
import { slotLabel } from './labels.ts'
import { SaveButton } from './save-button.tsx'
import { SlackNote } from './slack-note.tsx'
import { isWorthSaying } from './slack.ts'
import type { LoadedEditor } from './use-editor.ts'

/** A field, and the slack of its side. */
export interface FieldProps {
  readonly editor: LoadedEditor
  readonly field: EditorField
  /** Empty for words that belong to no piece. */
  readonly piece: string
  readonly slack: SideSlack | undefined
}

/** A field to edit, beside the text of the source. It is saved when it loses the focus. */
export function FieldEditor({ editor, field, piece, slack }: FieldProps): JSX.Element {
  const { words, drafts, view } = useWorkspace()
  const place = { deck: editor.deck, language: editor.facts.language, field: field.id }
  const draft = drafts.of(place)
  const written: FieldWords = {
    ...place,
    ...wordsInField(field, draft, editor.generation),
  }
  const problems = problemsOfField({ piece, slot: field.slot }, draft, view.value)
  const id = `field-${field.id}`
  useEffect(() => () => drafts.blur(place), [field.id])
  return (
    <div class="field">
      <label for={id}>
        {slotLabel(field.slot, words, editor.facts.settings.names[words.language])}
      </label>
      <div class="field-words">
        <SourceWords editor={editor} field={field} />
        <GrowingField
          {...{ id, field }}
          language={place.language}
          value={written.value}
          isWrong={problems.some(({ severity }) => severity === 'error')}
          onEnter={() => drafts.focus(written)}
          onWrite={(value) => drafts.write({ ...written, value })}
          onLeave={() => drafts.blur(place)}
          onDiscard={() => void drafts.discard(place, written.before)}
        />
      </div>
      <FieldFoot
        {...{ id, field, draft, written, slack, problems }}
        generation={editor.generation}
      />
      {!isUnsaved(written) && <FieldApproval editor={editor} field={field} />}
    </div>
  )
}

/** Below a field: its status and the Save button, or the choice between two conflicting texts. */
function FieldFoot({
  id,
  field,
  draft,
  written,
  slack,
  problems,
  generation,
}: {
  /** The generation of the facts of the field. */
  readonly generation: number
  /** The id of the field. */
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
        advice={adviceOn(field, draft, generation)}
        failure={draft?.failure}
      />
      <SaveButton {...{ id, written, status }} isFocused={draft?.isFocused ?? false} />
    </>
  )
}

/** Whether the words are saved, how much room is left, what to do about them. */
function FieldNotes({
  id,
  field,
  slack,
  problems,
  failure,
  status,
  advice,
}: {
  readonly id: string
  readonly field: EditorField
  readonly advice: EditorField['advice']
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
          {words.editor.status[status]}
        </span>
        {slack && isWorthSaying(field, slack) && <SlackNote slack={slack} />}
      </p>
      {advice && (
        <p class="advice">
          <Told text={advice} words={words} />
        </p>
      )}
      {field.remarks?.map(({ by, on, text }) => (
        <p class="remark" key={`${by} ${on} ${text}`}>
          <strong>{words.editor.remark(by)}</strong> <bdi>{text}</bdi>
        </p>
      ))}
      {field.table && <p class="advice">{words.editor.inTable(field.table)}</p>}
      {failure && <p class="flaw">{words.unanswered(failure.status)}</p>}
      {problems.filter(isNoRemark).map((problem) => (
        <FieldProblem key={problem.message} problem={problem} />
      ))}
    </div>
  )
}

/** Remarks stand with the field already, by whom they are. */
const isNoRemark = ({ code }: ProblemFacts): boolean => code !== 'remark'

/** The text to translate; nothing where the source itself is edited or has no text. */
function SourceWords({
  editor: { facts },
  field: { source },
}: {
  readonly editor: LoadedEditor
  readonly field: EditorField
}): JSX.Element | null {
  const { project } = useWorkspace()
  if (facts.language === facts.source || source === '') return null
  return (
    <p
      class="source-words"
      lang={htmlLang(facts.source)}
      dir={directionIn(project, facts.source)}
    >
      {source}
    </p>
  )
}
