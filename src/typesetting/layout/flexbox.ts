import {
  Align,
  Direction,
  Edge,
  FlexDirection,
  Gutter,
  Justify,
  MeasureMode,
  PositionType,
  Wrap,
  loadYoga as load,
} from 'yoga-layout/load'
import type { Config, Node, Yoga } from 'yoga-layout/load'

import type { Sides } from '../../base/geometry/box.ts'
import type { TemplateBox } from '../../input/template/box.ts'
import type { TemplateLength } from '../../input/template/template-length.ts'

/** The space available to content in one direction, in points; infinity if unlimited. */
export interface AvailableLength {
  readonly most: number
  /** Whether the content gets exactly that size. */
  readonly isFixed: boolean
}

/** Measures content, in points, within the space available. */
type MeasureContent = (
  width: AvailableLength,
  height: AvailableLength,
) => {
  readonly width: number
  readonly height: number
}

/** The position of a box, in points from the corner of the trim. */
export interface ArrangedBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The distance of the content from each edge: padding and border. */
  readonly padding: Sides<number>
  /** The width of the border. */
  readonly border: Sides<number>
  readonly margin: Sides<number>
  /** Where a box that lies on its side is; the other numbers are those of the box as if it stood upright there. */
  readonly footprint?: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
}

/** A box to arrange, with its children. */
export interface FlexBox {
  readonly rules: TemplateBox
  readonly measure?: MeasureContent | undefined
  readonly children: readonly FlexBox[]
}

/** Arranges boxes on a side of a size in points, and gives the position of each. */
export function arrange(
  root: FlexBox,
  size: { readonly width: number; readonly height: number },
  { yoga, scale, direction }: { yoga: Yoga; scale: number; direction: 'ltr' | 'rtl' },
): ReadonlyMap<FlexBox, ArrangedBox> {
  const config = yoga.Config.create()
  // No rounding to pixels on paper.
  config.setPointScaleFactor(0)
  const nodes = new Map<FlexBox, Node>()
  const node = makeNode(root, { yoga, config, scale, direction, nodes })
  node.setWidth(size.width)
  node.setHeight(size.height)
  node.calculateLayout(size.width, size.height, directionOf({ direction }))
  const places = new Map<FlexBox, ArrangedBox>()
  readPlaces(root, { x: 0, y: 0 }, { yoga, config, scale, direction, nodes }, places)
  node.freeRecursive()
  config.free()
  return places
}

interface NodeContext {
  readonly yoga: Yoga
  readonly config: Config
  readonly scale: number
  readonly direction: 'ltr' | 'rtl'
  readonly nodes: Map<FlexBox, Node>
}

function makeNode(box: FlexBox, nodeContext: NodeContext): Node {
  const node = nodeContext.yoga.Node.createWithConfig(nodeContext.config)
  nodeContext.nodes.set(box, node)
  if (isOnSide(box.rules.rotate)) {
    setPlacement(node, outsideOf(box.rules), nodeContext.scale)
    node.setMeasureFunc((width, widthMode, height, heightMode) =>
      measureOnSide(
        box,
        availableLength(width, widthMode),
        availableLength(height, heightMode),
        nodeContext,
      ),
    )
    return node
  }
  setPlacement(node, box.rules, nodeContext.scale)
  const { measure } = box
  if (measure)
    node.setMeasureFunc((width, widthMode, height, heightMode) =>
      measure(availableLength(width, widthMode), availableLength(height, heightMode)),
    )
  for (const [index, child] of box.children.entries())
    node.insertChild(makeNode(child, nodeContext), index)
  return node
}

/** Whether a box turned by an angle (in degrees) lies on its side, so that its width and height change places. */
const isOnSide = (angle = 0): boolean => Math.abs(angle) % 180 === 90

/** The keys that say how the contents of a box are arranged; all others place the box itself. */
const INSIDE =
  /^(?:padding|border|gap|rowGap|columnGap|flexDirection|flexWrap|justify|alignItems|alignContent)/

const rulesThat = (rules: TemplateBox, wanted: (key: string) => boolean): TemplateBox =>
  Object.fromEntries(Object.entries(rules).filter(([key]) => wanted(key)))

const outsideOf = (rules: TemplateBox): TemplateBox =>
  rulesThat(rules, (key) => !INSIDE.test(key))

/** A box that lies on its side as if it stood upright, without what places it in the box around. */
const uprightOf = (box: FlexBox): FlexBox => ({
  ...box,
  rules: rulesThat(box.rules, (key) => INSIDE.test(key)),
})

const directionOf = ({ direction }: Pick<NodeContext, 'direction'>): Direction =>
  direction === 'rtl' ? Direction.RTL : Direction.LTR

function measureOnSide(
  box: FlexBox,
  width: AvailableLength,
  height: AvailableLength,
  nodeContext: NodeContext,
): { width: number; height: number } {
  const node = makeNode(uprightOf(box), { ...nodeContext, nodes: new Map() })
  if (height.isFixed) node.setWidth(height.most)
  else if (Number.isFinite(height.most)) node.setMaxWidth(height.most)
  if (width.isFixed) node.setHeight(width.most)
  node.calculateLayout(undefined, undefined, directionOf(nodeContext))
  const size = { width: node.getComputedHeight(), height: node.getComputedWidth() }
  node.freeRecursive()
  return size
}

/** Reads the places in a box that lies on its side, about whose middle all is turned later. */
function readOnSide(
  box: FlexBox,
  { margin, ...footprint }: Pick<ArrangedBox, 'x' | 'y' | 'width' | 'height' | 'margin'>,
  nodeContext: NodeContext,
  places: Map<FlexBox, ArrangedBox>,
): void {
  const { x, y, width, height } = footprint
  const own = new Map<FlexBox, ArrangedBox>()
  const nodes = new Map<FlexBox, Node>()
  const upright = uprightOf(box)
  const context = { ...nodeContext, nodes }
  const node = makeNode(upright, context)
  node.setWidth(height)
  node.setHeight(width)
  node.calculateLayout(height, width, directionOf(nodeContext))
  const corner = { x: x + (width - height) / 2, y: y + (height - width) / 2 }
  readPlaces(upright, corner, context, own)
  node.freeRecursive()
  for (const [inner, place] of own)
    if (inner === upright) places.set(box, { ...place, margin, footprint })
    else places.set(inner, place)
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
const WRAP = {
  nowrap: Wrap.NoWrap,
  wrap: Wrap.Wrap,
  'wrap-reverse': Wrap.WrapReverse,
}
const ALIGN_CONTENT = {
  'flex-start': Align.FlexStart,
  center: Align.Center,
  'flex-end': Align.FlexEnd,
  stretch: Align.Stretch,
  'space-between': Align.SpaceBetween,
  'space-around': Align.SpaceAround,
  'space-evenly': Align.SpaceEvenly,
}
const DIRECTION = {
  row: FlexDirection.Row,
  column: FlexDirection.Column,
  'row-reverse': FlexDirection.RowReverse,
  'column-reverse': FlexDirection.ColumnReverse,
}

/** A call into WebAssembly costs far more than a test for undefined. */
function set<T>(value: T | undefined, say: (value: T) => void): void {
  if (value !== undefined) say(value)
}

function setPlacement(node: Node, rules: TemplateBox, scale: number): void {
  const at = (measure: TemplateLength | undefined): Distance | undefined =>
    measure && (measure.unit === '%' ? `${measure.value}%` : measure.value * scale)
  const room = (measure: TemplateLength | undefined): Distance | 'auto' | undefined =>
    measure?.unit === 'auto' ? 'auto' : at(measure)
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
  set(rules.flexWrap, (wrap) => node.setFlexWrap(WRAP[wrap]))
  set(rules.alignContent, (align) => node.setAlignContent(ALIGN_CONTENT[align]))
  set(at(rules.gap), (gap) => node.setGap(Gutter.All, gap))
  set(at(rules.rowGap), (gap) => node.setGap(Gutter.Row, gap))
  set(at(rules.columnGap), (gap) => node.setGap(Gutter.Column, gap))
  for (const [edge, side, position] of EDGES) {
    set(at(rules[position]), (distance) => node.setPosition(edge, distance))
    set(at(rules[`padding${side}`] ?? rules.padding?.[position]), (distance) =>
      node.setPadding(edge, distance),
    )
    set(rules[`border${side}`] ?? rules.border, ({ width }) =>
      node.setBorder(edge, width.value * scale),
    )
    set(room(rules[`margin${side}`] ?? rules.margin?.[position]), (distance) =>
      node.setMargin(edge, distance),
    )
  }
}

type Side = 'Top' | 'Right' | 'Bottom' | 'Left'

/** Left and right mean start and end, so that templates are mirrored for Arabic. */
const EDGES: readonly (readonly [Edge, Side, Lowercase<Side>])[] = [
  [Edge.Top, 'Top', 'top'],
  [Edge.End, 'Right', 'right'],
  [Edge.Bottom, 'Bottom', 'bottom'],
  [Edge.Start, 'Left', 'left'],
]

function readPlaces(
  box: FlexBox,
  origin: { x: number; y: number },
  nodeContext: NodeContext,
  places: Map<FlexBox, ArrangedBox>,
): void {
  const node = nodeContext.nodes.get(box)
  if (!node) return
  const { left, top, width, height } = node.getComputedLayout()
  const margin = sidesOf(box, 'margin', (edge) => node.getComputedMargin(edge))
  const place = { x: origin.x + left, y: origin.y + top, width, height, margin }
  if (isOnSide(box.rules.rotate)) return readOnSide(box, place, nodeContext, places)
  const border = sidesOf(box, 'border', (edge) => node.getComputedBorder(edge))
  const inner = sidesOf(box, 'padding', (edge) => node.getComputedPadding(edge))
  const padding = {
    top: inner.top + border.top,
    right: inner.right + border.right,
    bottom: inner.bottom + border.bottom,
    left: inner.left + border.left,
  }
  places.set(box, { ...place, padding, border })
  for (const child of box.children) readPlaces(child, place, nodeContext, places)
}

const NOTHING: Sides<number> = { top: 0, right: 0, bottom: 0, left: 0 }

/** What a box has at its edges of a kind; nothing is asked of one whose rules say nothing of it. */
const sidesOf = (
  { rules }: FlexBox,
  kind: 'margin' | 'padding' | 'border',
  of: (edge: Edge) => number,
): Sides<number> =>
  EDGE_KEYS[kind].some((key) => rules[key] !== undefined)
    ? {
        top: of(Edge.Top),
        right: of(Edge.Right),
        bottom: of(Edge.Bottom),
        left: of(Edge.Left),
      }
    : NOTHING

/** The keys of the rules that give a box something at its edges. */
const EDGE_KEYS = {
  margin: ['margin', 'marginTop', 'marginRight', 'marginBottom', 'marginLeft'],
  padding: ['padding', 'paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft'],
  border: ['border', 'borderTop', 'borderRight', 'borderBottom', 'borderLeft'],
} as const

export type { Yoga }

let loading: Promise<Yoga> | undefined

/** Loads the flexbox engine, once a process; start it early, so that it overlaps with reading files. */
export const loadYoga = (): Promise<Yoga> => (loading ??= load())
