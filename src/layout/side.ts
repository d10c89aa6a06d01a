import type { Size } from '../geometry/box.ts'
import { fits } from '../geometry/length.ts'
import { minimumWidth } from '../text/lines.ts'
import { walkBoxes } from './box-tree.ts'
import type { SideBox, TextContent } from './box-tree.ts'
import type { SideContext } from './context.ts'
import { fillRegions } from './fill.ts'
import type { FillResult } from './fill.ts'
import { arrange } from './flexbox.ts'
import type { Arranged, FlexBox } from './flexbox.ts'
import { widthOnOneLine } from './paragraphs.ts'
import { SIZE_STEP } from './styles.ts'

/** A side with its words prepared: what can be tried at any text size. */
export interface PreparedSide {
  readonly name: string
  readonly boxes: SideBox
  readonly trim: Size
  readonly context: SideContext
}

/** A side tried at a text size. */
export interface TriedSide {
  readonly places: ReadonlyMap<SideBox, Arranged>
  readonly texts: ReadonlyMap<SideBox, SetBox>
  /** What does not go in; empty where all fits. */
  readonly overset: readonly Overset[]
}

/** The words of a box at their size in points. */
export interface SetBox {
  readonly content: TextContent
  readonly size: number
  readonly fill: FillResult
}

/** Words that do not go into their box: by how many points and lines they are too long. */
export interface Overset {
  readonly content: TextContent
  readonly size: number
  readonly by: number
  readonly lines: number
  /** A single word is too wide, rather than the text too long. */
  readonly wide: boolean
}

/** How many steps of the size grid lie between the largest and smallest sizes of a side. */
export const levelsOf = (side: PreparedSide): number =>
  Math.max(
    0,
    ...[...walkBoxes(side.boxes)].flatMap(({ content }) =>
      content.kind === 'text'
        ? [Math.ceil((content.style.maxSize - smallestSize(content)) / SIZE_STEP)]
        : [],
    ),
  )

/** Lays a side out with its text shrunk by a share (0: largest sizes, 1: smallest). */
export function trySide(side: PreparedSide, shrink: number): TriedSide {
  const { context, trim } = side
  const flex = new Map<FlexBox, SideBox>()
  const root = toFlex(side.boxes, shrink, flex)
  const arranged = arrange(root, trim, context)
  const places = new Map<SideBox, Arranged>()
  const texts = new Map<SideBox, SetBox>()
  for (const [flexBox, place] of arranged) {
    const box = flex.get(flexBox)
    if (!box) continue
    places.set(box, place)
    if (box.content.kind === 'text')
      texts.set(box, setBox(box.content, innerWidth(place), shrink))
  }
  return { places, texts, overset: findOverset(side.boxes, [], { places, texts }) }
}

const innerWidth = ({ width, padding }: Arranged): number =>
  width - padding.left - padding.right

const innerHeight = ({ height, padding }: Arranged): number =>
  height - padding.top - padding.bottom

function toFlex(box: SideBox, shrink: number, map: Map<FlexBox, SideBox>): FlexBox {
  const { content, rules, children } = box
  const flex: FlexBox = {
    rules,
    children: children.map((child) => toFlex(child, shrink, map)),
    ...(content.kind === 'text' && {
      measure: (width: number) => measureText(content, width, shrink),
    }),
  }
  map.set(flex, box)
  return flex
}

function measureText(
  content: TextContent,
  width: number,
  shrink: number,
): { width: number; height: number } {
  const { size, fill } = setBox(content, width, shrink)
  const widest = Math.max(
    ...content.pour.elements.map((paragraph) => widthOnOneLine(paragraph) * size),
  )
  return { width: Math.min(width, widest), height: fill.regions[0]?.height ?? 0 }
}

function setBox(content: TextContent, width: number, shrink: number): SetBox {
  const smallest = smallestSize(content)
  const wanted = sizeAt(Math.max(content.style.maxSize, smallest), smallest, shrink)
  const size = Math.max(smallest, Math.min(wanted, sizeForWords(content, width)))
  const fill = fillRegions(
    content.pour,
    [{ width, height: Number.POSITIVE_INFINITY }],
    size,
  )
  return { content, size, fill }
}

/** The size between two others when text is shrunk by a share of what it may be. */
export const sizeAt = (largest: number, smallest: number, shrink: number): number =>
  Math.round((largest - shrink * (largest - smallest)) / SIZE_STEP) * SIZE_STEP

/** The size of a text box at which its smallest words (a note, an attribution) are still readable. */
export function smallestSize({
  style,
  pour,
}: Pick<TextContent, 'style' | 'pour'>): number {
  const scales = [...pour.elements, ...pour.notes.byNumber.values()].map(
    (one) => one.style.scale,
  )
  return Math.ceil(style.minSize / Math.min(1, ...scales) / SIZE_STEP) * SIZE_STEP
}

/** The largest size at which the widest word still goes into a line. */
function sizeForWords({ pour }: TextContent, width: number): number {
  const widest = Math.max(
    0.01,
    ...pour.elements.map(
      ({ text, style, start, end }) => minimumWidth(text) * style.scale + start + end,
    ),
  )
  return Math.floor(width / widest / SIZE_STEP) * SIZE_STEP
}

function findOverset(
  box: SideBox,
  around: readonly SideBox[],
  tried: Omit<TriedSide, 'overset'>,
): readonly Overset[] {
  const set = tried.texts.get(box)
  const own = set ? oversetOf(box, set, around, tried.places) : undefined
  const inner = box.children.flatMap((child) =>
    findOverset(child, [...around, box], tried),
  )
  return own ? [own, ...inner] : inner
}

function oversetOf(
  box: SideBox,
  { content, size, fill }: SetBox,
  around: readonly SideBox[],
  places: ReadonlyMap<SideBox, Arranged>,
): Overset | undefined {
  const place = places.get(box)
  if (!place) return undefined
  const needed = fill.regions[0]?.height ?? 0
  const bottom =
    place.y + Math.max(place.height, needed + place.padding.top + place.padding.bottom)
  const outside = around.map((outer) =>
    beyond({ ...place, height: bottom - place.y }, places.get(outer)),
  )
  const by = Math.max(0, needed - innerHeight(place), ...outside)
  if (fits(by, 0) && !fill.overfull) return undefined
  const leading = content.style.lineHeight * size
  return {
    content,
    size,
    by,
    lines: Math.max(1, Math.ceil(by / leading - 0.001)),
    wide: fits(by, 0),
  }
}

/** How far a box reaches past the top and bottom of the room inside another one. */
function beyond(place: Arranged, outer: Arranged | undefined): number {
  if (!outer) return 0
  const top = outer.y + outer.padding.top
  const bottom = outer.y + outer.height - outer.padding.bottom
  return Math.max(0, top - place.y) + Math.max(0, place.y + place.height - bottom)
}
