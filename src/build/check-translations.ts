import { join } from 'node:path'

import type { Report } from '../base/problems/problem.ts'
import type { Deck, Words } from '../input/deck/deck.ts'
import { LOCK_FILE } from '../input/deck/deck.ts'
import { languagesOf, loadWords } from '../input/project/decks.ts'
import { exists, readCached } from '../input/project/project.ts'
import type { Project } from '../input/project/project.ts'
import { EMPTY_LOCK, readLock } from '../translation/lock.ts'
import { translationProblems } from '../translation/translation-problems.ts'
import { isTranslation } from './language-words.ts'

/** The translations of a deck. */
export interface Translations {
  readonly deck: Deck
  readonly languages: readonly Words[]
  /** Whether it is an error that one lacks marks or links of its source. */
  readonly strict: boolean
}

/**
 * Holds translations to the words that they were made from. What a person may judge otherwise (a text that is the same,
 * or out of date) is a warning here; `translate status` and a release are sterner.
 */
export async function checkTranslations(
  project: Project,
  { deck, languages, strict }: Translations,
  report: Report,
): Promise<void> {
  const translated = languages.filter(({ language }) => isTranslation(language, deck))
  if (translated.length === 0) return
  // Where the source is missing, that has been told, or nobody asked for it.
  if (!(await languagesOf(deck)).includes(deck.source)) return
  const file = join(deck.folder, LOCK_FILE)
  const [source, lock = EMPTY_LOCK] = await Promise.all([
    loadWords(project, deck, deck.source, report),
    (await exists(file)) ? readCached(project, file, readLock, report) : undefined,
  ])
  if (!source) return
  for (const words of translated)
    for (const problem of translationProblems(deck, source, words, lock)) {
      const isError = strict && problem.code === 'translation-differs'
      report(isError ? problem : { ...problem, severity: 'warning' })
    }
}
