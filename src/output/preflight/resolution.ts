import { plain } from '../../base/problems/plain.ts'
import { placedSize } from '../../typesetting/frame/rect.ts'
import { itemsOfKind } from '../../typesetting/frame/walk.ts'
import type { Check } from './check.ts'
import { boxAround, nameOf, problemOn } from './side-problem.ts'

/** The resolutions below which pictures look soft in print, and below which they are refused (pixels per inch). */
const GOOD = 225
const LEAST = 150

const NO_PIXELS = { width: 0, height: 0 }

/** Every photograph has enough pixels for the size at which it is printed, across as well as down. */
export const resolution: Check = {
  run: (deck) =>
    deck.sides.flatMap((side) =>
      itemsOfKind(side.frame, 'picture').flatMap(({ item, transform, groups }) => {
        const placed = placedSize(item.box, transform)
        const { width, height } = deck.pictures.get(item.picture) ?? NO_PIXELS
        const across = (width / placed.width) * 72
        const down = (height / placed.height) * 72
        // A stretched picture has fewer pixels per inch in one direction than in the other.
        const pixels = Math.min(across, down)
        if (pixels >= GOOD) return []
        const box = boxAround(groups)
        const place = box && box.name !== item.picture ? ` in ${nameOf(box)}` : ''
        return [
          problemOn(side, deck, {
            code: 'picture-resolution',
            severity: pixels < LEAST ? 'error' : 'warning',
            what: `“${plain(item.picture)}” has ${Math.floor(pixels)} pixels per inch${place}`,
            wanted: `print needs ${GOOD} or more`,
            hint: 'Use a larger picture, or show it smaller.',
            badness: -pixels,
            box,
            subject: item.picture,
          }),
        ]
      }),
    ),
}
