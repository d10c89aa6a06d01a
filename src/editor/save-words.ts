import { plain } from '../base/problems/plain.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { lockFile } from '../build/translated-deck.ts'
import type { Words } from '../input/deck/deck.ts'
import { readText } from '../input/project/project.ts'
import { textChange } from '../input/project/write-text.ts'
import { withTexts } from '../input/yaml/with-texts.ts'
import type { DeskWords } from '../preview/protocol/desk.ts'
import { readEdited, tellProblems } from './edited-words.ts'
import { inTurn, savedProject } from './editor-session.ts'
import type { EditorSession, Step } from './editor-session.ts'
import { editOf, tidy, valueOf } from './field.ts'
import { findField } from './find-field.ts'
import type { FoundField } from './find-field.ts'
import { lockWith } from './lock-with.ts'
import { takeStep } from './steps.ts'
import { layOverUnsaved } from './unsaved.ts'

/**
 * Saves the words of a field into its file, and tells what is wrong with them; whether they are saved. Words that
 * somebody else wrote there in the meantime are not written over. A translation that is saved is one that fits its
 * source, and is accepted as such, unless it lacks a mark of it.
 */
export const saveWords = (
  desk: EditorSession,
  asked: DeskWords,
  report: Report,
): Promise<boolean> =>
  inTurn(desk, async () => {
    const found = await findField(savedProject(desk), asked, report)
    if (!found) return false
    const conflict = conflictOf(found, asked)
    if (conflict) report(conflict)
    return !conflict && save(desk, found, asked.value, report)
  })

function conflictOf({ field, file }: FoundField, asked: DeskWords): Problem | undefined {
  const now = valueOf(field.text)
  const [before, value] = [tidy(asked.before), tidy(asked.value)]
  if (now === before || now === value) return undefined
  return {
    code: 'output',
    severity: 'error',
    message: `“${plain(field.slot)}” has been changed in ${file} since you began to write, so nothing was saved.`,
    hint: `There it says: “${plain(now)}”. You wrote: “${plain(value)}”.`,
    span: field.text?.span,
  }
}

async function save(
  desk: EditorSession,
  found: FoundField,
  value: string,
  report: Report,
): Promise<boolean> {
  const { field, deskDeck, path, file } = found
  const before = await readText(deskDeck.project, path, report)
  if (before === undefined) return false
  const edit = editOf(value, field)
  const text = withTexts(before, edit ? [edit] : [], file, report)
  const words = text === undefined ? undefined : readEdited(text, found, report)
  if (text === undefined || !words) return false
  const within = deskDeck.project.from
  const output = { path, shown: file, text, before, within }
  const step: Step = [
    ...(text === before ? [] : [textChange(output)]),
    ...lockChanges(found, words),
  ]
  if (step.length > 0 && !(await takeStep(desk, step, report))) return false
  desk.typed.get(path)?.delete(field.id)
  // Problems of the words lie in the file as it is now.
  deskDeck.project.texts.set(file, text)
  await layOverUnsaved(desk)
  tellProblems(found, words, report)
  return true
}

function lockChanges(found: FoundField, words: Words): Step {
  const lock = lockFile(lockWith(found, words), found.deskDeck)
  return lock ? [textChange(lock)] : []
}
