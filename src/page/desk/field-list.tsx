import type { JSX } from 'preact'

import type { EditorPiece } from '../../preview/protocol/editor.ts'
import { useWorkspace } from '../workspace.ts'
import { FieldEditor } from './field-editor.tsx'
import { HowToWrite } from './how-to-write.tsx'
import { partLabel } from './labels.ts'
import { RoomNote } from './room-note.tsx'
import { roomOfField, roomOfPart } from './rooms.ts'
import { useRooms } from './use-desk.ts'
import type { SeenDesk } from './use-desk.ts'

/** The fields of a part of the desk. */
export function FieldList({
  seen,
  part,
}: {
  readonly seen: SeenDesk
  readonly part: EditorPiece
}): JSX.Element {
  const { words } = useWorkspace()
  const rooms = useRooms()
  const room = roomOfPart(rooms, part)
  return (
    <section class="fields" data-writing>
      <h2>
        <bdi>{part.id === '' ? partLabel(part.title, words) : part.title}</bdi>
      </h2>
      {room && (
        <p class="quiet">
          <RoomNote room={room} />
        </p>
      )}
      <HowToWrite />
      {part.fields.map((field) => (
        <FieldEditor
          key={field.id}
          seen={seen}
          field={field}
          piece={part.id}
          room={roomOfField(rooms, part.id, field)}
        />
      ))}
    </section>
  )
}
