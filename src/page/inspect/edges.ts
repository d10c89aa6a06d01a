import type { EdgeLengths } from '../../preview/protocol/side.ts'

/** Lengths at the edges as CSS has them: one number where all are the same. */
export function edgesText(
  [top, right, bottom, left]: EdgeLengths,
  number: (length: number) => string,
): string {
  const all =
    top === bottom && right === left
      ? top === right
        ? [top]
        : [top, right]
      : [top, right, bottom, left]
  return `${all.map(number).join(' ')} mm`
}
