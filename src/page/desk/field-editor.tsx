import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'

import type { EditorField, FieldWords } from '../../preview/protocol/editor.ts'
import type { SideSlack } from '../../preview/protocol/view.ts'
import { useWorkspace } from '../workspace.ts'
import { writtenIn } from './draft.ts'
import { FieldFoot } from './field-foot.tsx'
import { problemsOfField } from './field-problems.ts'
import { GrowingField } from './growing-field.tsx'
import { slotLabel } from './labels.ts'
import { SourceWords } from './source-words.tsx'
import type { SeenDesk } from './use-desk.ts'

/** A field of the desk, and what is known of it. */
export interface FieldProps {
  readonly seen: SeenDesk
  readonly field: EditorField
  /** Empty for words that belong to no piece. */
  readonly piece: string
  readonly room: SideSlack | undefined
}

/** Words of a card beside those of the source: to be written, saved when they are left, and told about. */
export function FieldEditor({ seen, field, piece, room }: FieldProps): JSX.Element {
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
      <FieldFoot {...{ id, field, draft, written, room, problems }} />
    </div>
  )
}
