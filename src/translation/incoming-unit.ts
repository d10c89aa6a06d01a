import { excerpt } from '../base/problems/excerpt.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { didYouMean } from '../base/problems/suggest.ts'
import type { ReturnedUnit } from './exchange.ts'
import { fingerprintOf } from './fingerprint.ts'
import { spreadsheetDamage } from './spreadsheet-damage.ts'
import type { SpreadsheetDamage } from './spreadsheet-damage.ts'
import type { Translation } from './translation.ts'
import { nameOf, unitsOf } from './unit.ts'
import type { Unit } from './unit.ts'

/** A returned text, with the unit that it belongs to. */
export interface IncomingUnit extends Pick<ReturnedUnit, 'name' | 'isStale' | 'span'> {
  readonly unit: Unit
  readonly value: string
  readonly isChanged: boolean
  /** Fingerprints of the source of today, and of the one that the translator saw. */
  readonly now: string
  readonly seen: string
  /** The source that the translator saw. */
  readonly seenSource: string
}

/**
 * The returned texts that have words, with the units that they belong to. Texts that the deck does not have, and what a
 * spreadsheet put in the place of a text, are reported and left out.
 */
export function incomingUnits(
  received: readonly ReturnedUnit[],
  { source, words }: Pick<Translation, 'source' | 'words'>,
  report: Report,
): readonly IncomingUnit[] {
  const units = new Map(unitsOf(source, words).map((unit) => [nameOf(unit), unit]))
  const languages = [words.language, source.language]
  reportEmptied(received, units, report)
  return received.flatMap((one): readonly IncomingUnit[] => {
    const unit = units.get(one.name)
    if (!unit) report(unknownText(one, units.keys()))
    if (!unit || one.translation.trim() === '') return []
    const pair = { source: unit.source.value, translation: one.translation, languages }
    const damage = one.isCell === true ? spreadsheetDamage(pair) : undefined
    if (damage) {
      report(damaged(one, damage))
      return []
    }
    return [incomingUnit(one, unit)]
  })
}

/** Reports the translations whose cells in a table came back empty: one problem for all of them. */
function reportEmptied(
  received: readonly ReturnedUnit[],
  units: ReadonlyMap<string, Unit>,
  report: Report,
): void {
  const [first, ...others] = received.filter(
    ({ name, translation, isCell = false }) =>
      isCell &&
      translation.trim() === '' &&
      (units.get(name)?.translation?.value ?? '').trim() !== '',
  )
  if (!first) return
  const more =
    others.length === 0
      ? ''
      : ` and ${others.length} more ${others.length === 1 ? 'text' : 'texts'}`
  report({
    code: 'translation-missing',
    severity: 'warning',
    message: `“${excerpt(first.name)}”${more} came back empty, so ${more === '' ? 'its translation stays as it is' : 'their translations stay as they are'}.`,
    hint: 'To remove a translation, delete it in the file of the language.',
    span: first.span,
  })
}

/** Reports a text that was translated from another version of the source. */
export const reportOtherSource = (
  { name, span }: IncomingUnit,
  language: string,
  report: Report,
): void =>
  report({
    code: 'translation-stale',
    severity: 'warning',
    message: `“${excerpt(name)}” was translated from a different version of the ${language} text.`,
    hint: 'It was imported and counts as stale: compare the two, then accept it.',
    span,
  })

function incomingUnit(
  { name, isStale, span, source, translation }: ReturnedUnit,
  unit: Unit,
): IncomingUnit {
  const value = endingLike(unit.source.value, translation)
  const before = unit.translation?.value.trimEnd()
  return {
    name,
    isStale,
    span,
    unit,
    value,
    isChanged: before !== value.trimEnd(),
    now: fingerprintOf(unit.source.value),
    seen: fingerprintOf(source),
    seenSource: source,
  }
}

/** Programs of translators add a line end at the end, or take it away. */
const endingLike = (source: string, translation: string): string =>
  source.endsWith('\n') ? `${translation.trimEnd()}\n` : translation.trimEnd()

const unknownText = ({ name, span }: ReturnedUnit, known: Iterable<string>): Problem => ({
  code: 'unknown-piece',
  severity: 'error',
  message: `The deck has no text “${excerpt(name)}”, so this one was left out.`,
  hint: didYouMean(name, known),
  span,
})

/** The problem of a text that a spreadsheet made something else of. */
export const damaged = (
  { name, span }: Pick<ReturnedUnit, 'name' | 'span'>,
  { what, hint }: SpreadsheetDamage,
): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: `“${excerpt(name)}” was left out: it came as ${what}.`,
  hint,
  span,
})
