import { join } from 'node:path'

import type { Report } from '../base/problems/problem.ts'
import { readText } from '../input/project/project.ts'
import type { FieldRef, FieldWords } from '../preview/protocol/editor.ts'
import { readEdited, reportProblems } from './edited-words.ts'
import { inTurn, savedProject } from './editor-session.ts'
import type { EditorSession } from './editor-session.ts'
import { editFields, editOf } from './field.ts'
import { findField } from './find-field.ts'
import type { EditableField } from './find-field.ts'
import { layOverUnsaved } from './unsaved.ts'

/**
 * Keeps words that are being typed, so that views show them, and reports their problems. Returns whether they were kept:
 * a text that a file cannot hold is not. Words that equal those in the file are not unsaved.
 */
export const typeWords = (
  session: EditorSession,
  words: FieldWords,
  report: Report,
): Promise<boolean> =>
  inTurn(session, async () => {
    const found = await findField(savedProject(session), words, report)
    return found !== undefined && keepTyped(session, found, words.value, report)
  })

async function keepTyped(
  session: EditorSession,
  found: EditableField,
  value: string,
  report: Report,
): Promise<boolean> {
  const { field, path, file } = found
  const saved = await readText(found.editable.project, path, report)
  if (saved === undefined) return false
  const edits = new Map(session.typed.get(path))
  const edit = editOf(value, field)
  if (edit) edits.set(field.id, edit)
  else edits.delete(field.id)
  const text = editFields(saved, [...edits.values()], file, report)
  const words = text === undefined ? undefined : readEdited(text, found, report)
  if (!words) return false
  session.typed.set(path, edits)
  await layOverUnsaved(session)
  reportProblems(found, words, report)
  return true
}

/** Discards the unsaved words of a field. */
export const forgetWords = (
  session: EditorSession,
  { deck, language, field }: FieldRef,
): Promise<boolean> =>
  inTurn(session, async () => {
    for (const root of session.project.roots)
      session.typed.get(join(root, 'content', deck, `${language}.yaml`))?.delete(field)
    await layOverUnsaved(session)
    return true
  })
