import { pointsOf } from '../../base/geometry/path.ts'
import { compose, identity } from '../../base/geometry/transform.ts'
import type { Frame, Group } from './frame.ts'
import { intersection, rectOf } from './rect.ts'
import type { Rect } from './rect.ts'

/** What the clips of nested groups, outermost first, leave of the page: the trim with bleed and slug around it. */
export function windowOf(
  groups: readonly Group[],
  { trim, bleed, slug }: Pick<Frame, 'trim' | 'bleed' | 'slug'>,
): Rect {
  const margin = bleed + slug
  const [right, bottom] = [trim.width + margin, trim.height + margin]
  let window: Rect = { left: -margin, top: -margin, right, bottom }
  let own = identity
  for (const group of groups) {
    own = compose(own, group.transform ?? identity)
    if (group.clip) window = intersection(window, rectOf(pointsOf(group.clip), own))
  }
  return window
}
