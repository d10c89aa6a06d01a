import {
  Align,
  Direction,
  Edge,
  FlexDirection,
  Gutter,
  Justify,
  MeasureMode,
  PositionType,
  loadYoga as load,
} from 'yoga-layout/load'
import type { Config, Node, Yoga } from 'yoga-layout/load'

import type { Sides } from '../../base/geometry/box.ts'
import type { TemplateBox } from '../../input/template/box.ts'
import type { Measure } from '../../input/template/measure.ts'

/** How far some content may reach in one direction, in points; infinity where nothing limits it. */
export interface AvailableLength {
  readonly most: number
  /** Whether it will be exactly that, whatever the content wants. */
  readonly isFixed: boolean
}

/** How large some content wants to be, in points, in the room that there is. */
type MeasureContent = (
  width: AvailableLength,
  height: AvailableLength,
) => {
  readonly width: number
  readonly height: number
}

/** Where a box came to lie, in points from the corner of the trim. */
export interface ArrangedBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly padding: Sides<number>
  readonly margin: Sides<number>
}

/** A box to arrange, with the boxes in it. */
export interface FlexBox {
  readonly rules: TemplateBox
  readonly measure?: MeasureContent | undefined
  readonly children: readonly FlexBox[]
}

/** Arranges boxes in a frame of a size; gives the place of each. */
export function arrange(
  root: FlexBox,
  size: { readonly width: number; readonly height: number },
  { yoga, scale, direction }: { yoga: Yoga; scale: number; direction: 'ltr' | 'rtl' },
): ReadonlyMap<FlexBox, ArrangedBox> {
  const config = yoga.Config.create()
  // Places are kept as they come out: pixels mean nothing on paper.
  config.setPointScaleFactor(0)
  const nodes = new Map<FlexBox, Node>()
  const node = makeNode(root, { yoga, config, scale, nodes })
  node.setWidth(size.width)
  node.setHeight(size.height)
  node.calculateLayout(
    size.width,
    size.height,
    direction === 'rtl' ? Direction.RTL : Direction.LTR,
  )
  const places = new Map<FlexBox, ArrangedBox>()
  readPlaces(root, { x: 0, y: 0 }, nodes, places)
  node.freeRecursive()
  config.free()
  return places
}

interface NodeContext {
  readonly yoga: Yoga
  readonly config: Config
  readonly scale: number
  readonly nodes: Map<FlexBox, Node>
}

function makeNode(box: FlexBox, making: NodeContext): Node {
  const node = making.yoga.Node.createWithConfig(making.config)
  making.nodes.set(box, node)
  setPlacement(node, box.rules, making.scale)
  const { measure } = box
  if (measure)
    node.setMeasureFunc((width, widthMode, height, heightMode) =>
      measure(availableLength(width, widthMode), availableLength(height, heightMode)),
    )
  for (const [index, child] of box.children.entries())
    node.insertChild(makeNode(child, making), index)
  return node
}

const availableLength = (most: number, mode: MeasureMode): AvailableLength => ({
  most: mode === MeasureMode.Undefined ? Number.POSITIVE_INFINITY : most,
  isFixed: mode === MeasureMode.Exactly,
})

type Distance = number | `${number}%`

const ALIGN = {
  auto: Align.Auto,
  'flex-start': Align.FlexStart,
  center: Align.Center,
  'flex-end': Align.FlexEnd,
  stretch: Align.Stretch,
}
const JUSTIFY = {
  'flex-start': Justify.FlexStart,
  center: Justify.Center,
  'flex-end': Justify.FlexEnd,
  'space-between': Justify.SpaceBetween,
  'space-around': Justify.SpaceAround,
  'space-evenly': Justify.SpaceEvenly,
}
const DIRECTION = {
  row: FlexDirection.Row,
  column: FlexDirection.Column,
  'row-reverse': FlexDirection.RowReverse,
  'column-reverse': FlexDirection.ColumnReverse,
}

/** A call into Yoga costs far more than asking whether there is anything to say. */
function set<T>(value: T | undefined, say: (value: T) => void): void {
  if (value !== undefined) say(value)
}

function setPlacement(node: Node, rules: TemplateBox, scale: number): void {
  const at = (measure: Measure | undefined): Distance | undefined =>
    measure && (measure.unit === '%' ? `${measure.value}%` : measure.value * scale)
  const { flexDirection, justifyContent, alignItems, alignSelf } = rules
  if (rules.position === 'absolute') node.setPositionType(PositionType.Absolute)
  set(at(rules.width), (width) => node.setWidth(width))
  set(at(rules.height), (height) => node.setHeight(height))
  set(at(rules.minWidth), (width) => node.setMinWidth(width))
  set(at(rules.minHeight), (height) => node.setMinHeight(height))
  set(at(rules.maxWidth), (width) => node.setMaxWidth(width))
  set(at(rules.maxHeight), (height) => node.setMaxHeight(height))
  set(rules.aspectRatio, (ratio) => node.setAspectRatio(ratio))
  set(flexDirection, (direction) => node.setFlexDirection(DIRECTION[direction]))
  set(rules.flexGrow, (share) => node.setFlexGrow(share))
  set(rules.flexShrink, (share) => node.setFlexShrink(share))
  set(at(rules.flexBasis), (basis) => node.setFlexBasis(basis))
  set(justifyContent, (justify) => node.setJustifyContent(JUSTIFY[justify]))
  set(alignItems, (align) => node.setAlignItems(ALIGN[align]))
  set(alignSelf, (align) => node.setAlignSelf(ALIGN[align]))
  set(at(rules.gap), (gap) => node.setGap(Gutter.All, gap))
  for (const [edge, side, position] of EDGES) {
    set(at(rules[position]), (distance) => node.setPosition(edge, distance))
    set(at(rules[`padding${side}`] ?? rules.padding), (distance) =>
      node.setPadding(edge, distance),
    )
    set(at(rules[`margin${side}`] ?? rules.margin), (distance) =>
      node.setMargin(edge, distance),
    )
  }
}

type Side = 'Top' | 'Right' | 'Bottom' | 'Left'

/** Left and right are where lines start and end, so that a template mirrors itself for Arabic. */
const EDGES: readonly (readonly [Edge, Side, Lowercase<Side>])[] = [
  [Edge.Top, 'Top', 'top'],
  [Edge.End, 'Right', 'right'],
  [Edge.Bottom, 'Bottom', 'bottom'],
  [Edge.Start, 'Left', 'left'],
]

function readPlaces(
  box: FlexBox,
  origin: { x: number; y: number },
  nodes: ReadonlyMap<FlexBox, Node>,
  places: Map<FlexBox, ArrangedBox>,
): void {
  const node = nodes.get(box)
  if (!node) return
  const { left, top, width, height } = node.getComputedLayout()
  const place = { x: origin.x + left, y: origin.y + top, width, height }
  places.set(box, {
    ...place,
    padding: sides((edge) => node.getComputedPadding(edge)),
    margin: sides((edge) => node.getComputedMargin(edge)),
  })
  for (const child of box.children) readPlaces(child, place, nodes, places)
}

const sides = (of: (edge: Edge) => number): Sides<number> => ({
  top: of(Edge.Top),
  right: of(Edge.Right),
  bottom: of(Edge.Bottom),
  left: of(Edge.Left),
})

export type { Yoga }

let loading: Promise<Yoga> | undefined

/** The flexbox engine; it starts once a process, so start it early and let it overlap with reading files. */
export const loadYoga = (): Promise<Yoga> => (loading ??= load())
