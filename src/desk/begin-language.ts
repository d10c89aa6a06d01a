import { addLanguage } from '../build/add-language.ts'
import type { Report } from '../problems/problem.ts'
import type { DeskLanguage } from '../protocol/desk.ts'
import { inTurn, savedProject } from './open-desk.ts'
import type { OpenDesk } from './open-desk.ts'

/** Begins a language of a deck: a file of words with every text to be translated; whether it is there now. */
export const beginLanguage = (
  desk: OpenDesk,
  { deck, language }: DeskLanguage,
  report: Report,
): Promise<boolean> =>
  inTurn(desk, async () => {
    const ifThere = 'Choose it from the languages of the deck.'
    const asked = { deck, language, ifThere }
    return (await addLanguage(asked, savedProject(desk), report)) !== undefined
  })
