import type { Report } from '../base/problems/problem.ts'
import type { Deck, Words } from '../input/deck/deck.ts'
import { loadWords } from '../input/project/decks.ts'
import type { Project } from '../input/project/project.ts'
import { isPseudo, pseudoWords } from '../typesetting/language/pseudo.ts'

/** Whether a language of a deck is a translation: not its source, and not made up. */
export const isTranslation = (language: string, { source }: Deck): boolean =>
  language !== source && !isPseudo(language)

/** The words of a deck in a language; those of a made-up language are made of the source's. */
export async function languageWords(
  project: Project,
  deck: Deck,
  language: string,
  report: Report,
): Promise<Words | undefined> {
  if (!isPseudo(language)) return loadWords(project, deck, language, report)
  const source = await loadWords(project, deck, deck.source, report)
  return source && pseudoWords(source, language)
}
