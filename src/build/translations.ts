import { join } from 'node:path'

import type { Problem, Report } from '../base/problems/problem.ts'
import type { Deck, Words } from '../input/deck/deck.ts'
import { LOCK_FILE } from '../input/deck/deck.ts'
import { loadWords, languagesOf } from '../input/project/deck-words.ts'
import type { Project } from '../input/project/project.ts'
import { exists, readCached } from '../input/project/project.ts'
import type { Template } from '../input/project/templates.ts'
import { countApproved } from '../translation/approvals.ts'
import type { ApprovalCount } from '../translation/approvals.ts'
import { EMPTY_LOCK, readLock } from '../translation/lock.ts'
import type { Lock } from '../translation/lock.ts'
import { remarkProblems } from '../translation/remarks.ts'
import { translationProblems } from '../translation/translation-problems.ts'
import type { CanLack } from '../translation/translation-problems.ts'
import { isPseudo, pseudoWords } from '../typesetting/language/pseudo.ts'
import { canLack } from './shown-slots.ts'

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

/** A translation to check. */
interface CheckedTranslation {
  readonly deck: Deck
  readonly words: Words
  readonly template: Template
  /** Whether a translation that lacks marks or links of its source is an error. */
  readonly strict: boolean
  /** Whether it is an error that nobody who speaks the language has approved a text. */
  readonly approved: boolean
}

/**
 * Compares a translation with its source, and counts the texts that are approved; undefined for the source itself. What a
 * person may judge otherwise (a text that is the same, or out of date) is a warning here; `translate status` and a release
 * are stricter.
 */
export async function checkTranslation(
  project: Project,
  { deck, words, template, strict, approved }: CheckedTranslation,
  report: Report,
): Promise<ApprovalCount | undefined> {
  if (!isTranslation(words.language, deck)) return undefined
  // A missing source has been reported if it was asked for.
  if (!(await languagesOf(deck)).includes(deck.source)) return undefined
  const [source, lock] = await Promise.all([
    loadWords(project, deck, deck.source, report),
    lockOf(project, deck, report),
  ])
  if (!source) return undefined
  const translation = { deck, source, words, lock }
  const canDoWithout: CanLack = (slot, piece) => canLack(slot, piece, template)
  for (const problem of translationProblems(translation, canDoWithout)) {
    const isError =
      problem.code === 'missing-words' ||
      (strict && problem.code === 'translation-differs')
    report(isError ? problem : { ...problem, severity: 'warning' })
  }
  remarkProblems({ lock, source, words }).forEach(report)
  const count = countApproved({ lock, source, words })
  if (approved && count.approved < count.texts) report(notApproved(words, count))
  return count
}

async function lockOf(project: Project, deck: Deck, report: Report): Promise<Lock> {
  const file = join(deck.folder, LOCK_FILE)
  const lock = (await exists(file))
    ? await readCached(project, file, readLock, report)
    : undefined
  return lock ?? EMPTY_LOCK
}

/** Whether nobody has approved a language: neither as a whole nor text by text. */
export const isUnapproved = (
  { review }: Words,
  approval: ApprovalCount | undefined,
): boolean => review === 'draft' && !(approval && approval.approved === approval.texts)

/** A language of a deck and the review state of its words. */
export interface LanguageState {
  readonly language: string
  readonly review: 'source' | 'approved' | 'draft' | 'broken'
}

/** The languages of a deck with their states; `broken` if the words cannot be read. */
export async function languageStates(
  project: Project,
  deck: Deck,
  report: Report,
): Promise<readonly LanguageState[]> {
  const [languages, source, lock] = await Promise.all([
    languagesOf(deck),
    loadWords(project, deck, deck.source, report),
    lockOf(project, deck, () => undefined),
  ])
  return Promise.all(
    languages.map(async (language) => {
      const words = await loadWords(project, deck, language, report)
      if (!words) return { language, review: 'broken' }
      if (language === deck.source) return { language, review: 'source' }
      const approval = source && countApproved({ lock, source, words })
      return { language, review: isUnapproved(words, approval) ? 'draft' : 'approved' }
    }),
  )
}

const notApproved = (
  { language }: Words,
  { approved, texts }: ApprovalCount,
): Problem => ({
  code: 'draft',
  severity: 'error',
  message: `${texts - approved} of the ${texts} texts in ${language} are not approved by anybody who speaks the language.`,
  hint: `When somebody has read them: cardpress translate approve -l ${language} --by "Name"`,
})
