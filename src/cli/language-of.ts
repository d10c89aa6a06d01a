import { languageTagOf } from '../base/problems/language-tag-of.ts'
import { isLanguageTag } from '../input/deck/language-tag.ts'

/** The tag of a language that somebody names: by its tag, or by a name such as `Dutch`, `nederlands` or `Dutch (Nederlands)`. */
export function tagOf(language: string): string {
  const named = language.trim()
  if (isLanguageTag(named)) return named
  return languageTagOf(named.replace(/ *\(.*\)$/, ''), []) ?? named
}
