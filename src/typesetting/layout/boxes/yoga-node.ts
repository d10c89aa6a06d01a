import {
  Align,
  Edge,
  FlexDirection,
  Gutter,
  Justify,
  PositionType,
  Wrap,
  loadYoga as load,
} from 'yoga-layout/load'
import type { Node, Yoga } from 'yoga-layout/load'

import type { TemplateBox } from '../../../input/template/box.ts'
import type { TemplateLength } from '../../../input/template/template-length.ts'

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

/** Says to a node what the rules of its box say of its place and of the places in it; a unit is `scale` points. */
export function setPlacement(node: Node, rules: TemplateBox, scale: number): void {
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
  // As in CSS; Yoga would have another height.
  const isSized = rules.width !== undefined && rules.height !== undefined
  set(isSized ? undefined : rules.aspectRatio, (ratio) => node.setAspectRatio(ratio))
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

export type { Yoga }

let loading: Promise<Yoga> | undefined

/** Loads the flexbox engine, once a process; start it early, so that it overlaps with reading files. */
export const loadYoga = (): Promise<Yoga> => (loading ??= load())
