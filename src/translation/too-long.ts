import { othersOf } from '../base/problems/merge-repeats.ts'
import type { Problem } from '../base/problems/problem.ts'
import type { Translation } from './translation.ts'
import { isFilled, nameOf, unitsOf } from './unit.ts'

/** A text that does not fit, and the formats on which it does not. */
export interface TooLong {
  readonly name: string
  readonly formats: readonly string[]
}

/** The texts of a translation that problems of layout are about. */
export const tooLongTexts = (
  { source, words }: Translation,
  problems: readonly Problem[],
): readonly TooLong[] => {
  const all = problems.flatMap((one) => [one, ...othersOf(one)])
  const here = all.filter(
    ({ code, span }) => code === 'overset' && span?.file === words.file,
  )
  return unitsOf(source, words).flatMap((unit): readonly TooLong[] => {
    const { translation } = unit
    if (!isFilled(translation)) return []
    const { start, end } = translation.span
    const own = here.filter(({ span }) => span && span.start >= start && span.start < end)
    const formats = new Set(own.flatMap(formatsOf))
    return own.length === 0 ? [] : [{ name: nameOf(unit), formats: [...formats] }]
  })
}

/** The formats on which a text does not fit: it may be told of once for several. */
const formatsOf = ({ about, cause }: Problem): readonly string[] =>
  cause ? cause.occurrences.map(({ format }) => format) : about ? [about.format] : []
