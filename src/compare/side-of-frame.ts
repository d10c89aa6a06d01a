import type { Color } from '../base/color/color.ts'
import { toMm } from '../base/geometry/length.ts'
import { apply, compose, identity } from '../base/geometry/transform.ts'
import type { Transform } from '../base/geometry/transform.ts'
import type { Frame, FrameItem, Glyphs } from '../typesetting/frame/frame.ts'
import { linesOf, textOfLine } from '../typesetting/frame/text-lines.ts'
import { boxesOf } from '../typesetting/layout/boxes-of-frame.ts'
import { boxesIn, comparedColor } from './boxes-of-side.ts'
import type { Palette } from './boxes-of-side.ts'
import type { ComparedLine, ComparedSide } from './compared-side.ts'

/** A laid-out side, with the page that was drawn from it, to be compared. */
export function sideOfFrame(
  frame: Frame,
  picture: ComparedSide['picture'],
  name: string = frame.name,
): ComparedSide {
  const [width, height] = [toMm(frame.trim.width), toMm(frame.trim.height)]
  const margin = toMm(frame.bleed + frame.slug)
  const palette = boxesOf(frame)[0]?.context.theme.palette ?? new Map<string, Color>()
  return {
    name,
    picture,
    page: { width: width + 2 * margin, height: height + 2 * margin },
    trim: { x: margin, y: margin, width, height },
    lines: linesIn(frame.items, palette),
    boxes: boxesIn(frame, palette),
    palette,
    language: frame.language,
  }
}

/** The lines of some items; the box of a line is the innermost group with a name that holds it. */
function linesIn(
  items: readonly FrameItem[],
  palette: Palette,
  transform: Transform = identity,
  box?: string,
): readonly ComparedLine[] {
  const lines = linesOf(items.filter((item) => item.kind === 'glyphs'))
  return items.flatMap((item): readonly ComparedLine[] => {
    if (item.kind === 'group') {
      const inner = compose(transform, item.transform ?? identity)
      return item.role === 'artifact' || item.role === 'figure'
        ? []
        : linesIn(item.items, palette, inner, item.name ?? box)
    }
    const runs = lines.find(([first]) => first === item)
    const line = runs && lineOf(runs, transform, palette)
    return line ? [{ ...line, ...(box !== undefined && { box }) }] : []
  })
}

function lineOf(
  runs: readonly Glyphs[],
  transform: Transform,
  palette: Palette,
): ComparedLine | undefined {
  const [first] = runs
  const text = textOfLine(runs)
  if (!first || text === '') return undefined
  const [x, y] = apply(transform, first.at.x, first.at.y)
  return {
    text,
    size: Math.max(...runs.map(({ size }) => size)) * scaleOf(transform),
    x: toMm(x),
    y: toMm(y),
    color: comparedColor(first.color, palette),
  }
}

/** How much higher letters become. */
const scaleOf = ([, , c, d]: Transform): number => Math.hypot(c, d)
