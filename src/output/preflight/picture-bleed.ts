import { fits, mm } from '../../base/geometry/length.ts'
import { excerpt } from '../../base/problems/excerpt.ts'
import type { Frame, Picture } from '../../typesetting/frame/frame.ts'
import { intersection, rectOf } from '../../typesetting/frame/rect.ts'
import type { Rect } from '../../typesetting/frame/rect.ts'
import { itemsOfKind } from '../../typesetting/frame/walk.ts'
import type { Visited } from '../../typesetting/frame/walk.ts'
import { windowOf } from '../../typesetting/frame/window.ts'
import type { Check } from './check.ts'
import { boxAround, problemOn } from './side-problem.ts'

/** No photograph ends on the cut: a cut that is slightly off would show a line of paper beside it. */
export const pictureBleed: Check = {
  run: (side, deck) =>
    itemsOfKind(side.frame, 'picture').flatMap((visited) => {
      const edges = edgesOnCut(visited, side.frame)
      if (edges.length === 0) return []
      const box = boxAround(visited.groups)
      const id = visited.item.picture
      return [
        problemOn(side, deck, {
          code: 'picture-bleed',
          severity: 'warning',
          what: `“${excerpt(id)}” ends on the cut (${edges.join(', ')}), with nothing of it in the bleed,`,
          hint: 'Let it fill its box (“objectFit: cover”), so that it runs on into the bleed, or keep it away from the cut.',
          badness: edges.length,
          box,
          subject: id,
        }),
      ]
    }),
}

/** How near to the cut an edge is on it. */
const NEAR = mm(0.1)

/** The edges of what shows of a picture that lie on the cut; none on pages that have no bleed. */
function edgesOnCut(
  { item, transform, groups }: Visited<Picture>,
  frame: Frame,
): readonly string[] {
  const { x, y, width: across, height: down } = item.box
  const corners = [
    [x, y],
    [x + across, y + down],
  ] as const
  const shown = intersection(windowOf(groups, frame), rectOf(corners, transform))
  const isHidden = shown.left >= shown.right || shown.top >= shown.bottom
  if (frame.bleed === 0 || isHidden) return []
  const { width, height } = frame.trim
  const distances: Readonly<Record<keyof Rect, number>> = {
    left: shown.left,
    top: shown.top,
    right: width - shown.right,
    bottom: height - shown.bottom,
  }
  return Object.entries(distances).flatMap(([edge, distance]) =>
    fits(Math.abs(distance), NEAR) ? [edge] : [],
  )
}
