import type { Report } from '../base/problems/problem.ts'
import { requireOwnDeck } from '../input/project/decks.ts'
import type { Project } from '../input/project/project.ts'
import type { TextFile } from '../input/project/write-file.ts'
import { addRemarks, readReview } from '../translation/remarks.ts'
import { lockFile, openTranslated, openTranslation } from './translated-deck.ts'

/** The remarks of a review that came back, and the lock that keeps them. */
export interface KeptRemarks {
  readonly deck: string
  readonly language: string
  readonly by: string
  /** How many are new. */
  readonly added: number
  /** The lock to write; undefined where none is new. */
  readonly lock: TextFile | undefined
}

/** Reads remarks that came back, from a file of this name, to be kept beside their texts; undefined (and problems) where it holds none. */
export async function remarksToKeep(
  text: string,
  file: string,
  project: Project,
  report: Report,
): Promise<KeptRemarks | undefined> {
  const review = readReview(text, file, report)
  const translated = review && (await openTranslated(review.deck, project, report))
  if (!review || !translated || !requireOwnDeck(translated, report)) return undefined
  const { deck, language, by } = review
  const translation =
    language === translated.source.language
      ? { ...translated, words: translated.source }
      : await openTranslation(translated, language, report)
  if (!translation) return undefined
  const { lock, added } = addRemarks(review, translation, report)
  return { deck, language, by, added, lock: lockFile(lock, translated) }
}
