import { totalInk } from '../../base/color/color.ts'
import type { Color } from '../../base/color/color.ts'
import type { FrameItem } from '../../typesetting/frame/frame.ts'
import type { Check } from './check.ts'

/** No flat colour exceeds the total ink limit of the theme. */
export const inkLimit: Check = {
  run: ({ sides, format, inkLimit: limit }) =>
    sides.flatMap(({ frame, span }) => {
      const heaviest = heaviestIn(frame.items)
      if (!heaviest || totalInk(heaviest) <= limit) return []
      return [
        {
          code: 'ink-limit',
          severity: 'error',
          message: `${frame.name} has a colour with ${Math.round(totalInk(heaviest))} % ink (${heaviest.cmyk.join(' ')}); the limit is ${limit} %.`,
          hint: 'Too much ink smears: reduce the inks of that colour in the theme, or use a lighter one in the picture.',
          span,
          about: { format, side: frame.name },
        },
      ]
    }),
}

/** The colour with the most ink of some items; a picture on many sides is one array, examined once. */
const known = new WeakMap<readonly FrameItem[], Color | undefined>()

function heaviestIn(items: readonly FrameItem[]): Color | undefined {
  if (known.has(items)) return known.get(items)
  let heaviest: Color | undefined
  for (const item of items) {
    for (const color of colorsOf(item))
      if (!heaviest || totalInk(color) > totalInk(heaviest)) heaviest = color
  }
  known.set(items, heaviest)
  return heaviest
}

function colorsOf(item: FrameItem): readonly Color[] {
  if (item.kind === 'glyphs') return [item.color]
  if (item.kind === 'group') {
    const heaviest = heaviestIn(item.items)
    return heaviest ? [heaviest] : []
  }
  if (item.kind !== 'shape') return []
  const stroke = item.stroke?.color
  return [item.fill, stroke].filter(
    (color) => color !== undefined && color !== 'registration',
  )
}
