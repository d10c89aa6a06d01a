import { join } from 'node:path'

import { excerpt } from '../../base/problems/excerpt.ts'
import { languageMeant, languageTagOf } from '../../base/problems/language-tag-of.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { didYouMean, suggest } from '../../base/problems/suggest.ts'
import { englishName } from '../../base/text/language-name.ts'
import type { Deck, Words } from '../deck/deck.ts'
import { isLanguageTag } from '../deck/language-tag.ts'
import { matchPieces } from '../deck/match-pieces.ts'
import { readWords } from '../deck/read-words.ts'
import { onlyTableWords, withTableWords } from '../deck/with-table.ts'
import { namesIn, readCached } from './project.ts'
import type { Project } from './project.ts'

/** The languages in which a deck has words. */
export async function languagesOf(deck: Deck): Promise<readonly string[]> {
  const ofTable = [...deck.tableWords.keys()]
  return [...new Set([...(await filedLanguages(deck)), ...ofTable])].toSorted()
}

/** The languages in which a deck has a file of words. */
async function filedLanguages({ folder }: Deck): Promise<readonly string[]> {
  const names = await namesIn(folder)
  return names.flatMap((name) => {
    const language = name.replace(/\.yaml$/, '')
    return language !== name && isLanguageTag(language) ? [language] : []
  })
}

/** Reads the words of a deck in one language. */
export async function loadWords(
  project: Project,
  deck: Deck,
  language: string,
  report: Report,
): Promise<Words | undefined> {
  const known = await languagesOf(deck)
  if (!known.includes(language)) {
    report(unknownLanguage(language, deck, known))
    return undefined
  }
  if (!(await filedLanguages(deck)).includes(language))
    return onlyTableWords(language, deck)
  const file = join(deck.folder, `${language}.yaml`)
  const read = (shownFile: string, text: string, onProblem: Report): Words | undefined =>
    readWords({ language, file: shownFile }, text, onProblem)
  const words = await readCached(project, file, read, report)
  return words && withTableWords(matchPieces(words, deck, report), deck)
}

const NO_SUCH_LANGUAGE = 'cardpress list shows the languages of each deck.'

function unknownLanguage(
  language: string,
  { name, source, sourceSpan }: Deck,
  known: readonly string[],
): Problem {
  const right = languageMeant(language, known)
  const isNew = right === language && suggest(language, known) === undefined
  const meant = isNew ? undefined : (right ?? languageTagOf(language, known))
  return {
    code: 'unknown-language',
    severity: 'error',
    message: `“${excerpt(name)}” has no words in ${
      right === undefined || right === language || known.includes(right)
        ? `“${excerpt(language)}”`
        : `${englishName(right) ?? right} (${right})`
    }.`,
    hint: isNew
      ? `They belong in ${language}.yaml, beside deck.yaml.`
      : (didYouMean(meant ?? language, known) ?? NO_SUCH_LANGUAGE),
    // A language from the command line is in no file.
    ...(language === source && { span: sourceSpan }),
  }
}
