import { BLACK } from '../../../base/color/color.ts'
import { box as rectangle } from '../../../base/geometry/box.ts'
import { allCorners, fitCorners } from '../../../base/geometry/corners.ts'
import type { CornerRadius } from '../../../base/geometry/corners.ts'
import { isLink } from '../../../base/text/address.ts'
import { isPhotograph } from '../../../input/drawings/deck-picture.ts'
import type { DeckPicture } from '../../../input/drawings/deck-picture.ts'
import type { BoxRules } from '../../../input/template/box.ts'
import type { Position } from '../../../input/template/position.ts'
import type { FrameItem, Link } from '../../frame/frame.ts'
import type { PictureContent, SideBox } from '../boxes/box-tree.ts'
import { isIntentionallyEmpty } from '../boxes/empty-box.ts'
import type { ArrangedBox } from '../boxes/flexbox.ts'
import { turnedArea, turnedPage, turnOf } from '../boxes/rotated.ts'
import { ruleIn } from '../boxes/rule-line.ts'
import { withBleed } from '../boxes/with-bleed.ts'
import type { TrimmedPage } from '../boxes/with-bleed.ts'
import type { SideContext } from '../context.ts'
import { fillHeight } from '../fit/spare-height.ts'
import type { TriedSide } from '../fit/tried-side.ts'
import { columnStarts, columnWidth } from '../flow/column-flow.ts'
import { placeText } from '../flow/place-text.ts'
import {
  croppedPicture,
  fittedArea,
  placePicture,
  usualFocus,
} from '../pictures/place-picture.ts'
import type { Area, PicturePlacement } from '../pictures/place-picture.ts'
import { colorOf, points } from '../type/styles.ts'
import { background } from './background.ts'
import { borderOf, drawnLine, insideBorder } from './border.ts'
import { layered } from './layered.ts'
import { cornersOf, coversCorner, isRound, outlineOf } from './round-corners.ts'
import type { RoundedArea } from './round-corners.ts'

/** What composing the boxes of a side needs. */
export interface ComposeContext extends TrimmedPage {
  readonly context: SideContext
  /** The positions of the boxes, and their text. */
  readonly tried: Pick<TriedSide, 'places' | 'texts'>
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
  const turn = turnOf(box.rules, place, composeContext.context)
  if (!turn) return uprightBox(box, place, composeContext, around)
  const { transform, angle } = turn
  const turned = { ...composeContext, ...turnedPage(composeContext, transform, angle) }
  const items = uprightBox(box, place, turned, [])
  if (items.length === 0) return []
  const room = { area: turnedArea(place, transform), corners: allCorners(SQUARE) }
  return [clipped({ kind: 'group', transform, items }, room, around)]
}

const SQUARE: CornerRadius = { across: 0, down: 0 }

function uprightBox(
  box: SideBox,
  place: ArrangedBox,
  composeContext: ComposeContext,
  around: readonly RoundedArea[],
): readonly FrameItem[] {
  const shape = shapeOf(box, place, composeContext)
  const inner = isRound(shape) ? [...around, insideBorder(shape, place)] : around
  const own = [
    ...background(box, { shape, place }, composeContext.context),
    ...borderOf(box, place, shape, composeContext.context),
    ...rule(box, { place, area: shape.area }, composeContext),
  ].map((item) => clipped(item, shape, around))
  const isStack =
    box.children.length > 1 && box.children.some(({ rules }) => (rules.zIndex ?? 0) !== 0)
  const held = [
    ...contents(box, place, composeContext, around),
    ...box.children.flatMap((child) =>
      atHeight(composeBox(child, composeContext, inner), isStack ? child.rules : {}),
    ),
  ]
  const isCut = box.rules.overflow === 'hidden' && box.children.length > 0
  const clip = isCut && { clip: outlineOf(insideBorder(shape, place)) }
  const cut: readonly FrameItem[] =
    isCut || isStack ? [{ kind: 'group', ...clip, items: held }] : held
  return layered([...own, ...cut], box.rules, composeContext.page)
}

/** The items of a box, painted over those beside it or under them; they are read where they stand in the template. */
const atHeight = (
  items: readonly FrameItem[],
  { zIndex = 0 }: BoxRules,
): readonly FrameItem[] =>
  zIndex === 0 || items.length === 0 ? items : [{ kind: 'group', zIndex, items }]

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

/** The line of a box that is a rule. */
function rule(
  { rules, origin }: SideBox,
  { place, area }: { readonly place: ArrangedBox; readonly area: RoundedArea['area'] },
  { context }: ComposeContext,
): readonly FrameItem[] {
  const { line } = rules
  if (!line) return []
  const width = points(line.width, context)
  return ruleIn(place, area, drawnLine(line, width, rules, context)).map((shape) => ({
    ...shape,
    box: origin,
  }))
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
  const { picture } = content
  const { fit, isLoose } = fitOf(picture, rules)
  const area = contentArea(place)
  const pictured: PicturePlacement = {
    // A picture that fills its box fills the bleed as well.
    area: isLoose ? area : withBleed(area, composeContext),
    trimmed: area,
    fit,
    position: placeOf(rules, context),
    ...(!rules.objectPosition && { focus: usualFocus(picture) }),
    current: rules.color === undefined ? BLACK : colorOf(rules.color, context),
    colorOf: context.pictureColor,
  }
  const shape = insideBorder(shapeOf({ rules }, place, composeContext), place)
  const window: RoundedArea =
    fit === 'contain' && isRound(shape)
      ? // Its own corners are to be round, not those of the room around it.
        { ...shape, area: fittedArea(picture, pictured) }
      : isLoose
        ? shape
        : { ...shape, area: pictured.area }
  const { alternative } = content
  const group: FrameItem = {
    kind: 'group',
    name,
    box: origin,
    role: alternative === undefined ? 'artifact' : 'figure',
    clip: outlineOf(window),
    items: [
      ...placePicture(picture, pictured).map((item) => withCode(item, content, pictured)),
      ...linkOver(picture, content, pictured),
    ],
    ...(alternative !== undefined && { alternative }),
    ...(fit === 'cover' &&
      rules.picture === 'piece' && {
        cropped: croppedPicture(picture, pictured),
      }),
  }
  return clipped(group, window, around)
}

/**
 * How a picture is fitted into its box, by the deck or else by the template, and whether it keeps out of the bleed. A
 * photograph that a deck wants to be seen whole reaches the bleed where its box does.
 */
function fitOf(
  picture: DeckPicture,
  { objectFit = 'contain' }: BoxRules,
): { readonly fit: PicturePlacement['fit']; readonly isLoose: boolean } {
  const fit = picture.fit ?? objectFit
  const isWhole = picture.fit === 'contain' && isPhotograph(picture)
  return { fit, isLoose: fit === 'contain' && !isWhole }
}

/** Where a picture sits in its box; left and right are exchanged from right to left. */
function placeOf(
  { objectPosition: { x, y } = CENTER }: BoxRules,
  { direction }: SideContext,
): Position {
  return { x: direction === 'rtl' ? 1 - x : x, y }
}

const CENTER: Position = { x: 0.5, y: 0.5 }

/** The drawing of a QR code, with what checks want to know of it. */
const withCode = (
  item: FrameItem,
  { modules }: PictureContent,
  { current: color }: PicturePlacement,
): FrameItem =>
  item.kind === 'group' && modules !== undefined
    ? { ...item, qr: { modules, color } }
    : item

/** A QR code of an address can be clicked on as well. */
function linkOver(
  picture: DeckPicture,
  { modules, alternative = '' }: PictureContent,
  place: PicturePlacement,
): readonly Link[] {
  if (modules === undefined || !isLink(alternative)) return []
  const { x, y, width, height } = fittedArea(picture, place)
  return [{ kind: 'link', box: rectangle(x, y, width, height), href: alternative }]
}

/** The content area of a box, inside its padding. */
export const contentArea = ({ x, y, width, height, padding }: ArrangedBox): Area => ({
  x: x + padding.left,
  y: y + padding.top,
  width: width - padding.left - padding.right,
  height: height - padding.top - padding.bottom,
})

/** How the words of a box share out its free height. */
const standingOf = ({
  justifyContent,
  verticalAlign,
}: BoxRules): BoxRules['justifyContent'] =>
  justifyContent ?? (verticalAlign && STANDING[verticalAlign])

const STANDING = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const

function textItems(
  box: SideBox,
  place: ArrangedBox,
  { tried, context }: ComposeContext,
): readonly FrameItem[] {
  const set = tried.texts.get(box)
  if (!set) return []
  const area = contentArea(place)
  const { size, content } = set
  const filled = fillHeight(set, standingOf(box.rules), area.height)
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
