import type { Glyphs } from '../frame/frame.ts'
import { itemsOfKind } from '../frame/walk.ts'
import type { Visited } from '../frame/walk.ts'
import { fits, toMm } from '../geometry/length.ts'
import { apply } from '../geometry/transform.ts'
import type { Check } from './check.ts'
import type { CheckedSide } from './checked-deck.ts'

/** No word stands where a cut that is a little off would touch it. */
export const safeArea: Check = {
  about: 'safe area',
  run: ({ sides, format }) =>
    sides.flatMap((side) => {
      const { frame, span, safe } = side
      let distance = Number.POSITIVE_INFINITY
      for (const visited of itemsOfKind(frame, 'glyphs'))
        distance = Math.min(distance, ...distances(visited, side))
      if (fits(safe, distance)) return []
      return [
        {
          code: 'safe-area',
          severity: 'error',
          message: `Words on ${frame.name} come within ${toMm(Math.max(0, distance)).toFixed(1)} mm of the cut on ${format}; they must keep ${toMm(safe).toFixed(1)} mm from it.`,
          hint: 'Give the box more padding in the template.',
          span,
          about: { format, side: frame.name },
        },
      ]
    }),
}

/** How far a run of text keeps from each edge of the trim; negative past it. */
function distances(
  { item, transform }: Visited<Glyphs>,
  { frame }: CheckedSide,
): readonly number[] {
  if (item.kind !== 'glyphs') return []
  const [left, baseline] = apply(transform, item.at.x, item.at.y)
  const { width, height } = frame.trim
  return [
    left,
    width - left - widthOf(item),
    baseline - item.size * CAP_HEIGHT,
    height - baseline - item.size * DESCENT,
  ]
}

/** How far letters reach above and below the baseline, in em: capitals, and the tails of g and p. */
const CAP_HEIGHT = 0.7
const DESCENT = 0.2

/** The space glyph at a line's end is no ink. */
function widthOf({ glyphs, size }: Glyphs): number {
  return glyphs.reduce(
    (most, { text, x, advance }) =>
      text.trim() === '' ? most : Math.max(most, (x + advance) * size),
    0,
  )
}
