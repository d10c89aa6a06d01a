import { languageMeant } from '../base/problems/language-tag-of.ts'
import type { Report } from '../base/problems/problem.ts'
import { addLanguage } from '../build/add-language.ts'
import { languageRemoval } from '../build/remove-language.ts'
import type { LanguageRequest } from '../preview/protocol/editor.ts'
import { inTurn, savedProject } from './editor-session.ts'
import type { EditorSession } from './editor-session.ts'
import { applyStep } from './undo.ts'
import { layOverUnsaved } from './unsaved.ts'

/**
 * Adds a language to a deck, by its tag or a name: a file of words with every text to be translated. Returns its tag;
 * undefined where the file was not written.
 */
export const beginLanguage = (
  session: EditorSession,
  { deck, language: named }: LanguageRequest,
  report: Report,
): Promise<string | undefined> =>
  inTurn(session, async () => {
    const language = languageMeant(named, []) ?? named
    const ifThere = 'Choose it from the languages of the deck.'
    const request = { deck, language, ifThere }
    const added = await addLanguage(request, savedProject(session), report)
    return added && language
  })

/** Removes a language from a deck, with its unsaved words; that can be undone. Returns whether it was removed. */
export const removeLanguage = (
  session: EditorSession,
  request: LanguageRequest,
  report: Report,
): Promise<boolean> =>
  inTurn(session, async () => {
    const removal = await languageRemoval(request, savedProject(session), report)
    if (!removal || !(await applyStep(session, removal.changes, report))) return false
    for (const { path } of removal.changes) session.typed.delete(path)
    await layOverUnsaved(session)
    return true
  })
