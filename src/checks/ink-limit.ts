import { totalInk } from '../color/color.ts'
import type { Color } from '../color/color.ts'
import type { FrameItem } from '../frame/frame.ts'
import { walkFrame } from '../frame/walk.ts'
import type { Check } from './check.ts'

/** No flat colour puts more ink in one place than paper takes (the theme's limit). */
export const inkLimit: Check = {
  about: 'total ink',
  run: ({ sides, inkLimit: limit }) =>
    sides.flatMap(({ frame, span }) => {
      const heaviest = [...walkFrame(frame)]
        .flatMap(({ item }) => colorsOf(item))
        .toSorted((a, b) => totalInk(b) - totalInk(a))[0]
      if (!heaviest || totalInk(heaviest) <= limit) return []
      return [
        {
          code: 'ink-limit',
          severity: 'error',
          message: `${frame.name} has a colour with ${Math.round(totalInk(heaviest))} % ink (${heaviest.cmyk.join(' ')}); the limit is ${limit} %.`,
          hint: 'Too much ink smears: lower the parts of that colour in the theme, or take a lighter one in the picture.',
          span,
        },
      ]
    }),
}

function colorsOf(item: FrameItem): readonly Color[] {
  if (item.kind === 'glyphs') return [item.color]
  if (item.kind !== 'shape') return []
  const stroke = item.stroke?.color
  return [item.fill, stroke].filter(
    (color) => color !== undefined && color !== 'registration',
  )
}
