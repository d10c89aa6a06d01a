import type { Report } from '../base/problems/problem.ts'
import { addLanguage } from '../build/add-language.ts'
import type { LanguageRequest } from '../preview/protocol/editor.ts'
import { inTurn, savedProject } from './editor-session.ts'
import type { EditorSession } from './editor-session.ts'

/** Adds a language to a deck: a file of words with every text to be translated. Returns whether it was written. */
export const beginLanguage = (
  session: EditorSession,
  { deck, language }: LanguageRequest,
  report: Report,
): Promise<boolean> =>
  inTurn(session, async () => {
    const ifThere = 'Choose it from the languages of the deck.'
    const request = { deck, language, ifThere }
    return (await addLanguage(request, savedProject(session), report)) !== undefined
  })
