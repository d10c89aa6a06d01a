import { totalInk } from '../../base/color/color.ts'
import type { Color } from '../../base/color/color.ts'
import { excerpt } from '../../base/problems/excerpt.ts'
import type { FrameItem, PaintServer } from '../../typesetting/frame/frame.ts'
import type { Check } from './check.ts'
import type { InkSource } from './checked-deck.ts'
import { problemOn } from './side-problem.ts'

/** No flat colour exceeds the total ink limit of the theme. What is converted from RGB keeps to it already. */
export const inkLimit: Check = {
  run: (side, deck) =>
    heaviestOf(colorsIn(side.frame.items), deck.inkLimit).map((color) => {
      const ink = Math.round(totalInk(color))
      const origin = deck.heavyInks.find((one) => isSame(one.color, color))
      const name = origin ? `“${excerpt(origin.name)}”` : 'A colour'
      return problemOn(side, deck, {
        code: 'ink-limit',
        severity: 'error',
        what: `${name} has ${ink} % ink (${color.cmyk.join(' ')})`,
        wanted: `the limit is ${deck.inkLimit} %`,
        hint: `Too much ink smears: reduce the inks of that colour in the theme.${alsoIn(origin)}`,
        badness: ink,
        box: undefined,
        origin,
      })
    }),
}

/** Colours over the limit, each once. */
function heaviestOf(colors: ReadonlySet<Color>, limit: number): readonly Color[] {
  const heavy = [...colors].filter((color) => totalInk(color) > limit)
  return heavy.filter((color, at) => heavy.findIndex((one) => isSame(one, color)) === at)
}

const isSame = (one: Color, other: Color): boolean =>
  one.srgb === other.srgb && one.cmyk.join() === other.cmyk.join()

/** Where drawings write the colour, and so are printed in its inks. */
function alsoIn(origin: InkSource | undefined): string {
  const [first, ...more] = origin?.drawings ?? []
  if (!first) return ''
  const others =
    more.length === 0
      ? ''
      : `, and ${more.length} more ${more.length === 1 ? 'drawing' : 'drawings'}`
  return ` It is also “${excerpt(first.written)}” in ${excerpt(first.file)}, line ${first.line}${others}.`
}

/** The colours of some items; a picture on many sides is one array, examined once. */
const known = new WeakMap<readonly FrameItem[], ReadonlySet<Color>>()

function colorsIn(items: readonly FrameItem[]): ReadonlySet<Color> {
  const before = known.get(items)
  if (before) return before
  const colors = new Set<Color>()
  for (const item of items) for (const color of colorsOf(item)) colors.add(color)
  known.set(items, colors)
  return colors
}

function colorsOf(item: FrameItem): Iterable<Color> {
  if (item.kind === 'glyphs') return item.unseen ? [] : [item.color]
  // A mask hides ink, and has none.
  if (item.kind === 'group') return colorsIn(item.items)
  if (item.kind !== 'shape') return []
  const { fill, fillWith, stroke } = item
  const line = stroke?.color === 'registration' ? undefined : stroke?.color
  return [...paintColors(fill, fillWith), ...paintColors(line, stroke?.paintedWith)]
}

/** A colour, or those of what is painted in its place. */
function paintColors(
  color: Color | undefined,
  server: PaintServer | undefined,
): Iterable<Color> {
  if (server?.kind === 'tiling') return colorsIn(server.items)
  return server ? server.stops.map((stop) => stop.color) : color ? [color] : []
}
