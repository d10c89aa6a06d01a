import { join } from 'node:path'

import type { Deck, Words } from '../content/deck.ts'
import { isPseudo } from '../language/pseudo.ts'
import type { Report } from '../problems/problem.ts'
import { loadWords } from '../project/decks.ts'
import { exists, readKnown } from '../project/project.ts'
import type { Project } from '../project/project.ts'
import { EMPTY_LOCK, LOCK_FILE, readLock } from '../translate/lock.ts'
import { translationProblems } from '../translate/translation-problems.ts'

/** Holds translations to the words that they were made from. */
export async function checkTranslations(
  project: Project,
  deck: Deck,
  languages: readonly Words[],
  report: Report,
): Promise<void> {
  const translated = languages.filter(
    ({ language }) => language !== deck.source && !isPseudo(language),
  )
  if (translated.length === 0) return
  const file = join(deck.folder, LOCK_FILE)
  const [source, lock = EMPTY_LOCK] = await Promise.all([
    loadWords(project, deck, deck.source, report),
    (await exists(file)) ? readKnown(project, file, readLock, report) : undefined,
  ])
  if (!source) return
  for (const words of translated)
    translationProblems(deck, source, words, lock).forEach(report)
}
