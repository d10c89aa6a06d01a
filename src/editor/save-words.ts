import { excerpt } from '../base/problems/excerpt.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { lockFile } from '../build/translated-deck.ts'
import type { Words } from '../input/deck/deck.ts'
import { readText } from '../input/project/project.ts'
import { textChange } from '../input/project/write-file.ts'
import type { FieldWords } from '../preview/protocol/editor.ts'
import { fingerprintOf } from '../translation/fingerprint.ts'
import { withEntries } from '../translation/lock.ts'
import type { Lock } from '../translation/lock.ts'
import { findingsOf } from '../translation/qa-checks.ts'
import { isFilled, nameOf } from '../translation/unit.ts'
import { readEdited, reportProblems } from './edited-words.ts'
import { inTurn, savedProject } from './editor-session.ts'
import type { EditorSession, UndoStep } from './editor-session.ts'
import { editFields, editOf, tidy, valueOf, wordsAt } from './field.ts'
import { findField } from './find-field.ts'
import type { EditableField } from './find-field.ts'
import { applyStep } from './undo.ts'
import { layOverUnsaved } from './unsaved.ts'

/**
 * Saves the words of a field into its file, and reports their problems; returns whether they are saved. Words that
 * somebody else has written there in the meantime are not overwritten. A saved translation counts as accepted for its
 * source, unless it has errors, such as a missing placeholder.
 */
export const saveWords = (
  session: EditorSession,
  words: FieldWords,
  report: Report,
): Promise<boolean> =>
  inTurn(session, async () => {
    const found = await findField(savedProject(session), words, report)
    if (!found) return false
    const conflict = conflictOf(found, words)
    if (conflict) report(conflict)
    return !conflict && save(session, found, words.value, report)
  })

function conflictOf(
  { field, file }: EditableField,
  words: FieldWords,
): Problem | undefined {
  const inFile = valueOf(field.text)
  const [before, value] = [tidy(words.before), tidy(words.value)]
  if (inFile === before || inFile === value) return undefined
  return {
    code: 'output',
    severity: 'error',
    message: `“${excerpt(field.slot)}” in ${file} has been changed since you started writing, so nothing was saved.`,
    hint: `The file now says: “${excerpt(inFile)}”. You wrote: “${excerpt(value)}”.`,
    span: field.text?.span,
  }
}

async function save(
  session: EditorSession,
  found: EditableField,
  value: string,
  report: Report,
): Promise<boolean> {
  const { field, editable, path, file } = found
  const before = await readText(editable.project, path, report)
  if (before === undefined) return false
  const edit = editOf(value, field)
  const text = editFields(before, edit ? [edit] : [], file, report)
  const words = text === undefined ? undefined : readEdited(text, found, report)
  if (text === undefined || !words) return false
  const within = editable.project.from
  const output = { path, shown: file, text, before, within }
  const step: UndoStep = [
    ...(text === before ? [] : [textChange(output)]),
    ...lockChanges(found, words),
  ]
  if (step.length > 0 && !(await applyStep(session, step, report))) return false
  session.typed.get(path)?.delete(field.id)
  // Problems of the words refer to the file as it is now.
  editable.project.texts.set(file, text)
  await layOverUnsaved(session)
  reportProblems(found, words, report)
  return true
}

function lockChanges(found: EditableField, words: Words): UndoStep {
  const lock = lockFile(lockWith(found, words), found.editable)
  return lock ? [textChange(lock)] : []
}

/**
 * The lock of a deck once the words of a field are saved. A translation without errors is accepted for the present
 * source. Changed words with errors lose the acceptance that the text had; unchanged words keep it.
 */
function lockWith(
  { field, translation }: Pick<EditableField, 'field' | 'translation'>,
  words: Words,
): Lock {
  const { lock, source } = translation
  const { language } = words
  if (language === source.language || field.path[0] === 'terms' || !field.source)
    return lock
  const name = nameOf(field)
  const text = wordsAt(words, field.path)
  const hasErrors = findingsOf({ ...translation, words }).some(
    (one) => one.name === name && one.severity === 'error',
  )
  if (isFilled(text) && !hasErrors)
    return withEntries(
      lock,
      language,
      new Map([[name, fingerprintOf(field.source.value)]]),
    )
  const isChanged = text?.value !== field.text?.value
  return isChanged ? withEntries(lock, language, new Map([[name, undefined]])) : lock
}
