import { basename, extname } from 'node:path'

import { excerpt } from '../base/problems/excerpt.ts'
import { languageTagOf } from '../base/problems/language-tag-of.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import type { TranslatedDeck } from '../build/translated-deck.ts'
import { isTag, sameLanguage } from '../translation/same-language.ts'
import { chooseTranslated } from './choose-translated.ts'
import type { TranslateFlags } from './translate-options.ts'
import type { ReturnedFile } from './translate-returned.ts'

/**
 * The deck that a file is for: the one on the command line, the one that the file names, or the one that its file name
 * begins with. Its name is undefined if nothing names one; all is undefined, with a problem, if the file names another deck.
 */
export function deckFor(
  { file, as, declared }: ReturnedFile,
  { deck: asked, force = false }: TranslateFlags,
  decks: readonly string[],
  report: Report,
): { readonly name: string | undefined } | undefined {
  // Translation programs set the project in the header of a PO file too, so only the name of a deck counts.
  const own =
    declared.deck !== undefined && (as === 'csv' || decks.includes(declared.deck))
      ? declared.deck
      : undefined
  const isOther = own !== undefined && asked !== undefined && own !== asked
  if (isOther && decks.includes(own) && !force) {
    report(otherDeck(own, asked))
    return undefined
  }
  const [longest] = decks
    .filter((name) => stemOf(file).startsWith(`${name}-`))
    .toSorted((one, other) => other.length - one.length)
  return { name: asked ?? own ?? longest }
}

/**
 * The language that a file is for: the one on the command line, or the one that the file names. Only for a PO file does
 * the file name count: spreadsheets are copied and renamed. Undefined, with a problem, if nothing names a language, or if
 * the file names another one.
 */
export function languageFor(
  returned: ReturnedFile,
  asked: string | undefined,
  translated: TranslatedDeck,
  report: Report,
): string | undefined {
  const { file, as, declared } = returned
  const { languages, deck } = translated
  const inDeck = (tag: string): string =>
    sameLanguage(tag, [deck.source, ...languages]) ?? tag
  const says = declared.language
  // A name such as “Polish”, which some programs write, is no tag.
  const own = says !== undefined && isTag(says) ? inDeck(says) : undefined
  const wanted = asked === undefined ? undefined : inDeck(asked)
  if (wanted !== undefined && own !== undefined && own !== wanted) {
    // A tag that fits several languages of the deck may be any of them.
    const mayBe = !languages.includes(own) && sameLanguage(own, [wanted]) !== undefined
    if (!mayBe) {
      report(otherLanguage(own, wanted))
      return undefined
    }
  }
  const named = languageInName(file, deck.name)
  const known = wanted ?? own
  if (known === undefined && as === 'csv') {
    const likely = languages.find((one) => one === named) ?? languages[0] ?? 'de'
    const name = returned.texts.find((one) => one.language !== undefined)?.language
    report(
      name === undefined
        ? languageUnknown(file, likely)
        : notATag(name, languages, likely),
    )
    return undefined
  }
  return chooseTranslated(known ?? named, translated, report)
}

/** The number that browsers add to the name of a file that is downloaded twice: `talk-de (1).po`. */
const COPY = / \(\d+\)$/

const stemOf = (file: string): string => basename(file, extname(file)).replace(COPY, '')

/** The language in the name of a file, if it is named as export names it. */
const languageInName = (file: string, deck: string): string | undefined =>
  stemOf(file).startsWith(`${deck}-`) ? stemOf(file).slice(deck.length + 1) : undefined

const otherDeck = (own: string, asked: string): Problem => ({
  code: 'usage',
  severity: 'error',
  message: `This file says that it is for the deck “${excerpt(own)}”, not for “${excerpt(asked)}”.`,
  hint: 'Choose the right file, or import it anyway with --force.',
})

const otherLanguage = (own: string, asked: string): Problem => ({
  code: 'usage',
  severity: 'error',
  message: `This file says that it is in “${excerpt(own)}”, not in “${excerpt(asked)}”.`,
  hint: 'Choose the right file, or leave -l out.',
})

const notATag = (
  name: string,
  languages: readonly string[],
  likely: string,
): Problem => ({
  code: 'unknown-language',
  severity: 'error',
  message: `The column “language” says “${excerpt(name)}”, which is not the tag of a language.`,
  hint: `Say it with -l, such as -l ${languageTagOf(name, languages) ?? excerpt(likely)}, or write that tag in the column.`,
})

const languageUnknown = (file: string, likely: string): Problem => ({
  code: 'unknown-language',
  severity: 'error',
  message: `“${excerpt(basename(file))}” does not say which language it is in.`,
  hint: `Say it with -l, such as -l ${excerpt(likely)}. A table that “cardpress translate export” writes has it in the column “language”.`,
})
