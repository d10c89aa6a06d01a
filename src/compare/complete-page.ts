import type { Color } from '../base/color/color.ts'
import type { ComparedColor, ComparedLine, ComparedSide } from './compared-side.ts'

/**
 * A page of a finished file, with what the file does not say of it: the boxes and colours of the side that is laid out
 * now. A line stands in the box of the same words, else in the nearest one.
 */
export function completePage(page: ComparedSide, drawn: ComparedSide): ComparedSide {
  const { boxes, palette, lines } = drawn
  return {
    ...page,
    ...(boxes && { boxes }),
    ...(palette && { palette }),
    lines: page.lines.map((line) => completeLine(line, lines, palette)),
  }
}

function completeLine(
  line: ComparedLine,
  known: readonly ComparedLine[],
  palette: ComparedSide['palette'],
): ComparedLine {
  const box = nearest(line, alike(line, known))?.box
  const color = line.color && palette ? namedColor(line.color, palette) : line.color
  return { ...line, ...(box !== undefined && { box }), ...(color && { color }) }
}

/** The lines of the same words, else the longest that are a part of it: a file has no border between boxes; else all. */
function alike(
  { text }: ComparedLine,
  known: readonly ComparedLine[],
): readonly ComparedLine[] {
  const parts = known.filter((one) => text.includes(one.text))
  const longest = Math.max(...parts.map((one) => one.text.length))
  return parts.length > 0 ? parts.filter((one) => one.text.length === longest) : known
}

const nearest = (
  { x, y }: ComparedLine,
  lines: readonly ComparedLine[],
): ComparedLine | undefined => {
  const away = (line: ComparedLine): number => Math.hypot(line.x - x, line.y - y)
  return lines.toSorted((one, other) => away(one) - away(other))[0]
}

/** How far a colour may look, in any channel of 256 steps, from that of the palette: inks are shown a little otherwise. */
const LIKE = 40

/** A colour as it looks, with the name of the one of the palette that looks most like it. */
function namedColor(
  color: ComparedColor,
  palette: ReadonlyMap<string, Color>,
): ComparedColor {
  const away = ({ srgb }: Color): number =>
    Math.max(...channels(srgb).map((one, at) => Math.abs(one - (wanted[at] ?? 0))))
  const wanted = channels(color.value)
  const [name, like] =
    [...palette].toSorted(([, one], [, other]) => away(one) - away(other))[0] ?? []
  return name !== undefined && like && away(like) <= LIKE ? { ...color, name } : color
}

const channels = (srgb: string): readonly number[] => [
  ...Buffer.from(srgb.slice(1), 'hex'),
]
