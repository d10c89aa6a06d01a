import { join } from 'node:path'

import { watchErrors } from '../base/problems/problem.ts'
import type { Report } from '../base/problems/problem.ts'
import { readDeck } from '../input/deck/read-deck.ts'
import { readText, displayPath } from '../input/project/project.ts'
import { textChange } from '../input/project/write-file.ts'
import { removeEntry } from '../input/yaml/edit-entries.ts'
import type { EntryPlace } from '../input/yaml/edit-entries.ts'
import { tryEditTexts } from '../input/yaml/edit.ts'
import type { TextEdit } from '../input/yaml/text-edit.ts'
import type { EditableDeck } from './editable-deck.ts'
import type { UndoStep } from './editor-session.ts'

/**
 * The file change that sets a text in `deck.yaml`, and takes an entry out of it where one is given; none where it is set already. Undefined (and problems) where it cannot
 * be set, or where the deck could no longer be read afterwards.
 */
export const deckChange = (
  editable: EditableDeck,
  edit: TextEdit,
  report: Report,
  without?: EntryPlace,
): Promise<UndoStep | undefined> =>
  changed(
    editable,
    (text, file) => {
      const rest = without ? (removeEntry(text, without) ?? text) : text
      return tryEditTexts(rest, [edit], file, report)
    },
    report,
  )

/** The file change that takes an entry out of `deck.yaml`; none where it has no such entry. */
export const deckEntryRemoval = (
  editable: EditableDeck,
  place: EntryPlace,
  report: Report,
): Promise<UndoStep | undefined> =>
  changed(editable, (text) => removeEntry(text, place) ?? text, report)

async function changed(
  { deck, project }: EditableDeck,
  edit: (text: string, file: string) => string | undefined,
  report: Report,
): Promise<UndoStep | undefined> {
  const { name, folder } = deck
  const path = join(folder, 'deck.yaml')
  const file = displayPath(project, path)
  const before = await readText(project, path, report)
  if (before === undefined) return undefined
  const text = edit(before, file)
  const watched = watchErrors(report)
  if (text === undefined || !readDeck({ name, folder, file }, text, watched.report))
    return undefined
  if (watched.failed()) return undefined
  return text === before
    ? []
    : [textChange({ path, shown: file, text, before, within: project.from })]
}
