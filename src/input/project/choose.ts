import { excerpt } from '../../base/problems/excerpt.ts'
import { languageMeant } from '../../base/problems/language-tag-of.ts'
import type { ProblemCode, Report, Span } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import type { Deck } from '../deck/deck.ts'
import type { Format } from '../format/formats.ts'

/** A name that was chosen, and its span if it is in a file. */
interface NamedChoice {
  readonly value: string
  readonly span?: Span
}

/** Looks names up, each once; reports an unknown name with the one that was probably meant. */
export function chooseNamed<T>(
  choices: readonly NamedChoice[],
  known: ReadonlyMap<string, T>,
  { code, what }: { code: ProblemCode; what: string },
  report: Report,
): readonly T[] {
  const found = choices.flatMap(({ value, span }): readonly T[] => {
    const one = known.get(value)
    if (one !== undefined) return [one]
    report({
      code,
      severity: 'error',
      message: `There is no ${what} “${excerpt(value)}”.`,
      hint: didYouMean(value, known.keys()),
      span,
    })
    return []
  })
  return [...new Set(found)]
}

/** The requested formats: all that the deck offers, those named, or the default of the deck. */
export function chooseFormats(
  requested: readonly string[],
  deck: Deck,
  formats: ReadonlyMap<string, Format>,
  report: Report,
): readonly Format[] {
  const choices: readonly NamedChoice[] = requested.includes('all')
    ? deck.formats
    : requested.length > 0
      ? requested.map((value) => ({ value }))
      : [deck.format]
  return chooseNamed(choices, formats, { code: 'unknown-format', what: 'format' }, report)
}

/** The requested languages: all of the deck, those named, or the source language. */
export function chooseLanguages(
  requested: readonly string[],
  { source }: Deck,
  languages: readonly string[],
): readonly string[] {
  if (requested.length === 0) return [source]
  // The source is included even if its file is missing, so that this is reported.
  const known = [source, ...languages]
  if (requested.includes('all')) return [...new Set(known)]
  // Made-up languages have tags of their own, and what nobody knows is told of as it was written.
  return [
    ...new Set(
      requested.map((one) => {
        const meant = languageMeant(one, known)
        return meant !== undefined && known.includes(meant) ? meant : one
      }),
    ),
  ]
}
