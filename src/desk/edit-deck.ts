import { join } from 'node:path'

import { readDeck } from '../content/read-deck.ts'
import { watchErrors } from '../problems/problem.ts'
import type { Report } from '../problems/problem.ts'
import type { FileChange } from '../project/change-files.ts'
import { readText, shown } from '../project/project.ts'
import { textChange } from '../project/write-text.ts'
import type { TextEdit } from '../source/edit.ts'
import { withTexts } from '../source/with-texts.ts'
import type { DeskDeck } from './desk-deck.ts'

/**
 * The change that puts a text into the `deck.yaml` of a deck; none where it says so already. Undefined (and problems)
 * where it cannot be put there, or the deck could not be read any more.
 */
export async function deckChange(
  { deck, project }: DeskDeck,
  edit: TextEdit,
  report: Report,
): Promise<readonly FileChange[] | undefined> {
  const { name, folder } = deck
  const path = join(folder, 'deck.yaml')
  const file = shown(project, path)
  const before = await readText(project, path, report)
  if (before === undefined) return undefined
  const text = withTexts(before, [edit], file, report)
  const watched = watchErrors(report)
  if (text === undefined || !readDeck({ name, folder, file }, text, watched.report))
    return undefined
  if (watched.failed()) return undefined
  return text === before
    ? []
    : [textChange({ path, shown: file, text, before, within: project.from })]
}
