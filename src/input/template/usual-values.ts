import type { SourceEntry, SourceValue } from '../yaml/value.ts'

const isAuto = (key: string): readonly [string, RegExp] => [key, /^auto$/]

/** What boxes are where nothing is said, of keys that nobody writes to say so: these stand there for another value. */
const USUAL: ReadonlyMap<string, RegExp> = new Map<string, RegExp>([
  ['rotate', /^-?(?:0|360)(?:\.0+)?(?:deg)?$/],
  ['zIndex', /^-?0(?:\.0+)?$/],
  ['opacity', /^(?:1(?:\.0+)?|100%)$/],
  ['mixBlendMode', /^normal$/],
  ['overflow', /^visible$/],
  ['flexWrap', /^nowrap$/],
  ['columns', /^1$/],
  ...['width', 'height', 'minWidth', 'minHeight', 'flexBasis', 'aspectRatio'].map(isAuto),
  ...['top', 'right', 'bottom', 'left'].map(isAuto),
  ['maxWidth', /^none$/],
  ['maxHeight', /^none$/],
  ['backgroundColor', /^(?:none|transparent)$/],
])

/** Whether a value of a key says what a box has without it, too. */
export const isUsual = (key: string, value: SourceValue): boolean =>
  value.kind === 'text' && USUAL.get(key)?.test(value.value.trim()) === true

/**
 * Why a value does nothing, in words to follow the name of its key: the box would have it anyway. One that changes a part or
 * another template takes away what that says, and does something.
 */
export function usualReason(
  key: string,
  { value, isChange = false }: SourceEntry,
): string | undefined {
  return value.kind === 'text' && !isChange && isUsual(key, value)
    ? `does nothing: without it, it is “${value.value.trim()}”, too`
    : undefined
}
