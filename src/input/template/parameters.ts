import { excerpt } from '../../base/problems/excerpt.ts'
import type { Report, Span } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import { mapEntries, mapItems } from '../yaml/change-values.ts'
import type { SourceMap, SourceText, SourceValue } from '../yaml/value.ts'

/** `$colour` within a text: a parameter of a part. */
const PARAMETER = /\$([A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*)/g

/** Whether a value is all given where the part is used: elsewhere it is another one. */
const isParameter = (value: SourceValue | undefined): boolean =>
  value?.kind === 'text' && value.value.replace(PARAMETER, '') === ''

/** A part, where it is used, and what its parameters stand for there. */
export interface PartUse {
  /** The name of the part. */
  readonly use: SourceText
  readonly values: ReadonlyMap<string, SourceValue>
}

/**
 * A part with the values of its parameters in place of their names; every span says where the part is used. Reports
 * parameters without a value, and leaves out what would need them.
 */
export function fillParameters(
  part: SourceMap,
  { use, values }: PartUse,
  report: Report,
): SourceMap {
  const lacking = new Set<string>()
  const usedAt = <T extends { readonly span: Span }>(value: T): T => ({
    ...value,
    span: { ...value.span, usedAt: use.span },
  })
  const fillText = (text: SourceText): SourceValue | undefined => {
    const [whole] = namesIn(text, values)
    if (whole === undefined) return usedAt(text)
    if (text.value === `$${whole}` && values.has(whole)) return values.get(whole)
    const before = lacking.size
    const value = text.value.replaceAll(PARAMETER, (_, found: string) => {
      const name = knownStart(found, values)
      const filled = values.get(name)
      if (filled?.kind === 'text') return filled.value + found.slice(name.length)
      lacking.add(name)
      return ''
    })
    return lacking.size > before ? undefined : usedAt({ ...text, value })
  }
  const fill = (value: SourceValue): SourceValue | undefined => {
    if (value.kind === 'text') return fillText(value)
    if (value.kind === 'list') return usedAt(mapItems(value, fill))
    const entries = [...mapEntries(value, fill).entries].map(([key, entry]) => {
      const isChange = isParameter(value.entries.get(key)?.value) || entry.isChange
      return [
        key,
        { ...entry, isChange, key: { ...entry.key, usedAt: use.span } },
      ] as const
    })
    return usedAt({ ...value, entries: new Map(entries) })
  }
  const filled = fill(part)
  for (const name of lacking) report(noValue(name, use))
  return filled?.kind === 'map' ? filled : part
}

const noValue = (name: string, { value, span }: SourceText) =>
  ({
    code: 'missing-key',
    severity: 'error',
    message: `The part “${excerpt(value)}” needs a “${excerpt(name)}”.`,
    hint: `Add “with: { ${excerpt(name)}: … }” here, or “defaults: { ${excerpt(name)}: … }” to the part.`,
    span,
  }) as const

/** The parameters that a value names; those without a known value by the whole name. */
function namesIn(
  value: SourceValue,
  known: ReadonlyMap<string, unknown>,
): readonly string[] {
  if (value.kind === 'text')
    return Array.from(value.value.matchAll(PARAMETER), ([, name = '']) =>
      knownStart(name, known),
    )
  const inner =
    value.kind === 'list'
      ? value.items
      : Array.from(value.entries.values(), (entry) => entry.value)
  return inner.flatMap((one) => namesIn(one, known))
}

/** `colour` of `colour-deep`, where that is a known name and the whole is not. */
function knownStart(name: string, known: ReadonlyMap<string, unknown>): string {
  const words = name.split('-')
  for (let count = words.length; count > 0; count -= 1) {
    const start = words.slice(0, count).join('-')
    if (known.has(start)) return start
  }
  return name
}

/** Reports values that are given to a part and used nowhere in it. */
export function reportUnused(
  part: SourceMap,
  { use, values }: PartUse,
  given: {
    readonly with: SourceMap | undefined
    readonly defaults: SourceMap | undefined
  },
  report: Report,
): void {
  const taken = new Set(namesIn(part, values))
  for (const [name, { key }] of given.with?.entries ?? [])
    if (!taken.has(name))
      report({
        code: 'unknown-key',
        severity: 'error',
        message: `The part “${excerpt(use.value)}” has no “$${excerpt(name)}”.`,
        hint: didYouMean(name, taken),
        span: key,
      })
  for (const [name, { key }] of given.defaults?.entries ?? [])
    if (!taken.has(name))
      report({
        code: 'no-effect',
        severity: 'warning',
        message: `“${excerpt(name)}” does nothing: the part does not have “$${excerpt(name)}”.`,
        span: key,
      })
}
