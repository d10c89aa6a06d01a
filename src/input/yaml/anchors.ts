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
  `This file repeats too much with “*”: at most ${MOST_ALIASES} times, and ${MOST_VALUES / 1000},000 values in all.`,
)
const TOO_DEEP = overLimit(
  `With what this “*” repeats, lists and groups are nested more than ${MOST_LEVELS} levels deep.`,
)
const INSIDE_ITSELF = syntaxError(
  'This “*” repeats something that it is itself a part of.',
)

/** A value with an anchor (`&name`). */
interface Anchor {
  readonly span: Span
  /** Undefined while the value is not complete. */
  value: SourceValue | undefined
  used: boolean
}

/** The anchored values of a file, which aliases (`*name`) repeat. */
export class Anchors {
  readonly #all: Anchor[] = []
  /** The last anchor of each name. */
  readonly #named = new Map<string, Anchor>()
  #aliases = 0
  #repeated = 0

  /** Adds an anchor for the value that begins now; the returned function completes it. */
  open(name: string, span: Span): (value: SourceValue) => void {
    const anchor: Anchor = { span, value: undefined, used: false }
    this.#all.push(anchor)
    this.#named.set(name, anchor)
    return (value) => void (anchor.value = value)
  }

  /** The value of an alias at a level of nesting, or the problem with it. */
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

  /** The spans of anchors of texts that no alias refers to: the anchor may have been meant as text. */
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
