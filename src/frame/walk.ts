import { compose, identity } from '../geometry/transform.ts'
import type { Transform } from '../geometry/transform.ts'
import type { Frame, FrameItem, Group } from './frame.ts'

/** An item with the map from its coordinates to the side's, and the groups that hold it, the outer first. */
export interface Visited {
  readonly item: FrameItem
  readonly transform: Transform
  readonly groups: readonly Group[]
}

/** Every item of a side, groups before what they hold. */
export function* walkFrame(frame: Frame): Generator<Visited> {
  yield* walkItems(frame.items, identity)
}

/** Some items and all that they hold, under a map. */
export function* walkItems(
  items: readonly FrameItem[],
  transform: Transform,
  groups: readonly Group[] = [],
): Generator<Visited> {
  for (const item of items) {
    yield { item, transform, groups }
    if (item.kind === 'group')
      yield* walkItems(item.items, compose(transform, item.transform ?? identity), [
        ...groups,
        item,
      ])
  }
}
