import type { Color } from '../../base/color/color.ts'
import { isInside } from '../../base/geometry/inside-path.ts'
import { apply, compose, identity, inverse } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import type { Frame, FrameItem, Glyphs, Group } from './frame.ts'
import { inPaintOrder } from './paint-order.ts'
import { rightOf } from './text-lines.ts'

/** The colours at a point of a side. */
export interface InksAt {
  /** The fill of the uppermost shape; undefined on bare paper and on a photograph. */
  readonly ground: Color | undefined
  /** The colour of the text there. */
  readonly words: Color | undefined
}

/** The colours at a point, in points from the corner of the trim. */
export function inksAt({ items }: Frame, x: number, y: number): InksAt {
  return searchItems(items, identity, {
    x,
    y,
    found: { ground: undefined, words: undefined },
  })
}

interface SearchState {
  readonly x: number
  readonly y: number
  readonly found: InksAt
}

/** Items that are painted later lie over earlier ones. */
const searchItems = (
  items: readonly FrameItem[],
  transform: Transform,
  search: SearchState,
): InksAt =>
  inPaintOrder(items).reduce<InksAt>(
    (found, item) => searchItem(item, transform, { ...search, found }),
    search.found,
  )

function searchItem(item: FrameItem, transform: Transform, search: SearchState): InksAt {
  const { found } = search
  const back = inverse(transform)
  if (!back) return found
  const [x, y] = apply(back, search.x, search.y)
  switch (item.kind) {
    case 'group':
      return searchGroup(item, transform, search)
    case 'shape': {
      const { fill, path, evenOdd = false } = item
      return fill && isInside(path, x, y, evenOdd) ? { ...found, ground: fill } : found
    }
    case 'picture': {
      const { box } = item
      const isOn =
        x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
      return isOn ? { ground: undefined, words: undefined } : found
    }
    case 'glyphs':
      return standsAt(item, x, y) ? { ...found, words: item.color } : found
    case 'link':
      return found
  }
}

function searchGroup(group: Group, outer: Transform, search: SearchState): InksAt {
  const transform = compose(outer, group.transform ?? identity)
  const back = inverse(transform)
  if (!back) return search.found
  const [x, y] = apply(back, search.x, search.y)
  const { art, clip, items } = group
  const isOutside = clip !== undefined && !isInside(clip, x, y, false)
  const isBesideArt =
    art !== undefined &&
    (x < art.x || y < art.y || x > art.x + art.width || y > art.y + art.height)
  return isOutside || isBesideArt ? search.found : searchItems(items, transform, search)
}

/** How far letters reach from the baseline, in em. */
const ASCENT = 0.75
const DESCENT = 0.25

const standsAt = (run: Glyphs, x: number, y: number): boolean =>
  x >= run.at.x &&
  x <= rightOf(run) &&
  y >= run.at.y - ASCENT * run.size &&
  y <= run.at.y + DESCENT * run.size
