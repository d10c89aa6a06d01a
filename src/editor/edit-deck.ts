import { join } from 'node:path'

import { watchErrors } from '../base/problems/problem.ts'
import type { Report } from '../base/problems/problem.ts'
import { readDeck } from '../input/deck/read-deck.ts'
import type { FileChange } from '../input/project/change-files.ts'
import { readText, displayPath } from '../input/project/project.ts'
import { textChange } from '../input/project/write-file.ts'
import { tryEditTexts } from '../input/yaml/edit.ts'
import type { TextEdit } from '../input/yaml/text-edit.ts'
import type { EditableDeck } from './editable-deck.ts'

/**
 * The file change that sets a text in `deck.yaml`; none where it is set already. Undefined (and problems) where it cannot
 * be set, or where the deck could no longer be read afterwards.
 */
export async function deckChange(
  { deck, project }: EditableDeck,
  edit: TextEdit,
  report: Report,
): Promise<readonly FileChange[] | undefined> {
  const { name, folder } = deck
  const path = join(folder, 'deck.yaml')
  const file = displayPath(project, path)
  const before = await readText(project, path, report)
  if (before === undefined) return undefined
  const text = tryEditTexts(before, [edit], file, report)
  const watched = watchErrors(report)
  if (text === undefined || !readDeck({ name, folder, file }, text, watched.report))
    return undefined
  if (watched.failed()) return undefined
  return text === before
    ? []
    : [textChange({ path, shown: file, text, before, within: project.from })]
}
