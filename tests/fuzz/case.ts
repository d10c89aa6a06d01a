import { KINDS } from './kinds.ts'
import type { Commands, Kind } from './kinds.ts'
import { mutateBytes } from './mutate/bytes.ts'
import type { Mutate, Mutated } from './mutate/bytes.ts'
import { Random } from './random.ts'
import type { Files, Seeds } from './seeds.ts'

/** Which case: the same seed and number make the same one again. */
export interface CaseName {
  readonly seed: number
  readonly index: number
  /** Which of its changes are made, by their numbers; all where absent. */
  readonly changes?: readonly number[]
}

/** A project with some of its files changed, and what is run in it. */
export interface Case extends CaseName {
  readonly kind: string
  readonly files: Files
  readonly commands: Commands
  /** The changes that were made. */
  readonly changes: readonly number[]
  /** Each of them in words. */
  readonly what: readonly string[]
}

/** How many changes a case has; with more of them hardly one in a hundred would still build. */
const CHANGES = [
  [12, 1],
  [5, 2],
  [2, 3],
  [1, 6],
] as const

/** Makes a case. */
export function makeCase(seeds: Seeds, name: CaseName): Case {
  const kind = KINDS[name.index % KINDS.length]!
  const random = new Random(name.seed, name.index)
  const files = new Map(kind.project(seeds, random))
  const commands = kind.commands(random)
  const all = Array.from(
    {
      length: random.weighted(CHANGES),
    },
    (_, index) => index,
  )
  const changes = all.filter((index) => name.changes?.includes(index) ?? true)
  const what = changes.map((index) => change(files, kind, { seeds, name, index }))
  return { ...name, kind: kind.name, files, commands, changes, what }
}

interface Changing {
  readonly seeds: Seeds
  readonly name: CaseName
  readonly index: number
}

/** Makes one change; it has choices of its own, so that it stays the same when others are left out. */
function change(
  files: Map<string, Buffer>,
  kind: Kind,
  { seeds, name, index }: Changing,
): string {
  const random = new Random(name.seed, name.index, index + 1)
  const path = random.pick([...files.keys()].filter((one) => kind.changed.test(one)))!
  const { contents, what } = mutated(kind.mutate(seeds), files.get(path)!, random)
  files.set(path, contents)
  return `${path}: ${what}`
}

/** Changes a file; one that changes before this have left without its structure is changed as mere bytes. */
function mutated(mutate: Mutate, contents: Buffer, random: Random): Mutated {
  try {
    return mutate(contents, random)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return mutateBytes(contents, random)
  }
}
