import { excerpt } from '../base/problems/excerpt.ts'
import { languageMeant, languageTagOf } from '../base/problems/language-tag-of.ts'
import type { Problem } from '../base/problems/problem.ts'
import { englishName } from '../base/text/language-name.ts'
import { isLanguageTag } from '../input/deck/language-tag.ts'
import { isPseudo } from '../typesetting/language/pseudo.ts'

/** The problem with naming a new file of words after a tag; undefined if there is none. */
export function adviceOnTag(tag: string): Problem | undefined {
  const usual = usualTag(tag)
  const shown = excerpt(tag)
  if (isPseudo(tag)) return madeUp(tag)
  if (!isLanguageTag(tag) || usual !== tag)
    return {
      code: 'unknown-language',
      severity: 'error',
      message: `“${shown}” is not a language tag that a file of words can be named after.`,
      hint:
        usual !== undefined && isLanguageTag(usual)
          ? `Did you mean “${usual}”?`
          : hintFor(tag),
    }
  if (englishName(tag) !== undefined) return undefined
  const meant = languageMeant(tag, [])
  // All languages of two letters are known; of those of three, rare ones are not.
  if (tag.length === 2)
    return {
      code: 'unknown-language',
      severity: 'error',
      message: `No language has the tag “${shown}”.`,
      hint: meant === undefined ? WRITE_A_TAG : `Did you mean “${meant}”?`,
    }
  return {
    code: 'unknown-language',
    severity: 'warning',
    message: `No language is known by the tag “${shown}”.`,
    hint: 'If you meant another one, delete the new file and add the right language.',
  }
}

const WRITE_A_TAG =
  'Write its name, or a tag such as de for German, uk for Ukrainian or pt-BR for Portuguese as in Brazil.'

function hintFor(name: string): string {
  const meant = languageTagOf(name, [])
  return meant === undefined ? WRITE_A_TAG : `Did you mean “${meant}”?`
}

/** Its words are made of those of the source, and a file of its own would not be read. */
const madeUp = (tag: string): Problem => ({
  code: 'unknown-language',
  severity: 'error',
  message: `“${tag}” is a made-up language, which needs no file: its words are made of those of the source.`,
  hint: `Look at it as it is: cardpress build -l ${tag}.`,
})

/** A tag as BCP 47 writes it; undefined where it cannot be read. */
function usualTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}
