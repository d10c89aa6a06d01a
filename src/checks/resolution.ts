import { itemsOfKind } from '../frame/walk.ts'
import type { Check } from './check.ts'

/** Below this pictures look soft in print, and far below it they are not worth printing (pixels per inch). */
const GOOD = 225
const LEAST = 150

/** Every photograph has enough pixels for the size at which it is printed. */
export const resolution: Check = {
  about: 'resolution of pictures',
  run: ({ sides, format, pictures }) =>
    sides.flatMap(({ frame, span }) =>
      itemsOfKind(frame, 'picture').flatMap(({ item, transform }) => {
        const inches = (item.box.width * Math.hypot(transform[0], transform[1])) / 72
        const pixels = (pictures.get(item.picture)?.width ?? 0) / inches
        if (pixels >= GOOD) return []
        return [
          {
            code: 'picture-resolution',
            severity: pixels < LEAST ? 'error' : 'warning',
            message: `“${item.picture}” has ${Math.floor(pixels)} pixels per inch on ${frame.name} of ${format}; print wants ${GOOD} or more.`,
            hint: 'Use a larger picture, or show it smaller.',
            span,
            about: { format, side: frame.name },
          } as const,
        ]
      }),
    ),
}
