import type { Sides } from '../../../base/geometry/box.ts'
import { pt } from '../../../base/geometry/length.ts'
import { roundedRectangle } from '../../../base/geometry/path.ts'
import type { Path } from '../../../base/geometry/path.ts'
import type { BorderLine } from '../../../input/template/border.ts'
import type { BoxRules } from '../../../input/template/box.ts'
import type { FrameItem, Shape } from '../../frame/frame.ts'
import type { SideBox } from '../boxes/box-tree.ts'
import type { ArrangedBox } from '../boxes/flexbox.ts'
import type { SideContext } from '../context.ts'
import type { Area } from '../pictures/place-picture.ts'
import { solidAlong, strokeAlong, strokeAround, stripesOf } from '../type/line-style.ts'
import type { DrawnLine, Vertex } from '../type/line-style.ts'
import { colorOf } from '../type/styles.ts'
import { insideOf, isRound, outlineOf } from './round-corners.ts'
import type { RoundedArea } from './round-corners.ts'

const SIDES = ['top', 'right', 'bottom', 'left'] as const
type Side = (typeof SIDES)[number]

/** The border of a box as its template has it. */
const LINES = {
  top: ({ borderTop, border }: BoxRules) => borderTop ?? border,
  right: ({ borderRight, border }: BoxRules) => borderRight ?? border,
  bottom: ({ borderBottom, border }: BoxRules) => borderBottom ?? border,
  left: ({ borderLeft, border }: BoxRules) => borderLeft ?? border,
}

const MIRRORED = { top: 'top', right: 'left', bottom: 'bottom', left: 'right' } as const

/**
 * The border of a box, inside its edges. `shape` is the box with its bleed: where it touches the trim, a border runs on
 * to its edge.
 */
export function borderOf(
  { rules, origin }: Pick<SideBox, 'rules' | 'origin'>,
  place: ArrangedBox,
  shape: RoundedArea,
  context: SideContext,
): readonly FrameItem[] {
  const drawn = SIDES.flatMap((side) => {
    const line = LINES[context.direction === 'rtl' ? MIRRORED[side] : side](rules)
    const width = place.border[side]
    return line && width > 0
      ? [{ side, line: drawnLine(line, width, rules, context) }]
      : []
  })
  const looks = new Map<string, { line: DrawnLine; sides: Side[] }>()
  for (const { side, line } of drawn) {
    const isStriped = stripesOf(line.style).length > 0
    const key = JSON.stringify([line.style, line.color, isStriped || line.width])
    const look = looks.get(key)
    if (look) look.sides.push(side)
    else looks.set(key, { line, sides: [side] })
  }
  const inner = insideBorder(shape, place)
  return [...looks.values()].flatMap(({ line, sides }): readonly FrameItem[] => {
    const items = partsOf(line, sides, { place, outer: shape, inner }).map((item) => ({
      ...item,
      box: origin,
    }))
    // Where a side has no border, both outlines of a stripe lie on each other, and printers draw a hairline there.
    const isPart = drawn.length < SIDES.length && stripesOf(line.style).length > 0
    const clip =
      looks.size > 1 || isPart ? mitres(sides, place, { outer: shape, inner }) : undefined
    return clip ? [{ kind: 'group', clip, items }] : items
  })
}

/** The line of a border or a rule as it is drawn; without a colour it has that of the words of its box. */
export function drawnLine(
  { style = 'solid', color }: BorderLine,
  width: number,
  { color: current }: BoxRules,
  context: SideContext,
): DrawnLine {
  return { style, width, color: colorOf(color ?? current ?? 'ink', context) }
}

/** The room of a box inside its border, bleed included where it has none. */
export function insideBorder(
  { area, corners }: RoundedArea,
  { x, y, width, height, border }: ArrangedBox,
): RoundedArea {
  const band = {
    top: border.top > 0 ? y + border.top - area.y : 0,
    left: border.left > 0 ? x + border.left - area.x : 0,
    right: border.right > 0 ? area.x + area.width - (x + width - border.right) : 0,
    bottom: border.bottom > 0 ? area.y + area.height - (y + height - border.bottom) : 0,
  }
  return { area: inset(area, band), corners: insideOf(corners, band) }
}

const inset = ({ x, y, width, height }: Area, band: Sides<number>): Area => ({
  x: x + band.left,
  y: y + band.top,
  width: Math.max(0, width - band.left - band.right),
  height: Math.max(0, height - band.top - band.bottom),
})

/** The edges that a border lies between. */
interface Band {
  readonly outer: RoundedArea
  readonly inner: RoundedArea
}

function partsOf(
  line: DrawnLine,
  sides: readonly Side[],
  { place, outer, inner }: Band & { readonly place: ArrangedBox },
): readonly Shape[] {
  const stripes = stripesOf(line.style)
  if (stripes.length > 0) {
    const widths = sides.map((side) => place.border[side])
    return stripes.map(([from, to]) => ({
      kind: 'shape',
      path: [
        ...outlineOf(between({ outer, inner }, from)),
        ...outlineOf(between({ outer, inner }, to)),
      ],
      evenOdd: true,
      fill: line.color,
      lineWidth: pt(Math.min(...widths) * (to - from)),
    }))
  }
  if (sides.length === SIDES.length && isRound(outer)) {
    const half = line.width / 2
    const middle = inset(place, { top: half, right: half, bottom: half, left: half })
    const corners = insideOf(outer.corners, {
      top: half,
      right: half,
      bottom: half,
      left: half,
    })
    return [strokeAround(roundedRectangle(middle.x, middle.y, middle, corners), line)]
  }
  return sides.flatMap((side) =>
    line.style === 'dashed'
      ? dashesOf(side, line, { place, area: outer.area })
      : [strokeAlong(...endsOf(side, place, line.width / 2), line)],
  )
}

/** The dashes of one side, as far as its edge with bleed; the first and the last one run on into that. */
function dashesOf(
  side: Side,
  line: DrawnLine,
  { place, area }: { readonly place: Area; readonly area: Area },
): readonly Shape[] {
  const out = {
    top: place.y - area.y,
    left: place.x - area.x,
    right: area.x + area.width - place.x - place.width,
    bottom: area.y + area.height - place.y - place.height,
  }
  const width = line.width + out[side]
  const edge = inset(place, { ...NONE, [side]: -out[side] })
  const [from, to] = endsOf(side, edge, width / 2)
  const isAcross = side === 'top' || side === 'bottom'
  const ends = isAcross ? [out.left, out.right] : [out.top, out.bottom]
  const dashes = strokeAlong(from, to, { ...line, width }, line.width)
  const onto = ([x, y]: Vertex, by: number): Vertex =>
    isAcross ? [x + by, y] : [x, y + by]
  const [before = 0, after = 0] = ends
  return [
    dashes,
    ...(before > 0 ? [solidAlong(onto(from, -before), from, { ...line, width })] : []),
    ...(after > 0 ? [solidAlong(to, onto(to, after), { ...line, width })] : []),
  ]
}

const NONE: Sides<number> = { top: 0, right: 0, bottom: 0, left: 0 }

/** The outline at a share of the way from the outer edge of a border to its inner one. */
function between({ outer, inner }: Band, share: number): RoundedArea {
  const band = {
    top: (inner.area.y - outer.area.y) * share,
    left: (inner.area.x - outer.area.x) * share,
    right: (outer.area.x + outer.area.width - inner.area.x - inner.area.width) * share,
    bottom: (outer.area.y + outer.area.height - inner.area.y - inner.area.height) * share,
  }
  return { area: inset(outer.area, band), corners: insideOf(outer.corners, band) }
}

/** The ends of the middle line of a border on one side. */
function endsOf(
  side: Side,
  { x, y, width, height }: Area,
  half: number,
): readonly [Vertex, Vertex] {
  const [right, bottom] = [x + width, y + height]
  switch (side) {
    case 'top':
      return [
        [x, y + half],
        [right, y + half],
      ]
    case 'right':
      return [
        [right - half, y],
        [right - half, bottom],
      ]
    case 'bottom':
      return [
        [x, bottom - half],
        [right, bottom - half],
      ]
    case 'left':
      return [
        [x + half, y],
        [x + half, bottom],
      ]
  }
}

/** Where some sides of a border are, as far as the corners, in which they meet other sides along a slanting line. */
function mitres(
  sides: readonly Side[],
  { border }: ArrangedBox,
  { outer, inner }: Band,
): Path {
  const [x, y] = [outer.area.x, outer.area.y]
  const [right, bottom] = [x + outer.area.width, y + outer.area.height]
  const far = [inner.area.x + inner.area.width, inner.area.y + inner.area.height] as const
  const corners = {
    topLeft: [x, y, inner.area.x, inner.area.y],
    topRight: [right, y, far[0], inner.area.y],
    bottomRight: [right, bottom, ...far],
    bottomLeft: [x, bottom, inner.area.x, far[1]],
  } as const
  const ends = {
    top: ['topLeft', 'topRight'],
    right: ['topRight', 'bottomRight'],
    bottom: ['bottomRight', 'bottomLeft'],
    left: ['bottomLeft', 'topLeft'],
  } as const
  return sides.flatMap((side): Path => {
    const [from, to] = ends[side]
    // A round corner reaches further in than the border is wide.
    const reach = (corner: keyof typeof corners): number => {
      const { across, down } = outer.corners[corner]
      return Math.max(1, Math.max(across, down) / border[side])
    }
    const within = (corner: keyof typeof corners): Vertex => {
      const [outX, outY, inX, inY] = corners[corner]
      const times = reach(corner)
      return [outX + (inX - outX) * times, outY + (inY - outY) * times]
    }
    const [startX, startY] = corners[from]
    const [endX, endY] = corners[to]
    return [
      ['M', startX, startY],
      ['L', endX, endY],
      ['L', ...within(to)],
      ['L', ...within(from)],
      ['Z'],
    ]
  })
}
