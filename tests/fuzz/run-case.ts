import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

import type { Case } from './case.ts'
import { judge } from './judge.ts'
import type { Finding } from './judge.ts'
import type { Ran, Run } from './process.ts'
import { writeFiles } from './write-files.ts'

/** What came of a case. */
export interface CaseResult {
  readonly findings: readonly Finding[]
  /** How each command ended. */
  readonly runs: readonly Ran[]
  /** Whether the last command, which most often builds, found all to be well. */
  readonly built: boolean
}

/** A file that no command may touch, beside the project. */
const CANARY = 'canary.txt'

/**
 * Runs a case in a new folder below `place`, judges it, and takes the folder away. `pdf` gets the bytes of each PDF
 * that was made.
 */
export async function runCase(
  { files, commands, seed, index }: Case,
  place: string,
  run: Run,
  pdf: (bytes: Buffer) => void,
): Promise<CaseResult> {
  const outer = join(place, `${seed}-${index}`)
  const folder = join(outer, 'project')
  writeFiles(folder, files)
  writeFileSync(join(outer, CANARY), 'still here')
  const findings: Finding[] = []
  const runs: Ran[] = []
  try {
    for (const args of commands) {
      const before = digestOf(outer)
      // oxlint-disable-next-line no-await-in-loop -- each command finds what the one before left
      const ran = await run(args, folder)
      runs.push(ran)
      const touched = changed(before, digestOf(outer)).map((path) =>
        relative(folder, join(outer, path)),
      )
      findings.push(...judge({ args, ran, touched }))
      for (const path of touched)
        if (path.endsWith('.pdf') && ran.code === 0) pdf(readFileSync(join(folder, path)))
    }
  } finally {
    rmSync(outer, { recursive: true, force: true })
  }
  if (commands[0]?.[0] === 'check' && commands[1]?.[0] === 'build')
    findings.push(...compared(runs))
  return { findings, runs, built: runs.at(-1)?.code === 0 }
}

/** What `check` finds good, `build` must make. */
function compared([check, build]: readonly Ran[]): readonly Finding[] {
  return check?.code === 0 && build?.code === 1
    ? [{ fault: 'check was content', seen: build.err }]
    : []
}

/** All that is in a folder, and what it holds: small files by their bytes, PDFs, which no case begins with, by being there. */
const digestOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        const isMade = !entry.isFile() || entry.name.endsWith('.pdf')
        return [relative(folder, path), isMade ? '' : readFileSync(path, 'latin1')]
      }),
  )

/** The paths that are new, gone, or hold something else. */
const changed = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  )
