import type { Report } from '../base/problems/problem.ts'
import { readText } from '../input/project/project.ts'
import { withTexts } from '../input/yaml/with-texts.ts'
import type { DeskWords } from '../preview/protocol/desk.ts'
import { readEdited, tellProblems } from './edited-words.ts'
import { inTurn, savedProject } from './editor-session.ts'
import type { EditorSession } from './editor-session.ts'
import { editOf } from './field.ts'
import { findField } from './find-field.ts'
import type { FoundField } from './find-field.ts'
import { layOverUnsaved } from './unsaved.ts'

/**
 * Takes words that are being typed, to be shown and not saved, and tells what is wrong with them. Whether they were
 * taken: a text that no file can hold is not. What the file says already counts as not typed.
 */
export const typeWords = (
  desk: EditorSession,
  asked: DeskWords,
  report: Report,
): Promise<boolean> =>
  inTurn(desk, async () => {
    const found = await findField(savedProject(desk), asked, report)
    return found !== undefined && take(desk, found, asked.value, report)
  })

async function take(
  desk: EditorSession,
  found: FoundField,
  value: string,
  report: Report,
): Promise<boolean> {
  const { field, path, file } = found
  const saved = await readText(found.deskDeck.project, path, report)
  if (saved === undefined) return false
  const edits = new Map(desk.typed.get(path))
  const edit = editOf(value, field)
  if (edit) edits.set(field.id, edit)
  else edits.delete(field.id)
  const text = withTexts(saved, [...edits.values()], file, report)
  const words = text === undefined ? undefined : readEdited(text, found, report)
  if (!words) return false
  desk.typed.set(path, edits)
  await layOverUnsaved(desk)
  tellProblems(found, words, report)
  return true
}
