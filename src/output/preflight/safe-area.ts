import { insideEdge } from '../../base/geometry/card-edge.ts'
import { fits, mm, toMm } from '../../base/geometry/length.ts'
import type { Problem } from '../../base/problems/problem.ts'
import type { BoxOrigin } from '../../typesetting/frame/frame.ts'
import { paintedOn } from '../../typesetting/frame/painted.ts'
import type { Check } from './check.ts'
import { edgeOf } from './checked-deck.ts'
import type { CheckedDeck, CheckedSide } from './checked-deck.ts'
import { nameOf, problemOn } from './side-problem.ts'

/** No words would be cut off, or touched by a cut that is slightly off. */
export const safeArea: Check = {
  run: (side, deck) =>
    [...nearest(side)].flatMap(([box, distance]) => tooNear(box, distance, side, deck)),
}

/** The least distance of the words of each box from the trim; negative past it. */
function nearest(side: CheckedSide): ReadonlyMap<BoxOrigin | undefined, number> {
  const edge = edgeOf(side)
  const distances = new Map<BoxOrigin | undefined, number>()
  for (const { box, rect } of paintedOn(side.frame).lines) {
    const distance = Math.min(
      insideEdge(edge, rect.left, rect.top),
      insideEdge(edge, rect.right, rect.top),
      insideEdge(edge, rect.right, rect.bottom),
      insideEdge(edge, rect.left, rect.bottom),
    )
    distances.set(box, Math.min(distances.get(box) ?? Infinity, distance))
  }
  return distances
}

/** The white space at the side of a letter, which may lie past the cut. */
const SIDE_BEARING = mm(0.2)

function tooNear(
  box: BoxOrigin | undefined,
  distance: number,
  side: CheckedSide,
  deck: CheckedDeck,
): readonly Problem[] {
  const safe = box?.safe ?? side.safe
  const name = nameOf(box)
  const finding = { severity: 'error', badness: -distance, box } as const
  if (distance + SIDE_BEARING < 0)
    return [
      problemOn(side, deck, {
        ...finding,
        code: 'words-cut',
        what: `${name} runs ${toMm(-distance).toFixed(1)} mm past the cut`,
        hint: 'Move the box in the template, or give its words less room: what lies past the cut is lost.',
      }),
    ]
  if (fits(safe, Math.max(0, distance))) return []
  return [
    problemOn(side, deck, {
      ...finding,
      code: 'safe-area',
      what: `${name} comes within ${toMm(Math.max(0, distance)).toFixed(1)} mm of the cut`,
      wanted: `words must keep ${toMm(safe).toFixed(1)} mm from it`,
      hint: hintFor(safe - distance, side),
    }),
  ]
}

/** The hint to add padding, also in lengths of the template, which scale with the format. */
function hintFor(missing: number, { scale }: CheckedSide): string {
  const more = Math.ceil(toMm(missing) * 10) / 10
  const there = Math.ceil((toMm(missing) / scale) * 10) / 10
  const scaled =
    more === there ? '' : ` (${there.toFixed(1)} mm in the template, which scales)`
  return `Give the box ${more.toFixed(1)} mm more padding${scaled}; or write “safe: none” where its words may come near to the cut.`
}
