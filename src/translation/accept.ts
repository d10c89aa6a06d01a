import { excerpt } from '../base/problems/excerpt.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { suggest } from '../base/problems/suggest.ts'
import type { Finding } from './finding.ts'
import { fingerprintOf } from './fingerprint.ts'
import { withEntries } from './lock.ts'
import type { Lock } from './lock.ts'
import { findingsOf } from './qa-checks.ts'
import { problemOf } from './translation-problems.ts'
import type { Translation } from './translation.ts'
import { isFilled, nameOf, unitsOf } from './unit.ts'
import type { Unit } from './unit.ts'

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
  const chosen = asked.length === 0 ? units : chooseUnits(units, asked, report)
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

function chooseUnits(
  units: readonly Unit[],
  asked: readonly string[],
  report: Report,
): readonly Unit[] {
  const chosen = new Set<Unit>()
  for (const name of asked) {
    const found = units.filter((unit) => isBelow(nameOf(unit), name))
    if (found.length === 0) report(unknownText(name, units.map(nameOf)))
    for (const unit of found) chosen.add(unit)
  }
  return units.filter((unit) => chosen.has(unit))
}

const isBelow = (name: string, above: string): boolean =>
  name === above || name.startsWith(`${above}.`)

function unknownText(asked: string, names: readonly string[]): Problem {
  const known = new Set(names.flatMap(withOuter))
  const meant = known.has(`pieces.${asked}`) ? `pieces.${asked}` : suggest(asked, known)
  return {
    code: 'unknown-piece',
    severity: 'error',
    message: `There is no text “${excerpt(asked)}”.`,
    hint:
      meant === undefined
        ? 'Write a name as “cardpress translate status” shows it, or the start of one, such as pieces.welcome.'
        : `Did you mean “${excerpt(meant)}”?`,
  }
}

/** A name, and what it lies in: `pieces.welcome.title`, `pieces.welcome`, `pieces`. */
const withOuter = (name: string): readonly string[] => {
  const parts = name.split('.')
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'))
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
