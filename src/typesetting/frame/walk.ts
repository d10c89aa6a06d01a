import { compose, identity } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import type { Frame, FrameItem, Group } from './frame.ts'

/** An item with the map from its coordinates to the side's, and the groups that hold it, the outer first. */
export interface Visited<Item extends FrameItem = FrameItem> {
  readonly item: Item
  readonly transform: Transform
  readonly groups: readonly Group[]
}

type Kind = FrameItem['kind']
type ItemOf<K extends Kind> = Extract<FrameItem, { readonly kind: K }>

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

/** Every item that layout placed on a side: not what pictures are drawn with, which may be thousands of outlines. */
export function* walkLayout(
  { items }: Pick<Frame, 'items'>,
  transform: Transform = identity,
  groups: readonly Group[] = [],
): Generator<Visited> {
  for (const item of items) {
    yield { item, transform, groups }
    if (item.kind === 'group' && !item.art)
      yield* walkLayout(item, compose(transform, item.transform ?? identity), [
        ...groups,
        item,
      ])
  }
}

/** The items of one kind on a side. Art of a thousand outlines is passed over when words are looked for. */
export function itemsOfKind<K extends Kind>(
  frame: Frame,
  kind: K,
): readonly Visited<ItemOf<K>>[] {
  const found: Visited<ItemOf<K>>[] = []
  const collect = (
    items: readonly FrameItem[],
    transform: Transform,
    groups: readonly Group[],
  ): void => {
    if (!kindsIn(items).has(kind)) return
    for (const item of items) {
      if (isOfKind(item, kind)) found.push({ item, transform, groups })
      if (item.kind === 'group')
        collect(item.items, compose(transform, item.transform ?? identity), [
          ...groups,
          item,
        ])
    }
  }
  collect(frame.items, identity, [])
  return found
}

/** The items of one kind on some sides; those of an array that stands at many places once. */
export function distinctItems<K extends Kind>(
  frames: readonly Frame[],
  kind: K,
): readonly ItemOf<K>[] {
  const found: ItemOf<K>[] = []
  const seen = new Set<readonly FrameItem[]>()
  const collect = (items: readonly FrameItem[]): void => {
    if (seen.has(items) || !kindsIn(items).has(kind)) return
    seen.add(items)
    for (const item of items) {
      if (isOfKind(item, kind)) found.push(item)
      if (item.kind === 'group') collect(item.items)
    }
  }
  for (const frame of frames) collect(frame.items)
  return found
}

const isOfKind = <K extends Kind>(item: FrameItem, kind: K): item is ItemOf<K> =>
  item.kind === kind

/** What kinds some items and all that they hold are of. A picture on many sides is one array, looked through once. */
const cache = new WeakMap<readonly FrameItem[], ReadonlySet<Kind>>()

function kindsIn(items: readonly FrameItem[]): ReadonlySet<Kind> {
  const before = cache.get(items)
  if (before) return before
  const kinds = new Set<Kind>()
  for (const item of items) {
    kinds.add(item.kind)
    if (item.kind === 'group') for (const kind of kindsIn(item.items)) kinds.add(kind)
  }
  cache.set(items, kinds)
  return kinds
}
