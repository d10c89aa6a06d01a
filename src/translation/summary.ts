import type { Finding, FindingKind } from './finding.ts'
import type { Translation } from './translation.ts'
import { nameOf, unitsOf } from './unit.ts'

/** How far a translation is, in numbers of texts. */
export interface Summary {
  /** The texts that there are to translate. */
  readonly texts: number
  /** Those about which nothing is left to do. */
  readonly accepted: number
  /** Those with something of each kind to do; a text may be in several. */
  readonly counts: Readonly<Record<FindingKind, number>>
}

/** The numbers of a translation whose findings are these. */
export function summaryOf(
  { source, words }: Translation,
  findings: readonly Finding[],
): Summary {
  const names = unitsOf(source, words).map(nameOf)
  const unfinished = new Set(findings.map(({ name }) => name))
  const count = (kind: FindingKind): number =>
    new Set(findings.flatMap((one) => (one.kind === kind ? one.name : []))).size
  return {
    texts: names.length,
    accepted: names.filter((name) => !unfinished.has(name)).length,
    counts: {
      missing: count('missing'),
      empty: count('empty'),
      same: count('same'),
      differs: count('differs'),
      stale: count('stale'),
      new: count('new'),
      extra: count('extra'),
    },
  }
}
