import { excerpt } from '../../base/problems/excerpt.ts'
import type { Problem, Report, Span } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import { mapEntries, mapItems, withoutKeys } from '../yaml/change-values.ts'
import type { SourceEntry, SourceMap, SourceText, SourceValue } from '../yaml/value.ts'
import { mergeRules } from './merge-rules.ts'
import { fillParameters, reportUnused } from './parameters.ts'
import { withLonghands } from './shorthands.ts'

/** The parts of a template: boxes in files of their own, which layouts use by name. */
export interface Parts {
  readonly names: readonly string[]
  /** Those that were asked for and could be read. */
  readonly sources: ReadonlyMap<string, SourceValue>
}

/** What parts are used in, and what to do with problems. */
interface PartContext {
  readonly parts: Parts
  readonly report: Report
  /** The parts around, the outermost first. */
  readonly around?: readonly string[]
}

/**
 * Puts the part that a box uses in its place, and those that the boxes in it use; the rules of the box change those of the part.
 * Shorthands of CSS become the keys that they stand for.
 */
export function expandBox(box: SourceValue, context: PartContext): SourceValue {
  if (box.kind !== 'map') return box
  const inner = mapEntries(withLonghands(box), (value, key) =>
    key === 'children' || key === 'with' ? expandBoxesIn(value, context) : value,
  )
  const { use, with: given } = named(inner)
  if (use?.value.kind !== 'text') {
    if (!given || use) return inner
    context.report(withNothing(given.key))
    return withoutKeys(inner, ['with'])
  }
  const own = withoutKeys(inner, ['use', 'with'])
  const part = expandedPart(use.value, given?.value, context)
  return part ? mergeRules(part, own) : own
}

const named = ({
  entries,
}: SourceMap): Partial<Record<'use' | 'with', SourceEntry | undefined>> => ({
  use: entries.get('use'),
  with: entries.get('with'),
})

/** The boxes in a list, or among the values that a part is given. */
function expandBoxesIn(value: SourceValue, context: PartContext): SourceValue {
  if (value.kind === 'list') return mapItems(value, (item) => expandBox(item, context))
  if (value.kind !== 'map') return value
  return mapEntries(value, (inner) =>
    inner.kind === 'map' ? expandBox(inner, context) : expandBoxesIn(inner, context),
  )
}

/** A part as it is where it is used; undefined, with a problem, where it cannot be. */
function expandedPart(
  use: SourceText,
  given: SourceValue | undefined,
  { parts, report, around = [] }: PartContext,
): SourceMap | undefined {
  const name = use.value
  const source = parts.sources.get(name)
  if (!source || around.includes(name)) {
    if (!source && !parts.names.includes(name)) report(unknownPart(use, parts))
    if (around.includes(name)) report(usesItself(use, around))
    return undefined
  }
  if (source.kind !== 'map') {
    report({ ...NOT_A_BOX, span: source.span })
    return undefined
  }
  const defaults = mapOf(source.entries.get('defaults')?.value)
  const body = withoutKeys(source, ['defaults'])
  const own = mapOf(given)
  const values = new Map(
    [defaults, own].flatMap((map) =>
      Array.from(map?.entries ?? [], ([key, { value }]) => [key, value] as const),
    ),
  )
  const partUse = { use, values }
  reportUnused(body, partUse, { with: own, defaults }, report)
  const filled = fillParameters(body, partUse, report)
  return mapOf(expandBox(filled, { parts, report, around: [...around, name] }))
}

const mapOf = (value: SourceValue | undefined): SourceMap | undefined =>
  value?.kind === 'map' ? value : undefined

/** The names of the parts that are used anywhere in a value. */
export function partsUsedIn(value: SourceValue): readonly string[] {
  if (value.kind === 'text') return []
  if (value.kind === 'list') return value.items.flatMap(partsUsedIn)
  return [...value.entries].flatMap(([key, { value: inner }]) =>
    key === 'use' && inner.kind === 'text' ? [inner.value] : partsUsedIn(inner),
  )
}

const withNothing = (span: Span): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: '“with” does nothing in a box without “use”.',
  span,
})

const NOT_A_BOX = {
  code: 'wrong-value',
  severity: 'error',
  message: 'A part must be a box: a group of “name: value” lines.',
} as const

const unknownPart = ({ value, span }: SourceText, { names }: Parts): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: `The template has no part “${excerpt(value)}”.`,
  hint:
    didYouMean(value, names) ?? 'Parts stand in the folder “parts” beside theme.yaml.',
  span,
})

const usesItself = ({ value, span }: SourceText, around: readonly string[]): Problem => ({
  code: 'wrong-value',
  severity: 'error',
  message: `The part “${excerpt(value)}” uses itself: ${[...around.slice(around.indexOf(value)), value].map(excerpt).join(' → ')}.`,
  span,
})
