import { plain } from '../../base/problems/plain.ts'
import type { ProblemCode, Report, Span } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import type { Deck } from '../deck/deck.ts'
import type { Format } from '../format/formats.ts'

/** Something chosen by name, and where the name stands when it stands in a file. */
interface NamedChoice {
  readonly value: string
  readonly span?: Span
}

/** Looks names up, each once; an unknown one is reported with what was probably meant. */
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
      message: `There is no ${what} “${plain(value)}”.`,
      hint: didYouMean(value, known.keys()),
      span,
    })
    return []
  })
  return [...new Set(found)]
}

/** The formats asked for: all that the deck offers, those named, or the deck's own. */
export function chooseFormats(
  asked: readonly string[],
  deck: Deck,
  formats: ReadonlyMap<string, Format>,
  report: Report,
): readonly Format[] {
  const choices: readonly NamedChoice[] = asked.includes('all')
    ? deck.formats
    : asked.length > 0
      ? asked.map((value) => ({ value }))
      : [deck.format]
  return chooseNamed(choices, formats, { code: 'unknown-format', what: 'format' }, report)
}

/** The languages asked for: all of the deck, those named, or the one that the others are translated from. */
export function chooseLanguages(
  asked: readonly string[],
  { source }: Deck,
  languages: readonly string[],
): readonly string[] {
  if (asked.length === 0) return [source]
  // The source is one of them even where its file is missing, so that this is told.
  return [...new Set(asked.includes('all') ? [source, ...languages] : asked)]
}
