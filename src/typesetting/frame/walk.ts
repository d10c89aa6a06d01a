import { compose, identity } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import type { Frame, FrameItem, Group } from './frame.ts'

/** An item, the transform from its coordinates to those of the side, and its groups, outermost first. */
export interface Visited<Item extends FrameItem = FrameItem> {
  readonly item: Item
  readonly transform: Transform
  readonly groups: readonly Group[]
}

type Kind = FrameItem['kind']
type ItemOf<K extends Kind> = Extract<FrameItem, { readonly kind: K }>

/** Every item of a side, groups before their items. */
export function* walkFrame(frame: Frame): Generator<Visited> {
  yield* walkItems(frame.items, identity)
}

/** Some items and their descendants, under a transform. */
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

/** Every item of a side except the contents of vector pictures, which may have thousands of paths. */
export function walkLayout(frame: Pick<Frame, 'items'>): readonly Visited[] {
  const found: Visited[] = []
  const collect = (
    items: readonly FrameItem[],
    transform: Transform,
    groups: readonly Group[],
  ): void => {
    for (const item of items) {
      found.push({ item, transform, groups })
      if (item.kind === 'group' && !item.art)
        collect(item.items, compose(transform, item.transform ?? identity), [
          ...groups,
          item,
        ])
    }
  }
  collect(frame.items, identity, [])
  return found
}

/** Items inside an item, and the transform from their coordinates to those that it stands in. */
interface Contents {
  readonly items: readonly FrameItem[]
  readonly transform: Transform
}

/** What a group holds and is masked with, and the tiles that a shape is painted with. */
function contentsOf(item: FrameItem): readonly Contents[] {
  if (item.kind === 'group') {
    const { items, transform = identity, layer } = item
    const mask = layer?.mask?.items
    return [{ items, transform }, ...(mask ? [{ items: mask, transform }] : [])]
  }
  if (item.kind !== 'shape') return []
  return [item.fillWith, item.stroke?.paintedWith].flatMap((paint) =>
    paint?.kind === 'tiling' ? [paint] : [],
  )
}

/** The items of one kind on a side, in masks and patterns too. Pictures without any are skipped quickly. */
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
    if (!hasKind(items, kind)) return
    for (const item of items) {
      if (isOfKind(item, kind)) found.push({ item, transform, groups })
      const inside = item.kind === 'group' ? [...groups, item] : groups
      for (const inner of contentsOf(item))
        collect(inner.items, compose(transform, inner.transform), inside)
    }
  }
  collect(frame.items, identity, [])
  return found
}

/** The items of one kind on some sides; those of an array that appears many times are listed once. */
export function distinctItems<K extends Kind>(
  frames: readonly Frame[],
  kind: K,
): readonly ItemOf<K>[] {
  const found: ItemOf<K>[] = []
  const seen = new Set<readonly FrameItem[]>()
  const collect = (items: readonly FrameItem[]): void => {
    if (seen.has(items) || !hasKind(items, kind)) return
    seen.add(items)
    for (const item of items) {
      if (isOfKind(item, kind)) found.push(item)
      for (const inner of contentsOf(item)) collect(inner.items)
    }
  }
  for (const frame of frames) collect(frame.items)
  return found
}

const isOfKind = <K extends Kind>(item: FrameItem, kind: K): item is ItemOf<K> =>
  item.kind === kind

/** One bit for each kind: a set of kinds is a number, of which a thousand cards have fifty thousand. */
const BITS: Record<Kind, number> = { glyphs: 1, shape: 2, picture: 4, group: 8, link: 16 }

const hasKind = (items: readonly FrameItem[], kind: Kind): boolean =>
  (kindsIn(items) & BITS[kind]) !== 0

/** The kinds of some items and their descendants. A picture on many sides is one array, visited once. */
const cache = new WeakMap<readonly FrameItem[], number>()

function kindsIn(items: readonly FrameItem[]): number {
  const before = cache.get(items)
  if (before !== undefined) return before
  let kinds = 0
  for (const item of items) {
    kinds |= BITS[item.kind]
    for (const inner of contentsOf(item)) kinds |= kindsIn(inner.items)
  }
  cache.set(items, kinds)
  return kinds
}
