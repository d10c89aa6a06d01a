import type { Case } from './case.ts'
import { makeCase } from './case.ts'
import type { Finding } from './judge.ts'
import type { Seeds } from './seeds.ts'

/** Runs a case, and tells what was found. */
export type Find = (one: Case) => Promise<readonly Finding[]>

/** A case with as few changes as show a fault, and what was found then; undefined where it does not show again. */
export async function shrink(
  seeds: Seeds,
  whole: Case,
  fault: Finding['fault'],
  find: Find,
): Promise<{ readonly small: Case; readonly findings: readonly Finding[] } | undefined> {
  const shows = (findings: readonly Finding[]): boolean =>
    findings.some((one) => one.fault === fault)
  let small = whole
  let findings = await find(whole)
  if (!shows(findings)) return undefined
  for (const left of whole.changes) {
    const changes = small.changes.filter((one) => one !== left)
    const smaller = makeCase(seeds, { seed: whole.seed, index: whole.index, changes })
    // oxlint-disable-next-line no-await-in-loop -- what to try next depends on it
    const found = await find(smaller)
    if (shows(found)) {
      small = smaller
      findings = found
    }
  }
  return { small, findings }
}
