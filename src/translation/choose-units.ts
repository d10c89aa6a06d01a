import { excerpt } from '../base/problems/excerpt.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { suggest } from '../base/problems/suggest.ts'
import { nameOf } from './unit.ts'
import type { Unit } from './unit.ts'

/** The texts with one of some names, or below it (`pieces.welcome`), each once; all where none is named. Unknown names are reported. */
export function chooseUnits(
  units: readonly Unit[],
  asked: readonly string[],
  report: Report,
): readonly Unit[] {
  if (asked.length === 0) return units
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
