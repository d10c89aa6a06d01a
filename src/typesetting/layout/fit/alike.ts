import type { Span } from '../../../base/problems/problem.ts'

/** Whether two values are the same but for the spans in them: plain objects, lists and maps by what is in them. */
export function alike(one: unknown, other: unknown): boolean {
  if (one === other) return true
  const [first, second] = [partsOf(one), partsOf(other)]
  if (!first || !second || first.length !== second.length) return false
  if (isSpan(one) && isSpan(other)) return true
  return first.every(([name, part], index) => {
    const [sameName, otherPart] = second[index] ?? []
    return name === sameName && alike(part, otherPart)
  })
}

/**
 * Moves the spans in a value to where they are in one that is alike. They are changed in place: what was made of the value
 * in an earlier build refers to them.
 */
export function moveSpans(value: unknown, to: unknown): void {
  if (value === to) return
  if (isSpan(value) && isSpan(to)) {
    Object.assign(value, to)
    return
  }
  const parts = partsOf(to) ?? []
  for (const [index, [, part]] of (partsOf(value) ?? []).entries())
    moveSpans(part, parts[index]?.[1])
}

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' &&
  value !== null &&
  'file' in value &&
  'start' in value &&
  'end' in value

/** The names and values in a plain object, a list or a map; undefined for anything else. */
function partsOf(value: unknown): readonly (readonly [unknown, unknown])[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (value instanceof Map) return [...value]
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === Array.prototype
    ? Object.entries(value)
    : undefined
}
