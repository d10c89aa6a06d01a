import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { excerpt } from '../../base/problems/excerpt.ts'
import { languageMeant } from '../../base/problems/language-tag-of.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import type { Deck } from '../deck/deck.ts'
import { LOCK_FILE } from '../deck/deck.ts'
import { isLanguageTag } from '../deck/language-tag.ts'
import { COLORS_FILE } from '../template/palette.ts'
import { namesIn } from './project.ts'

/** Reports files that were probably meant as words but are not read. */
export async function reportStrayWords(
  { folder, name: deck }: Deck,
  report: Report,
): Promise<void> {
  for (const name of await namesIn(folder)) {
    const [, stem = '', ending] = /^(.*?)\.(ya?ml(?:\.txt)?)$/i.exec(name) ?? []
    const isRead = ending === 'yaml' && (stem === 'deck' || isLanguageTag(stem))
    if (name === LOCK_FILE || name === COLORS_FILE) continue
    if (ending !== undefined && !isRead) report(strayWords(name, stem, deck))
    else if (!isRead) reportDocument(name, folder, report)
  }
}

const strayWords = (name: string, stem: string, deck: string): Problem => {
  const meant = languageMeant(stem, [])
  const place = `“${excerpt(name)}” of “${excerpt(deck)}” is not read.`
  return {
    code: 'unknown-language',
    severity: 'warning',
    message: place,
    hint:
      meant === undefined
        ? 'Name a file of words by its language tag, as in nl.yaml or pt-BR.yaml.'
        : `Call it ${meant}.yaml: a file of words has the tag of its language as its name.`,
  }
}

/** Documents in which people write words; what decks have beside them to read is none, and is no name of a language. */
const DOCUMENT =
  /^(?!readme\.|licen[cs]e\.|notes\.)(.+)\.(?:docx?|odt|rtf|pages|pdf|txt|md)$/i

/** Tells of a document in the place of a file of words: one that is called as a language that has no such file. */
function reportDocument(name: string, folder: string, report: Report): void {
  const stem = DOCUMENT.exec(name)?.[1]
  const language = stem === undefined ? undefined : languageMeant(stem, [])
  if (language === undefined || existsSync(join(folder, `${language}.yaml`))) return
  report({
    code: 'unknown-language',
    severity: 'warning',
    message: `“${excerpt(name)}” is no file of words, and is not read.`,
    hint: `Begin one with: cardpress translate add ${language}. Then copy the words into it, each behind its name.`,
  })
}
