import type { ComparedLine, ComparedSide } from '../../src/compare/compared-side.ts'

/** A side of 60 × 90 mm with 3 mm of bleed; its file is one of its own. */
export const side = (
  name: string,
  lines: readonly ComparedLine[] = [],
  more: Partial<ComparedSide> = {},
): ComparedSide => ({
  name,
  picture: { file: { name: `${name}.pdf`, bytes: Buffer.from(name) }, page: 0 },
  page: { width: 66, height: 96 },
  trim: { x: 3, y: 3, width: 60, height: 90 },
  lines,
  ...more,
})

/** Lines of a box, one below the other. */
export const lines = (
  texts: readonly string[],
  { box, color, size = 9, x = 6, y = 10 }: Partial<ComparedLine> = {},
): readonly ComparedLine[] =>
  texts.map((text, index) => ({
    text,
    size,
    x,
    y: y + index * 5,
    ...(box !== undefined && { box }),
    ...(color !== undefined && { color }),
  }))
