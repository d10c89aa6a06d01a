import { Align, Direction, Edge, MeasureMode, Unit } from 'yoga-layout/load'
import type { Config, Node } from 'yoga-layout/load'

import type { Sides } from '../../../base/geometry/box.ts'
import type { TemplateBox } from '../../../input/template/box.ts'
import type { AvailableLength } from '../pictures/natural-size.ts'
import { setPlacement } from './yoga-node.ts'
import type { Yoga } from './yoga-node.ts'

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
  const wraps = (box.rules.flexWrap ?? 'nowrap') !== 'nowrap'
  for (const [index, child] of box.children.entries()) {
    const childNode = makeNode(child, nodeContext)
    if (wraps) fitIntoRows(childNode, child.rules, box.rules)
    node.insertChild(childNode, index)
  }
  return node
}

/** How much less room a box takes in rows that wrap, in points: what fills a row exactly is too wide by a rounded digit otherwise. */
const ROUNDED = 0.0005

/** Says to the node of a box in rows that wrap what CSS does there and Yoga does not. */
function fitIntoRows(node: Node, rules: TemplateBox, around: TemplateBox): void {
  if (losesRatio(rules, around)) node.setAlignSelf(Align.FlexStart)
  const end = around.flexDirection?.startsWith('row') === true ? Edge.End : Edge.Bottom
  const { unit, value } = node.getMargin(end)
  if (unit === Unit.Undefined) node.setMargin(end, -ROUNDED)
  if (unit === Unit.Point) node.setMargin(end, value - ROUNDED)
}

/** Whether Yoga would stretch a box without regard to the proportions that give its other size. */
function losesRatio(
  { aspectRatio, width, height, alignSelf = 'auto' }: TemplateBox,
  { alignItems = 'stretch' }: TemplateBox,
): boolean {
  const hasOneSize = (width === undefined) !== (height === undefined)
  const isStretched = (alignSelf === 'auto' ? alignItems : alignSelf) === 'stretch'
  return aspectRatio !== undefined && hasOneSize && isStretched
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

function readPlaces(
  box: FlexBox,
  origin: { x: number; y: number },
  nodeContext: NodeContext,
  places: Map<FlexBox, ArrangedBox>,
): void {
  const node = nodeContext.nodes.get(box)
  if (!node) return
  const { left, top, width, height } = computedPlace(node)
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

/** Where Yoga puts a box; what depends on a `minHeight` in percent of a height that is not known is endless there. */
function computedPlace(node: Node): Record<'left' | 'top' | 'width' | 'height', number> {
  const { left, top, width, height } = node.getComputedLayout()
  return {
    left: orNothing(left),
    top: orNothing(top),
    width: orNothing(width),
    height: orNothing(height),
  }
}

const orNothing = (length: number): number => (Number.isFinite(length) ? length : 0)

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
