import { excerpt } from '../../base/problems/excerpt.ts'
import { filteredDrawing } from '../../input/drawings/result/filter-picture.ts'
import { placedSize } from '../../typesetting/frame/rect.ts'
import { itemsOfKind } from '../../typesetting/frame/walk.ts'
import type { Check } from './check.ts'
import { NO_PIXELS, pixelsPerInch } from './resolution.ts'
import { boxAround, problemOn } from './side-problem.ts'

/** It is told where the effects of a drawing are printed as a picture, since PDF has no filters. */
export const effects: Check = {
  run: (side, deck) =>
    itemsOfKind(side.frame, 'picture').flatMap(({ item, transform, groups }) => {
      const drawing = filteredDrawing(item.picture)
      if (drawing === undefined) return []
      const size = deck.pictures.get(item.picture) ?? NO_PIXELS
      const pixels = pixelsPerInch(size, placedSize(item.box, transform))
      return [
        problemOn(side, deck, {
          code: 'picture-effects',
          severity: 'note',
          what: `Shadows, blurs or other effects of “${excerpt(drawing)}” are printed as a picture of ${Math.floor(pixels)} pixels per inch`,
          hint: 'Look at them closely; what must be sharp is better drawn without effects.',
          badness: -pixels,
          box: boxAround(groups),
          subject: drawing,
        }),
      ]
    }),
}
