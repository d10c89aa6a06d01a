import { fits } from '../../../base/geometry/length.ts'
import { walkBoxes } from '../boxes/box-tree.ts'
import type { SideBox } from '../boxes/box-tree.ts'
import type { ArrangedBox } from '../boxes/flexbox.ts'
import { heightOfFlow } from '../flow/column-flow.ts'
import type { FlowResult } from '../flow/text-flow.ts'
import type { Overset, SetBox, TriedSide } from './tried-side.ts'

type LaidOutBoxes = Pick<TriedSide, 'places' | 'texts'>

/** The texts that do not fit on a side. */
export function findOverset(boxes: SideBox, tried: LaidOutBoxes): readonly Overset[] {
  const found = oversetIn(boxes, [], tried)
  return [...found.filter(({ pushed }) => !pushed), ...blamed(found)].map(
    ({ overset }) => overset,
  )
}

/** A text that does not fit: it is too long for its box, or others pushed its box out. */
interface OversetBox {
  readonly overset: Overset
  readonly pushed: boolean
  readonly height: number
}

/** If boxes do not fit below each other, the longest text is reported: the others may be one word. */
function blamed(found: readonly OversetBox[]): readonly OversetBox[] {
  const pushed = found.filter((one) => one.pushed)
  const [longest] = pushed.toSorted((one, other) => other.height - one.height)
  if (!longest) return []
  const by = Math.max(...pushed.map(({ overset }) => overset.by))
  return [{ ...longest, overset: { ...longest.overset, by } }]
}

function oversetIn(
  box: SideBox,
  around: readonly SideBox[],
  tried: LaidOutBoxes,
): readonly OversetBox[] {
  const set = tried.texts.get(box)
  const own = set ? oversetOf(box, set, around, tried) : codePushedOut(box, around, tried)
  const inner = box.children.flatMap((child) => oversetIn(child, [box, ...around], tried))
  return own ? [own, ...inner] : inner
}

function oversetOf(
  box: SideBox,
  { content: { slot, story, style }, size, flow }: SetBox,
  around: readonly SideBox[],
  { places }: LaidOutBoxes,
): OversetBox | undefined {
  const place = places.get(box)
  if (!place) return undefined
  const height = heightOfFlow(flow)
  const { top, bottom } = place.padding
  const { maxLines } = box.rules
  const tooMany = maxLines === undefined ? 0 : overLines(flow, maxLines, { height, size })
  const tooHigh = Math.max(tooMany, height + top + bottom - place.height)
  const grown = { ...place, height: place.height + Math.max(0, tooHigh) }
  const by = Math.max(tooHigh, beyond({ box, place: grown }, around, places))
  const { wideWord } = flow
  if (fits(by, 0) && wideWord === undefined) return undefined
  const pushed = fits(tooHigh, 0) && wideWord === undefined
  const tallBox = pushed ? tallBoxIn([box, ...around], by, places) : undefined
  return {
    overset: {
      slot,
      story,
      style,
      size,
      by: fits(by, 0) ? 0 : by,
      wideWord,
      ...(tallBox && { tallBox }),
    },
    pushed,
    height,
  }
}

/** The longest text above a QR code that pushes it out of the boxes around it: a code must be whole, as words must. */
function codePushedOut(
  box: SideBox,
  around: readonly SideBox[],
  { places, texts }: LaidOutBoxes,
): OversetBox | undefined {
  const place = places.get(box)
  if (box.content.kind !== 'picture' || box.content.modules === undefined || !place)
    return undefined
  const by = beyond({ box, place }, around, places)
  if (fits(by, 0)) return undefined
  const above = boxesAbove(box, around).flatMap((one) => texts.get(one) ?? [])
  const [longest] = above.toSorted(
    (one, other) => heightOfFlow(other.flow) - heightOfFlow(one.flow),
  )
  if (!longest) return undefined
  const { size, flow } = longest
  const { slot, story, style } = longest.content
  return {
    overset: { slot, story, style, size, by, wideWord: undefined },
    pushed: true,
    height: heightOfFlow(flow),
  }
}

/** What stands above a box in the columns around it (nearest first). */
function boxesAbove(
  box: SideBox,
  [outer, ...others]: readonly SideBox[],
): readonly SideBox[] {
  if (!outer || box.rules.position === 'absolute') return []
  const isColumn = (outer.rules.flexDirection ?? 'column') === 'column'
  const before = isColumn ? outer.children.slice(0, outer.children.indexOf(box)) : []
  const inFlow = before.filter(({ rules }) => rules.position !== 'absolute')
  return [...inFlow.flatMap((one) => [...walkBoxes(one)]), ...boxesAbove(outer, others)]
}

/** A box with a height of its own, of a chain from the inside out, that lies by so many points past those around it. */
const tallBoxIn = (
  chain: readonly SideBox[],
  by: number,
  places: ReadonlyMap<SideBox, ArrangedBox>,
): SideBox | undefined =>
  chain.find((box, index) => {
    const place = places.get(box)
    const isTall = box.rules.height !== undefined && place !== undefined
    return isTall && fits(by, beyond({ box, place }, chain.slice(index + 1), places))
  })

/**
 * How far a box, margins included, reaches past the top and bottom of its ancestors (nearest first), in points. An edge
 * that the template places there (`top: -2mm`) does not count: smaller or fewer words would not move it.
 */
function beyond(
  { box, place: own }: { box: SideBox; place: ArrangedBox },
  [outer, ...others]: readonly SideBox[],
  places: ReadonlyMap<SideBox, ArrangedBox>,
): number {
  const outerPlace = outer && places.get(outer)
  if (!outer || !outerPlace) return 0
  // Around a box on its side, what counts is where that lies.
  const place = { ...own, ...own.footprint }
  // An absolutely positioned box may lie on the padding of its parent.
  const isFree = box.rules.position === 'absolute'
  const margin = isFree ? NONE : place.margin
  const padding = isFree ? NONE : outerPlace.padding
  const top = place.y - margin.top - padding.top
  const bottom = place.y + place.height + margin.bottom + padding.bottom
  const { rules } = box
  const above = rules.top === undefined ? outerPlace.y - top : 0
  const isBottomPlaced = isFree && rules.bottom !== undefined
  const below = isBottomPlaced ? 0 : bottom - outerPlace.y - outerPlace.height
  const over = Math.max(0, above) + Math.max(0, below)
  const y = Math.min(top, outerPlace.y)
  const height = Math.max(bottom, outerPlace.y + outerPlace.height) - y
  const further = beyond(
    { box: outer, place: { ...outerPlace, y, height } },
    others,
    places,
  )
  return Math.max(over, further)
}

/**
 * How far, at most, what has no words (a picture, a code, a rule) reaches past the boxes around it, in points: words above it
 * may have pushed it there. What the template itself places elsewhere does not count.
 */
export function pushedOut(
  box: SideBox,
  places: TriedSide['places'],
  around: readonly SideBox[] = [],
): number {
  const { children, content, rules } = box
  if (rules.position === 'absolute' || content.kind === 'text') return 0
  const place = places.get(box)
  if (children.length === 0) return place ? beyond({ box, place }, around, places) : 0
  const outer = [box, ...around]
  return Math.max(...children.map((child) => pushedOut(child, places, outer)))
}

/** How much higher a text is than it may be with so many lines, in points; columns share what is too much. */
function overLines(
  flow: FlowResult,
  most: number,
  { height, size }: { readonly height: number; readonly size: number },
): number {
  const columns = flow.textFrames.length
  if (columns < 2) return height - heightOfLines(flow, most, size)
  const paragraphs = flow.textFrames.flatMap(({ placed }) =>
    placed.flatMap((one) => (one.kind === 'paragraph' ? [one] : [])),
  )
  const lines = paragraphs.reduce((sum, one) => sum + one.lines.length, 0)
  const leading = paragraphs.at(-1)?.leading ?? size
  return Math.ceil((lines - most) / columns) * leading
}

/** The height of so many lines of a text, those that it does not have included. */
function heightOfLines({ textFrames }: FlowResult, count: number, size: number): number {
  let left = count
  let bottom = 0
  let lastLeading = 0
  for (const placed of textFrames[0]?.placed ?? []) {
    if (placed.kind !== 'paragraph') continue
    const lines = Math.min(left, placed.lines.length)
    if (lines > 0) bottom = placed.y + lines * placed.leading
    lastLeading = placed.leading
    left -= lines
  }
  return bottom + left * (lastLeading || size)
}

const NONE = { top: 0, bottom: 0 }
