import type { Span } from '../../base/problems/problem.ts'
import { overLimit, signAtStart, syntaxError } from './syntax-problems.ts'
import type { UnplacedProblem } from './syntax-problems.ts'
import { MOST_LEVELS } from './tokens.ts'
import type { SourceValue } from './value.ts'

/** The most aliases of a file. */
const MOST_ALIASES = 100

/** The most values that the aliases of a file may stand for, all together. */
const MOST_VALUES = 10_000

const TOO_MANY = overLimit(
  `This file repeats too much by “*”: at most ${MOST_ALIASES} times, and ${MOST_VALUES / 1000},000 values in all.`,
)
const TOO_DEEP = overLimit(
  `More than ${MOST_LEVELS} levels of lists and groups stand inside one another through this “*”.`,
)
const INSIDE_ITSELF = syntaxError(
  'This “*” repeats something that it is a part of itself.',
)

/** A value that is marked with `&name`. */
interface Anchor {
  readonly span: Span
  /** Undefined while the value is not complete. */
  value: SourceValue | undefined
  used: boolean
}

/** The marked values of a file, for `*name` to repeat. */
export class Anchors {
  readonly #all: Anchor[] = []
  /** The last one of each name. */
  readonly #named = new Map<string, Anchor>()
  #aliases = 0
  #repeated = 0

  /** Marks the value that begins now; the function that comes back says when it is complete. */
  open(name: string, span: Span): (value: SourceValue) => void {
    const anchor: Anchor = { span, value: undefined, used: false }
    this.#all.push(anchor)
    this.#named.set(name, anchor)
    return (value) => void (anchor.value = value)
  }

  /** The value that an alias stands for at some level of nesting, or what is wrong with it. */
  resolve(name: string, level: number): SourceValue | UnplacedProblem {
    const anchor = this.#named.get(name)
    if (!anchor) return signAtStart('*')
    anchor.used = true
    if (!anchor.value) return INSIDE_ITSELF
    this.#aliases += 1
    if (this.#aliases > MOST_ALIASES || this.#repeated > MOST_VALUES) return TOO_MANY
    const { values, levels } = measure(anchor.value)
    this.#repeated += values
    if (this.#repeated > MOST_VALUES) return TOO_MANY
    return level + levels > MOST_LEVELS ? TOO_DEEP : anchor.value
  }

  /** The places of the marks that nothing refers to, and before which a text begins: they may be words of it. */
  unused(): readonly Span[] {
    return this.#all
      .filter(({ used, value }) => !used && value?.kind === 'text')
      .map(({ span }) => span)
  }
}

/** How many values there are in a value, itself included, and how many levels; stops counting at the limit. */
function measure(value: SourceValue): { values: number; levels: number } {
  let values = 1
  let levels = 0
  for (const child of childrenOf(value)) {
    const inner = measure(child)
    values += inner.values
    levels = Math.max(levels, inner.levels)
    if (values > MOST_VALUES) break
  }
  return { values, levels: levels + 1 }
}

function* childrenOf(value: SourceValue): Iterable<SourceValue> {
  if (value.kind === 'list') yield* value.items
  if (value.kind === 'map') for (const entry of value.entries.values()) yield entry.value
}
