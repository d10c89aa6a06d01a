import { excerpt } from '../base/problems/excerpt.ts'
import { languageMeant } from '../base/problems/language-tag-of.ts'
import type { Report } from '../base/problems/problem.ts'
import type { TranslatedDeck } from '../build/translated-deck.ts'
import { sameLanguage } from '../translation/same-language.ts'

/**
 * The language of a translation by its tag, which other programs may write otherwise (`pl_PL`); undefined, with a
 * problem that lists the translations, if it is none.
 */
export function chooseTranslated(
  asked: string | undefined,
  { deck, languages }: TranslatedDeck,
  report: Report,
): string | undefined {
  const all = [deck.source, ...languages]
  const language =
    asked === undefined
      ? undefined
      : (sameLanguage(asked, all) ?? languageMeant(asked, all) ?? asked)
  if (language !== undefined && language !== deck.source) return language
  const [first = 'de'] = languages
  report({
    code: 'unknown-language',
    severity: 'error',
    message:
      language === undefined
        ? 'This command needs a language.'
        : `${language} is the language that “${excerpt(deck.name)}” is translated from.`,
    hint:
      languages.length === 0
        ? `“${excerpt(deck.name)}” has no translation yet: cardpress translate add ${first} begins one.`
        : `“${excerpt(deck.name)}” is translated into: ${languages.join(', ')}.`,
  })
  return undefined
}
