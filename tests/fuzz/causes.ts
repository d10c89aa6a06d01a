import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Case } from './case.ts'
import type { Finding } from './judge.ts'
import { writeFiles } from './write-files.ts'

/** Cases that failed in the same way. */
export interface Cause {
  readonly finding: Finding
  readonly kind: string
  /** How many cases. */
  count: number
  /** The folders of those that were kept. */
  readonly kept: string[]
}

/** As many cases of one cause are kept: more say nothing new. */
const MOST_KEPT = 3

/** What was found, by cause, and a folder for each case that is worth a look. */
export class Causes {
  readonly #folder: string
  readonly #causes = new Map<string, Cause>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** All causes, the most frequent first. */
  all(): readonly Cause[] {
    return [...this.#causes.values()].toSorted((one, other) => other.count - one.count)
  }

  /** Whether more cases of this cause are wanted, before anything is done to make one smaller. */
  wants({ kind }: Case, finding: Finding): boolean {
    const cause = this.#causes.get(nameOf(kind, finding))
    return (cause?.kept.length ?? 0) < MOST_KEPT
  }

  /** Counts a case, and keeps it where it is among the first of its cause. */
  add(one: Case, finding: Finding): void {
    const name = nameOf(one.kind, finding)
    const cause = this.#causes.get(name) ?? {
      finding,
      kind: one.kind,
      count: 0,
      kept: [],
    }
    this.#causes.set(name, cause)
    cause.count += 1
    if (cause.kept.length >= MOST_KEPT) return
    const folder = join(this.#folder, `${one.seed}-${one.index}-${one.kind}`)
    cause.kept.push(folder)
    keep(folder, one, finding)
  }
}

/** What was seen without numbers, names and paths, so that the same fault has the same name in every case. */
const nameOf = (kind: string, { fault, seen }: Finding): string => {
  const bare = seen
    .replaceAll(/[“"‘'«„][^”"’'»“]*[”"’'»“]/g, '…')
    .replaceAll(/[\w./-]*\/[\w./-]*|\d+(?:\.\d+)?/g, '…')
  return `${kind} ${fault} ${bare.slice(0, 200)}`
}

/** Writes a project that fails into a folder, with a file that says how to see it. */
function keep(folder: string, one: Case, { fault, seen, details = seen }: Finding): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFiles(folder, one.files)
  const commands = one.commands
    .map((args) => `    cardpress ${args.join(' ')}\n`)
    .join('')
  writeFileSync(
    join(folder, 'README.txt'),
    `Seed ${one.seed}, case ${one.index}, ${one.kind}\n\nChanged:\n${one.what.map((line) => `    ${line}\n`).join('')}\nRun here:\n${commands}\nSeen (${fault}):\n${details}\n`,
  )
}
