import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'

import { makeCase } from './case.ts'
import type { Cause } from './causes.ts'
import { KINDS } from './kinds.ts'
import { CommandProcess } from './process.ts'
import { openSeeds } from './seeds.ts'
import { Session } from './session.ts'

/** What `npm run fuzz -- …` takes. */
const OPTIONS = {
  seed: { type: 'string', default: '1' },
  count: { type: 'string', default: '1000' },
  only: { type: 'string' },
  kind: { type: 'string' },
  output: { type: 'string', default: 'output/fuzz' },
} as const

const TELL_EVERY = 500

/** Makes cases, runs them, and tells what was found; gives the exit code: 1 where anything was. */
export async function fuzz(root: string, args: string[]): Promise<number> {
  const asked = parseArgs({ args, options: OPTIONS }).values
  const seed = Number(asked.seed)
  const temporary = mkdtempSync(join(placeForFiles(), 'cardpress-fuzz-'))
  const first = new CommandProcess(root)
  const seeds = await openSeeds(root, temporary, first.run)
  first.close()
  const session = new Session(seeds, { root, temporary, kept: join(root, asked.output) })
  try {
    for (const index of numbersOf(asked)) {
      // oxlint-disable-next-line no-await-in-loop -- one process runs one case at a time
      await session.run(makeCase(seeds, { seed, index }))
      if (session.tally.cases % TELL_EVERY === 0) console.log(session.tally.line())
    }
    await session.end()
    const causes = session.causes.all()
    const lines = [
      ...session.tally.lines(),
      ...causes.map((cause) => causeLine(cause, root)),
    ]
    console.log(lines.join('\n'))
    return causes.length === 0 ? 0 : 1
  } finally {
    session.close()
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** Linux has a folder in memory, where thousands of small projects cost little. */
const placeForFiles = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir())

interface Asked {
  readonly count: string
  /** Numbers of cases, with commas. */
  readonly only?: string | undefined
  /** The only kind. */
  readonly kind?: string | undefined
}

/** The numbers of the cases to run: the kinds take turns. */
function numbersOf({ count, only, kind }: Asked): readonly number[] {
  if (only !== undefined) return only.split(',').map(Number)
  const numbers = Array.from({ length: Number(count) }, (_, index) => index)
  if (kind === undefined) return numbers
  const at = KINDS.findIndex(({ name }) => name === kind)
  if (at < 0)
    throw new Error(
      `There is no kind ${kind}: ${KINDS.map(({ name }) => name).join(', ')}`,
    )
  return numbers.map((index) => index * KINDS.length + at)
}

const causeLine = ({ finding, kind, count, kept }: Cause, root: string): string =>
  `${count} × ${kind}, ${finding.fault}: ${finding.seen.trim().slice(0, 300)}\n    ${kept.map((folder) => relative(root, folder)).join(' ')}`
