import type { Problem, Report } from '../base/problems/problem.ts'
import { chooseUnits } from './choose-units.ts'
import type { Finding } from './finding.ts'
import { fingerprintOf } from './fingerprint.ts'
import { withEntries } from './lock.ts'
import type { Lock } from './lock.ts'
import { findingsOf } from './qa-checks.ts'
import { problemOf } from './translation-problems.ts'
import type { Translation } from './translation.ts'
import { isFilled, nameOf, unitsOf } from './unit.ts'

/** A lock in which some translations are accepted for the source texts of today. */
export interface AcceptResult {
  readonly lock: Lock
  /** The texts that are accepted now, whether or not they were before. */
  readonly names: readonly string[]
}

/**
 * Accepts the translations that are asked for: all, or those with a name or below it (`pieces.welcome`). Texts with
 * errors are refused and reported; so are missing ones, as a warning where they were not named.
 */
export function accept(
  translation: Translation,
  asked: readonly string[],
  report: Report,
): AcceptResult {
  const units = unitsOf(translation.source, translation.words)
  const chosen = chooseUnits(units, asked, report)
  const errors = errorsByName(translation)
  const fine = chosen.filter((unit) => !errors.has(nameOf(unit)))
  const missing = chosen.filter(({ translation: text }) => !isFilled(text))
  if (asked.length === 0 && missing.length > 0)
    report(untranslated(missing.length, translation))
  for (const unit of chosen)
    if (asked.length > 0 || isFilled(unit.translation))
      for (const error of errors.get(nameOf(unit)) ?? []) {
        const problem = problemOf(error, translation)
        if (problem) report(problem)
      }
  const entries = new Map(
    fine.map((unit) => [nameOf(unit), fingerprintOf(unit.source.value)]),
  )
  const lock = withEntries(translation.lock, translation.words.language, entries)
  return { lock, names: fine.map(nameOf) }
}

function errorsByName(translation: Translation): ReadonlyMap<string, readonly Finding[]> {
  const errors = new Map<string, Finding[]>()
  for (const finding of findingsOf(translation)) {
    if (finding.severity !== 'error') continue
    errors.set(finding.name, [...(errors.get(finding.name) ?? []), finding])
  }
  return errors
}

function untranslated(count: number, { words }: Translation): Problem {
  const [texts, are] = count === 1 ? ['One text', 'is'] : [`${count} texts`, 'are']
  return {
    code: 'translation-missing',
    severity: 'warning',
    message: `${texts} of ${words.file} ${are} not translated yet, and so not accepted.`,
    hint: `cardpress translate status -l ${words.language} shows them.`,
  }
}
