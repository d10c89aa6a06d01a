import { BLACK } from '../../base/color/color.ts'
import type { Sides, Size } from '../../base/geometry/box.ts'
import { fitCorners } from '../../base/geometry/corners.ts'
import { fits, mm } from '../../base/geometry/length.ts'
import type { FrameItem } from '../frame/frame.ts'
import { borderOf, drawnLine, insideBorder } from './border.ts'
import type { PictureContent, SideBox } from './box-tree.ts'
import { columnStarts, columnWidth } from './column-flow.ts'
import type { SideContext } from './context.ts'
import type { ArrangedBox } from './flexbox.ts'
import { croppedPicture, fittedArea, placePicture } from './place-picture.ts'
import type { Area, PicturePlacement } from './place-picture.ts'
import { placeText } from './place-text.ts'
import { cornersOf, coversCorner, isRound, outlineOf } from './round-corners.ts'
import type { RoundedArea } from './round-corners.ts'
import { ruleIn } from './rule-line.ts'
import { fillHeight } from './spare-height.ts'
import { colorOf, points } from './styles.ts'
import type { TriedSide } from './tried-side.ts'

/** What composing the boxes of a side needs. */
export interface ComposeContext {
  readonly trim: Size
  /** The bleed on each edge, in points; 0 at a fold. */
  readonly bleed: Sides<number>
  readonly context: SideContext
  /** The positions of the boxes, and their text. */
  readonly tried: Omit<TriedSide, 'overset'>
  /** The items of the flow text in a box. */
  readonly flowItems?: (box: SideBox) => readonly FrameItem[]
}

/** The items of a box and its descendants, back to front, clipped by the round corners of `around`. */
export function composeBox(
  box: SideBox,
  composeContext: ComposeContext,
  around: readonly RoundedArea[] = [],
): readonly FrameItem[] {
  const place = composeContext.tried.places.get(box)
  if (!place) return []
  const shape = shapeOf(box, place, composeContext)
  const inner = isRound(shape) ? [...around, insideBorder(shape, place)] : around
  return [
    ...[
      ...background(box, shape, composeContext),
      ...borderOf(box, place, shape, composeContext.context),
      ...rule(box, shape, composeContext),
    ].map((item) => clipped(item, shape, around)),
    ...contents(box, place, composeContext, around),
    ...box.children.flatMap((child) => composeBox(child, composeContext, inner)),
  ]
}

/** The area of a box, extended into the bleed at the trim, with its round corners. */
const shapeOf = (
  box: Pick<SideBox, 'rules'>,
  place: ArrangedBox,
  composeContext: ComposeContext,
): RoundedArea => {
  const area = withBleed(place, composeContext)
  const corners = cornersOf(box.rules, place, composeContext.context)
  return { area, corners: fitCorners(corners, area) }
}

/** An item, clipped if it covers a round corner of a box around it. */
function clipped(
  item: FrameItem,
  shape: RoundedArea,
  around: readonly RoundedArea[],
): FrameItem {
  const cutting = around.findLast((outer) => coversCorner(shape, outer))
  return cutting ? { kind: 'group', clip: outlineOf(cutting), items: [item] } : item
}

function background(
  box: SideBox,
  shape: RoundedArea,
  { context, tried }: ComposeContext,
): readonly FrameItem[] {
  const { backgroundColor } = box.rules
  if (backgroundColor === undefined || isIntentionallyEmpty(box, tried.places.get(box)))
    return []
  const fill = colorOf(backgroundColor, context)
  return [{ kind: 'shape', path: outlineOf(shape), fill, box: box.origin }]
}

/** The line of a box that is a rule. */
function rule(
  { rules, origin }: SideBox,
  { area }: RoundedArea,
  { context }: ComposeContext,
): readonly FrameItem[] {
  const { line } = rules
  if (!line) return []
  const width = points(line.width, context)
  return ruleIn(area, drawnLine(line, width, rules, context)).map((shape) => ({
    ...shape,
    box: origin,
  }))
}

/** Whether the template wants a box to be empty: its size is 0, or all its children were left out. */
function isIntentionallyEmpty(
  { rules, isEmptied }: SideBox,
  place: Pick<Area, 'width' | 'height'> | undefined,
): boolean {
  const sizes = [rules.width, rules.height, rules.maxWidth, rules.maxHeight]
  if (sizes.some((size) => size?.value === 0)) return true
  return isEmptied && place !== undefined && fits(Math.min(place.width, place.height), 0)
}

/** What ends this near to the trim is meant to touch it: three thirds of 33.3 % are no whole width. */
const TOUCHING = mm(0.1)

/** Where an area begins that begins at `start`, and runs on into the bleed if that is on the trim. */
const beginOf = (start: number, bleed: number): number =>
  fits(start, TOUCHING) ? Math.min(start, 0) - bleed : start

/** Where it ends. */
const endOf = (end: number, trim: number, bleed: number): number =>
  fits(trim, end + TOUCHING) ? Math.max(end, trim) + bleed : end

/** Extends an area that touches the trim into the bleed on that side. */
function withBleed(
  place: Area,
  { trim, bleed }: Pick<ComposeContext, 'trim' | 'bleed'>,
): Area {
  const [x, y] = [beginOf(place.x, bleed.left), beginOf(place.y, bleed.top)]
  const right = endOf(place.x + place.width, trim.width, bleed.right)
  const bottom = endOf(place.y + place.height, trim.height, bleed.bottom)
  return { x, y, width: right - x, height: bottom - y }
}

function contents(
  box: SideBox,
  place: ArrangedBox,
  composeContext: ComposeContext,
  around: readonly RoundedArea[],
): readonly FrameItem[] {
  const { content, name, origin } = box
  switch (content.kind) {
    case 'none':
      return []
    case 'flow':
      return (composeContext.flowItems?.(box) ?? []).map((item) =>
        item.kind === 'group' ? { ...item, box: origin } : item,
      )
    case 'text':
      return [
        {
          kind: 'group',
          name,
          box: origin,
          items: textItems(box, place, composeContext),
        },
      ]
    case 'picture':
      return isIntentionallyEmpty(box, place)
        ? []
        : [pictureGroup({ ...box, content }, place, composeContext, around)]
  }
}

/** A picture, clipped to its box. */
function pictureGroup(
  { content, rules, name, origin }: SideBox & { readonly content: PictureContent },
  place: ArrangedBox,
  composeContext: ComposeContext,
  around: readonly RoundedArea[],
): FrameItem {
  const { context } = composeContext
  const fit = rules.objectFit ?? 'contain'
  const area = contentArea(place)
  const pictured: PicturePlacement = {
    // A picture that fills its box fills the bleed as well.
    area: fit === 'contain' ? area : withBleed(area, composeContext),
    trimmed: area,
    fit,
    position: rules.objectPosition ?? 'center',
    current: rules.color === undefined ? BLACK : colorOf(rules.color, context),
    colorOf: context.pictureColor,
  }
  const shape = insideBorder(shapeOf({ rules }, place, composeContext), place)
  const window: RoundedArea =
    fit === 'contain' && isRound(shape)
      ? // Its own corners are to be round, not those of the room around it.
        { ...shape, area: fittedArea(content.picture, pictured) }
      : fit === 'contain'
        ? shape
        : { ...shape, area: pictured.area }
  const { alternative } = content
  const group: FrameItem = {
    kind: 'group',
    name,
    box: origin,
    role: alternative === undefined ? 'artifact' : 'figure',
    clip: outlineOf(window),
    items: placePicture(content.picture, pictured).map((item) =>
      withCode(item, content, pictured),
    ),
    ...(alternative !== undefined && { alternative }),
    ...(fit === 'cover' &&
      rules.picture === 'piece' && {
        cropped: croppedPicture(content.picture, pictured),
      }),
  }
  return clipped(group, window, around)
}

/** The drawing of a QR code, with what checks want to know of it. */
const withCode = (
  item: FrameItem,
  { modules }: PictureContent,
  { current: color }: PicturePlacement,
): FrameItem =>
  item.kind === 'group' && modules !== undefined
    ? { ...item, qr: { modules, color } }
    : item

/** The content area of a box, inside its padding. */
export const contentArea = ({ x, y, width, height, padding }: ArrangedBox): Area => ({
  x: x + padding.left,
  y: y + padding.top,
  width: width - padding.left - padding.right,
  height: height - padding.top - padding.bottom,
})

function textItems(
  box: SideBox,
  place: ArrangedBox,
  { tried, context }: ComposeContext,
): readonly FrameItem[] {
  const set = tried.texts.get(box)
  if (!set) return []
  const area = contentArea(place)
  const { size, content } = set
  const filled = fillHeight(set, box.rules.justifyContent, area.height)
  const rtl = context.direction === 'rtl'
  const columns = content.columns ?? { count: 1 }
  const starts = columnStarts(area.width, columns, { size, rtl })
  return filled.flatMap((column, index) =>
    placeText(column, {
      ...area,
      x: area.x + (starts[index] ?? 0),
      width: columnWidth(area.width, columns, size),
      size,
      rtl,
      colorOf: context.pictureColor,
      icons: context.icons,
    }),
  )
}
