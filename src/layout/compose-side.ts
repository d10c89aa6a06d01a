import { BLACK } from '../color/color.ts'
import type { FrameItem } from '../frame/frame.ts'
import type { Sides, Size } from '../geometry/box.ts'
import { fits } from '../geometry/length.ts'
import { rectangle, roundedRectangle } from '../geometry/path.ts'
import type { SideBox } from './box-tree.ts'
import type { SideContext } from './context.ts'
import type { Arranged } from './flexbox.ts'
import { placePicture } from './place-picture.ts'
import type { Area } from './place-picture.ts'
import { placeText } from './place-text.ts'
import type { Filled, Placed } from './region.ts'
import type { TriedSide } from './side.ts'
import { colorOf, points } from './styles.ts'

/** What a box is composed for: the size of the side, its bleed, and where its colours come from. */
export interface Composing {
  readonly trim: Size
  /** How far ink runs past each edge; none at a fold. */
  readonly bleed: Sides<number>
  readonly context: SideContext
  /** The places of boxes, and their words where they have some. */
  readonly tried: Omit<TriedSide, 'overset'>
  /** What runs through a box with `flow`. */
  readonly flowItems?: (box: SideBox) => readonly FrameItem[]
}

/** The items of a box and of the boxes in it, back to front. */
export function composeBox(box: SideBox, composing: Composing): readonly FrameItem[] {
  const place = composing.tried.places.get(box)
  if (!place) return []
  return [
    ...ground(box, place, composing),
    ...contents(box, place, composing),
    ...box.children.flatMap((child) => composeBox(child, composing)),
  ]
}

function ground(
  box: SideBox,
  place: Arranged,
  { context, ...composing }: Composing,
): readonly FrameItem[] {
  const { backgroundColor, borderRadius } = box.rules
  if (backgroundColor === undefined) return []
  const { x, y, width, height } = withBleed(place, composing)
  const radius = points(borderRadius, {
    scale: context.scale,
    whole: Math.min(place.width, place.height),
  })
  const path =
    radius > 0
      ? roundedRectangle(x, y, { width, height }, radius)
      : rectangle(x, y, width, height)
  return [{ kind: 'shape', path, fill: colorOf(backgroundColor, context) }]
}

/** A box that lies on the trim runs on into the bleed on that side. */
function withBleed(
  place: Area,
  { trim, bleed }: Pick<Composing, 'trim' | 'bleed'>,
): Area {
  const left = fits(place.x, 0) ? bleed.left : 0
  const top = fits(place.y, 0) ? bleed.top : 0
  const right = fits(trim.width, place.x + place.width) ? bleed.right : 0
  const bottom = fits(trim.height, place.y + place.height) ? bleed.bottom : 0
  return {
    x: place.x - left,
    y: place.y - top,
    width: place.width + left + right,
    height: place.height + top + bottom,
  }
}

function contents(
  box: SideBox,
  place: Arranged,
  composing: Composing,
): readonly FrameItem[] {
  const { content, name } = box
  switch (content.kind) {
    case 'none':
      return []
    case 'flow':
      return composing.flowItems?.(box) ?? []
    case 'text':
      return [{ kind: 'group', name, items: textItems(box, place, composing) }]
    case 'picture': {
      const { rules } = box
      const fit = rules.objectFit ?? 'contain'
      const bled = withBleed(place, composing)
      const items = placePicture(content.picture, {
        // What is stretched over its box is stretched over the bleed as well.
        area: fit === 'contain' ? inside(place) : bled,
        fit,
        position: rules.objectPosition ?? 'center',
        current:
          rules.color === undefined ? BLACK : colorOf(rules.color, composing.context),
        colorOf: composing.context.pictureColor,
      })
      const { alternative } = content
      const clip = rectangle(bled.x, bled.y, bled.width, bled.height)
      const role = alternative === undefined ? 'artifact' : 'figure'
      return [
        {
          kind: 'group',
          name,
          role,
          clip,
          items,
          ...(alternative !== undefined && { alternative }),
        },
      ]
    }
  }
}

/** The room inside a box's padding. */
export const inside = ({ x, y, width, height, padding }: Arranged): Area => ({
  x: x + padding.left,
  y: y + padding.top,
  width: width - padding.left - padding.right,
  height: height - padding.top - padding.bottom,
})

function textItems(
  box: SideBox,
  place: Arranged,
  { tried, context }: Composing,
): readonly FrameItem[] {
  const set = tried.texts.get(box)
  const filled = set?.fill.regions[0]
  if (!set || !filled) return []
  const area = inside(place)
  const spread = spreadOut(filled, area.height - filled.height, box.rules.justifyContent)
  return placeText(spread, {
    ...area,
    size: set.size,
    rtl: context.direction === 'rtl',
    colorOf: context.pictureColor,
  })
}

/** Shares out the free height of a text box among its paragraphs, as CSS justify-content does. */
function spreadOut(filled: Filled, free: number, justify: string | undefined): Filled {
  if (free <= 0 || justify === undefined) return filled
  const count = filled.placed.length
  const [before, between] = shares(justify, count)
  return {
    ...filled,
    placed: filled.placed.map((placed, index): Placed => ({
      ...placed,
      y: placed.y + free * (before + between * index),
    })),
  }
}

/** Which share of the free height goes before the first of so many, and between each two. */
function shares(justify: string, count: number): readonly [number, number] {
  switch (justify) {
    case 'center':
      return [0.5, 0]
    case 'flex-end':
      return [1, 0]
    case 'space-between':
      return count > 1 ? [0, 1 / (count - 1)] : [0, 0]
    case 'space-around':
      return [0.5 / count, 1 / count]
    case 'space-evenly':
      return [1 / (count + 1), 1 / (count + 1)]
    default:
      return [0, 0]
  }
}
