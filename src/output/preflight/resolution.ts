import { excerpt } from '../../base/problems/excerpt.ts'
import { repeated } from '../../base/problems/problem.ts'
import { filteredDrawing } from '../../input/drawings/result/filter-picture.ts'
import { placedSize } from '../../typesetting/frame/rect.ts'
import { itemsOfKind } from '../../typesetting/frame/walk.ts'
import type { Check } from './check.ts'
import { boxAround, nameOf, problemOn } from './side-problem.ts'

/** The resolutions below which pictures look soft and blurred in print, and the usual one (pixels per inch). */
const GOOD = 225
const LEAST = 150
const USUAL = 300

interface Extent {
  readonly width: number
  readonly height: number
}

/** Of a picture that could not be read. */
export const NO_PIXELS: Extent = { width: 0, height: 0 }

/** Every photograph has enough pixels for the size at which it is printed, across as well as down; a release needs them. */
export const resolution: Check = {
  run: (side, deck) =>
    itemsOfKind(side.frame, 'picture').flatMap(({ item, transform, groups }) => {
      const placed = placedSize(item.box, transform)
      const size = deck.pictures.get(item.picture) ?? NO_PIXELS
      const pixels = pixelsPerInch(size, placed)
      if (pixels >= GOOD || filteredDrawing(item.picture) !== undefined) return []
      const box = boxAround(groups)
      const place = box && box.name !== item.picture ? ` in ${nameOf(box)}` : ''
      const isBlurred = pixels < LEAST
      const span = deck.namedAt(item.picture)
      const problem = problemOn(side, deck, {
        code: 'picture-resolution',
        severity: isBlurred && deck.strict ? 'error' : 'warning',
        what: `“${excerpt(item.picture)}” has ${isBlurred ? 'only ' : ''}${Math.floor(pixels)} pixels per inch${place}`,
        wanted: isBlurred ? lackOf(size, placed) : `print needs ${GOOD} or more`,
        hint: isBlurred && !deck.strict ? `${HINT} A release refuses it.` : HINT,
        badness: -pixels,
        box,
        origin: span && { name: item.picture, span },
        subject: item.picture,
      })
      const cause = isBlurred ? 'far too few pixels' : 'few pixels'
      return [span ? repeated(problem, cause, excerpt(item.picture)) : problem]
    }),
}

/** The pixels per inch of a picture where it has fewer of them: across or down. `placed` is its size on paper in points. */
export const pixelsPerInch = (has: Extent, placed: Extent): number =>
  72 * Math.min(has.width / placed.width, has.height / placed.height)

const HINT = 'Use a larger picture, or show it smaller.'

/** What a picture lacks that will look blurred; `placed` is its size on paper in points. */
function lackOf(has: Extent, placed: Extent): string {
  const [width, height] = [placed.width, placed.height].map((points) =>
    Math.round((points / 72) * USUAL),
  )
  return `it will look blurred: this size needs ${width} × ${height} pixels, and it has ${has.width} × ${has.height}`
}
