import type { SourceEntry } from '../yaml/value.ts'

/** What boxes are where nothing is said, of keys that nobody writes to say so: these stand there for another value. */
const USUAL: ReadonlyMap<string, RegExp> = new Map([
  ['rotate', /^-?(?:0|360)(?:\.0+)?(?:deg)?$/],
  ['zIndex', /^-?0(?:\.0+)?$/],
  ['opacity', /^(?:1(?:\.0+)?|100%)$/],
  ['mixBlendMode', /^normal$/],
  ['overflow', /^visible$/],
  ['flexWrap', /^nowrap$/],
  ['columns', /^1$/],
])

/**
 * Why a value does nothing, in words to follow the name of its key: the box would have it anyway. One that changes a part or
 * another template takes away what that says, and does something.
 */
export function usualReason(
  key: string,
  { value, isChange = false }: SourceEntry,
): string | undefined {
  const usual = USUAL.get(key)
  return value.kind === 'text' && !isChange && usual?.test(value.value.trim())
    ? `does nothing: without it, it is “${value.value.trim()}”, too`
    : undefined
}
