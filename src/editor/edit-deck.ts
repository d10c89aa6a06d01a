import { join } from 'node:path'

import type { Report } from '../base/problems/problem.ts'
import { readDeck } from '../input/deck/read-deck.ts'
import { removeEntry } from '../input/yaml/edit-entries.ts'
import type { EntryPlace } from '../input/yaml/edit-entries.ts'
import { tryEditTexts } from '../input/yaml/edit.ts'
import type { TextEdit } from '../input/yaml/text-edit.ts'
import { fileEdit } from './edit-file.ts'
import type { FileEdit } from './edit-file.ts'
import type { EditableDeck } from './editable-deck.ts'
import type { UndoStep } from './editor-session.ts'

/**
 * The file change that sets a text in `deck.yaml`, and takes entries out of it where some are given; none where it is set already. Undefined (and problems) where it cannot
 * be set, or where the deck could no longer be read afterwards.
 */
export const deckChange = (
  editable: EditableDeck,
  edit: TextEdit,
  report: Report,
  without: readonly EntryPlace[] = [],
): Promise<UndoStep | undefined> =>
  changed(
    editable,
    (text, file) => tryEditTexts(withoutEntries(text, without), [edit], file, report),
    report,
  )

/** The file change that takes entries out of `deck.yaml`; none where it has no such entries. */
export const deckEntryRemoval = (
  editable: EditableDeck,
  places: readonly EntryPlace[],
  report: Report,
): Promise<UndoStep | undefined> =>
  changed(editable, (text) => withoutEntries(text, places), report)

const withoutEntries = (text: string, places: readonly EntryPlace[]): string =>
  places.reduce((rest, place) => removeEntry(rest, place) ?? rest, text)

const changed = (
  { deck: { name, folder }, project }: EditableDeck,
  edit: FileEdit['edit'],
  report: Report,
): Promise<UndoStep | undefined> =>
  fileEdit(
    project,
    {
      path: join(folder, 'deck.yaml'),
      edit,
      read: (file, text, watched) => readDeck({ name, folder, file }, text, watched),
    },
    report,
  )
