import { languageMeant } from '../base/problems/language-tag-of.ts'
import { isLanguageTag } from '../input/deck/language-tag.ts'

/** The tag of a language that somebody names: by its tag, or by a name such as `Dutch`, `nederlands` or `Dutch (Nederlands)`. */
export function tagOf(language: string): string {
  const meant = languageMeant(language, [])
  return meant !== undefined && isLanguageTag(meant) ? meant : language.trim()
}
