import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'

import type { DeskField, DeskWords, RoomFacts } from '../../preview/messages.ts'
import { useWorkspace } from '../workspace.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { isConflict, statusOf, writtenIn } from './draft.ts'
import { FieldNotes } from './field-notes.tsx'
import { GrowingField } from './growing-field.tsx'
import { slotLabel } from './labels.ts'
import { SaveButton } from './save-button.tsx'
import { SourceWords } from './source-words.tsx'
import type { SeenDesk } from './use-desk.ts'

/** A field of the desk, and what is known of it. */
export interface FieldProps {
  readonly seen: SeenDesk
  readonly field: DeskField
  /** Empty for words that belong to no piece. */
  readonly piece: string
  readonly rooms: readonly RoomFacts[]
  readonly onEnter: () => void
}

/** Words of a card beside those of the source: to be written, saved when they are left, and told about. */
export function FieldEditor(props: FieldProps): JSX.Element {
  const { seen, field } = props
  const { words, drafts } = useWorkspace()
  const place = { deck: seen.deck, language: seen.desk.language, field: field.id }
  const draft = drafts.of(place)
  const written: DeskWords = { ...place, ...writtenIn(field, draft, seen.generation) }
  const status = statusOf(field, draft)
  const id = `field-${field.id}`
  useEffect(() => () => drafts.leave(place), [field.id])
  return (
    <div class="field" data-status={status}>
      <label for={id}>{slotLabel(field.slot, words)}</label>
      <SourceWords seen={seen} field={field} />
      <GrowingField
        {...{ id, field }}
        language={place.language}
        value={written.value}
        isWrong={draft?.problems.some(({ severity }) => severity === 'error') === true}
        onEnter={() => {
          drafts.hold(written)
          props.onEnter()
        }}
        onWrite={(value) => drafts.write({ ...written, value })}
        onLeave={() => drafts.leave(place)}
      />
      <FieldNotes {...{ ...props, id: `${id}-notes`, draft, status }} />
      {isConflict(field, draft) ? (
        <ConflictChoice written={written} field={field} />
      ) : (
        <SaveButton written={written} status={status} />
      )}
    </div>
  )
}
