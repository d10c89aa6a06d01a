import { join } from 'node:path'

import type { Report } from '../base/problems/problem.ts'
import type { Deck, Words } from '../input/deck/deck.ts'
import { LOCK_FILE } from '../input/deck/deck.ts'
import { loadWords, languagesOf } from '../input/project/decks.ts'
import type { Project } from '../input/project/project.ts'
import { exists, readCached } from '../input/project/project.ts'
import { EMPTY_LOCK, readLock } from '../translation/lock.ts'
import { translationProblems } from '../translation/translation-problems.ts'
import { isPseudo, pseudoWords } from '../typesetting/language/pseudo.ts'

/** Whether a language of a deck is a translation: neither its source nor a pseudo-language. */
export const isTranslation = (language: string, { source }: Deck): boolean =>
  language !== source && !isPseudo(language)

/** The words of a deck in a language; those of a pseudo-language are made from the source. */
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

/** The translations to check. */
interface Translations {
  readonly deck: Deck
  readonly languages: readonly Words[]
  /** Whether a translation that lacks marks or links of its source is an error. */
  readonly strict: boolean
}

/**
 * Compares translations with their source. What a person may judge otherwise (a text that is the same, or out of date) is
 * a warning here; `translate status` and a release are stricter.
 */
export async function checkTranslations(
  project: Project,
  { deck, languages, strict }: Translations,
  report: Report,
): Promise<void> {
  const translated = languages.filter(({ language }) => isTranslation(language, deck))
  if (translated.length === 0) return
  // A missing source has been reported if it was asked for.
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
