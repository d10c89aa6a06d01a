import type { Report } from '../base/problems/problem.ts'
import { addLanguage } from '../build/add-language.ts'
import type { LanguageRequest } from '../preview/protocol/editor.ts'
import { inTurn, savedProject } from './editor-session.ts'
import type { EditorSession } from './editor-session.ts'

/** Begins a language of a deck: a file of words with every text to be translated; whether it is there now. */
export const beginLanguage = (
  session: EditorSession,
  { deck, language }: LanguageRequest,
  report: Report,
): Promise<boolean> =>
  inTurn(session, async () => {
    const ifThere = 'Choose it from the languages of the deck.'
    const asked = { deck, language, ifThere }
    return (await addLanguage(asked, savedProject(session), report)) !== undefined
  })
