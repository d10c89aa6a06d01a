import type { Color } from '../../../base/color/color.ts'
import { box } from '../../../base/geometry/box.ts'
import { apply, compose, scale, translate } from '../../../base/geometry/transform.ts'
import type { Transform } from '../../../base/geometry/transform.ts'
import { isPhotograph } from '../../../input/drawings/deck-picture.ts'
import type { DeckPicture } from '../../../input/drawings/deck-picture.ts'
import type { Position } from '../../../input/template/position.ts'
import type { FrameItem, Group } from '../../frame/frame.ts'
import { intrinsicSize } from './natural-size.ts'
import { itemsOf } from './vector-items.ts'
import type { ColorOf } from './vector-items.ts'

/** A rectangle in points. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How a picture is placed, as CSS object-fit and object-position. */
export interface PicturePlacement {
  readonly area: Area
  readonly fit: 'contain' | 'cover' | 'fill'
  readonly position: Position
  /** The focus of a picture that has none of its own; without it, the position counts. */
  readonly focus?: DeckPicture['focus'] | undefined
  /** The area without its bleed, in whose middle the focus of a picture comes to lie as far as it can. */
  readonly trimmed?: Area
  /** The colour for `currentColor`. */
  readonly current: Color
  readonly colorOf: ColorOf
}

/** The items of a picture in an area. What a vector picture draws beyond its edges is bleed. */
export function placePicture(
  picture: DeckPicture,
  place: PicturePlacement,
): readonly FrameItem[] {
  const size = intrinsicSize(picture)
  const placed = fitInto(picture, place)
  const transform = picture.mirrored === true ? compose(placed, flipped(size)) : placed
  if (picture.kind === 'raster') {
    const area = box(0, 0, size.width, size.height)
    const item: FrameItem = { kind: 'picture', box: area, picture: picture.raster.id }
    return [{ kind: 'group', transform, items: [item] }]
  }
  const items = itemsOf(picture.vector, place.colorOf, place.current)
  const { viewBox, factor, extent } = picture.vector
  return [
    {
      kind: 'group',
      transform: compose(transform, translate(-viewBox.x, -viewBox.y), scale(1 / factor)),
      items,
      art: box(extent.x, extent.y, extent.width, extent.height),
    },
  ]
}

/** Mirrors left and right within a width. */
const flipped = ({ width }: { readonly width: number }): Transform => [
  -1,
  0,
  0,
  1,
  width,
  0,
]

/** The part of its area that a picture fills. */
export function fittedArea(picture: DeckPicture, place: PicturePlacement): Area {
  const { width, height } = intrinsicSize(picture)
  const fitted = fitInto(picture, place)
  const [left, top] = apply(fitted, 0, 0)
  const [right, bottom] = apply(fitted, width, height)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** All of a picture that fills an area, for those who choose what of it shows. */
export function croppedPicture(
  picture: DeckPicture,
  place: PicturePlacement,
): NonNullable<Group['cropped']> {
  const { x, y, width, height } = fittedArea(picture, place)
  return { area: box(x, y, width, height), isMirrored: picture.mirrored === true }
}

/** The transform from the picture's own units to the area. */
function fitInto(picture: DeckPicture, place: PicturePlacement): Transform {
  const { area, fit, position } = place
  const size = intrinsicSize(picture)
  const across = area.width / size.width
  const down = area.height / size.height
  if (fit === 'fill') return compose(translate(area.x, area.y), scale(across, down))
  const factor = fit === 'contain' ? Math.min(across, down) : Math.max(across, down)
  const [width, height] = [size.width * factor, size.height * factor]
  const focused = fit === 'cover' && focusedCorner(picture, { width, height }, place)
  const [left, top] = focused || [
    area.x + (area.width - width) * position.x,
    area.y + (area.height - height) * position.y,
  ]
  return compose(translate(left, top), scale(factor))
}

/**
 * The point that stays in sight of a picture of which nobody says it: of an upright photograph, most often of people, the
 * upper quarter, where heads are. Cut to half its height or more it keeps all that is above. Of others it is the middle.
 */
export function usualFocus(picture: DeckPicture): PicturePlacement['focus'] {
  const { width, height } = intrinsicSize(picture)
  return isPhotograph(picture) && height > width ? { x: 0.5, y: 0.25 } : undefined
}

/** The top left corner of a picture that covers an area with its focus as near to the middle as can be. */
function focusedCorner(
  { focus: own, mirrored }: DeckPicture,
  { width, height }: { readonly width: number; readonly height: number },
  { area, trimmed = area, focus: usual }: PicturePlacement,
): readonly [left: number, top: number] | undefined {
  const focus = own ?? usual
  if (!focus) return undefined
  const x = mirrored === true ? 1 - focus.x : focus.x
  const left = trimmed.x + trimmed.width / 2 - x * width
  const top = trimmed.y + trimmed.height / 2 - focus.y * height
  return [
    Math.min(area.x, Math.max(left, area.x + area.width - width)),
    Math.min(area.y, Math.max(top, area.y + area.height - height)),
  ]
}
