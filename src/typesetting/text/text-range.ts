import type { TextRange } from '../../base/text/text-range.ts'

const NEWLINES = '\n\v\f\r\u0085\u2028\u2029'

/** Whether a UTF-16 unit ends a line. */
export const isNewline = (unit: string): boolean => NEWLINES.includes(unit)

/** Spaces that vanish at the end of a line; the no-break ones do not. */
const HANGING = /[ \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]/

/** Where the ink of a line ends that runs from `start` to `end`. */
export function inkEnd(text: string, { start, end }: TextRange): number {
  let ink = end
  while (ink > start && isHanging(text.charAt(ink - 1))) ink -= 1
  return ink
}

const isHanging = (unit: string): boolean => isNewline(unit) || HANGING.test(unit)
