import { visualOrder } from '../../base/text/visual-order.ts'
import type { Glyphs } from './frame.ts'

/** The text of a run in reading order. */
export function textOf({ glyphs, level = 0 }: Glyphs): string {
  const texts = glyphs.map((glyph) => glyph.text.replaceAll('\u200B', ''))
  return (level % 2 === 1 ? texts.toReversed() : texts).join('')
}

/** The text of the runs of a line in reading order. */
export const textOfLine = (line: readonly Glyphs[]): string =>
  visualOrder(line, ({ level = 0 }) => level)
    .map(textOf)
    .join('')
    .trim()

/** The right edge of a run, without the space at the end of a line. */
export const rightOf = ({ at, glyphs, size, unseen }: Glyphs): number =>
  glyphs.reduce<number>(
    (most, { text, x, advance }) =>
      text.trim() === ''
        ? most
        : Math.max(most, at.x + (x + advance * (unseen?.stretch ?? 1)) * size),
    at.x,
  )

/** Groups runs into lines: each continues to the right of the one before, at about its height. */
export function linesOf(runs: readonly Glyphs[]): readonly (readonly Glyphs[])[] {
  const lines: Glyphs[][] = []
  for (const run of runs) {
    const line = lines.at(-1)
    const before = line?.at(-1)
    if (line && before && goesOn(before, run)) line.push(run)
    else lines.push([run])
  }
  return lines
}

/** A footnote mark is raised by less than half of the size, and the next line is a whole size lower. */
const goesOn = (before: Glyphs, run: Glyphs): boolean =>
  run.at.x >= before.at.x &&
  Math.abs(run.at.y - before.at.y) < Math.max(run.size, before.size) / 2
