import type { Color } from '../../../base/color/color.ts'
import { box } from '../../../base/geometry/box.ts'
import type { Box } from '../../../base/geometry/box.ts'
import { pt } from '../../../base/geometry/length.ts'
import type {
  VectorGradient,
  VectorGroup,
  VectorItem,
  VectorLayer,
  VectorPaint,
  VectorPicture,
  VectorShape,
  VectorStroke,
  ViewBox,
} from '../../../input/drawings/values/vector.ts'
import type {
  FrameItem,
  Gradient,
  Group,
  Layer,
  PaintServer,
  Shape,
  Stroke,
} from '../../frame/frame.ts'

/** Gives the colour to print for an sRGB colour of a picture. */
export type ColorOf = (srgb: string) => Color

/** The items of pictures by their colours. A picture used often is one array. */
const known = new WeakMap<VectorPicture, Map<string, readonly FrameItem[]>>()

/** The items of a vector picture in the colours that are printed. */
export function itemsOf(
  vector: VectorPicture,
  colorOf: ColorOf,
  current: Color,
): readonly FrameItem[] {
  const cached = known.get(vector) ?? new Map<string, readonly FrameItem[]>()
  known.set(vector, cached)
  const key = JSON.stringify([[...vector.colors.keys()].map(colorOf), current])
  const items = cached.get(key) ?? toItems(vector.items, inksFor(colorOf, current))
  cached.set(key, items)
  return items
}

/** The colour to print for a paint of one colour. */
type Inks = (paint: string) => Color

const inksFor =
  (colorOf: ColorOf, current: Color): Inks =>
  (paint) =>
    paint === 'current' ? current : colorOf(paint)

const toItems = (items: readonly VectorItem[], inks: Inks): readonly FrameItem[] =>
  items.map((item) => toItem(item, inks))

function toItem(item: VectorItem, inks: Inks): FrameItem {
  if (item.kind === 'image')
    return { kind: 'picture', box: boxFrom(item.box), picture: item.id }
  return item.kind === 'group' ? toGroup(item, inks) : toShape(item, inks)
}

const boxFrom = ({ x, y, width, height }: ViewBox): Box => box(x, y, width, height)

const toGroup = (
  { transform, clip, clipEvenOdd, layer, items }: VectorGroup,
  inks: Inks,
): Group => ({
  kind: 'group',
  ...(transform && { transform }),
  ...(clip && { clip }),
  ...(clipEvenOdd === true && { clipEvenOdd }),
  ...(layer && { layer: toLayer(layer, inks) }),
  items: toItems(items, inks),
})

function toLayer({ bounds, opacity, blend, mask }: VectorLayer, inks: Inks): Layer {
  return {
    bounds: boxFrom(bounds),
    ...(opacity !== undefined && { opacity }),
    ...(blend && { blend }),
    ...(mask && {
      mask: {
        by: mask.by,
        bounds: boxFrom(mask.bounds),
        items: toItems(mask.items, mask.by === 'alpha' ? inks : asGrey(inks)),
      },
    }),
  }
}

/** Greys as light as the colours of a mask (CSS Masking 1, 7.10.2: its luminance is that of sRGB values as they are). */
const asGrey =
  (inks: Inks): Inks =>
  (paint) => {
    const { srgb } = inks(paint)
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
      Number.parseInt(srgb.slice(at, at + 2), 16),
    )
    const light = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
    return { cmyk: [0, 0, 0, 100 - 100 * light], srgb }
  }

function toShape(
  { path, fill, stroke, evenOdd, opacity }: VectorShape,
  inks: Inks,
): Shape {
  const server = fill === undefined ? undefined : serverOf(fill, inks)
  return {
    kind: 'shape',
    path,
    ...(fill !== undefined && { fill: colorOfPaint(fill, inks) }),
    ...(server && { fillWith: server }),
    ...(evenOdd === true && { evenOdd }),
    ...(opacity !== undefined && { opacity }),
    ...(stroke && { stroke: toStroke(stroke, inks) }),
  }
}

function toStroke(stroke: VectorStroke, inks: Inks): Stroke {
  const server = serverOf(stroke.paint, inks)
  return {
    color: colorOfPaint(stroke.paint, inks),
    width: pt(stroke.width),
    cap: stroke.cap,
    join: stroke.join,
    ...(stroke.miterLimit !== undefined && { miterLimit: stroke.miterLimit }),
    ...(stroke.dash && { dash: stroke.dash.map(pt) }),
    ...(stroke.dashOffset !== undefined && { dashOffset: pt(stroke.dashOffset) }),
    ...(server && { paintedWith: server }),
  }
}

function serverOf(paint: VectorPaint, inks: Inks): PaintServer | undefined {
  if (typeof paint === 'string') return undefined
  if (paint.kind !== 'tiling') return toGradient(paint, inks)
  const { items, cell, transform } = paint
  return { kind: 'tiling', items: toItems(items, inks), cell: boxFrom(cell), transform }
}

const toGradient = (gradient: VectorGradient, inks: Inks): Gradient => ({
  ...gradient,
  stops: gradient.stops.map((stop) => ({ ...stop, color: inks(stop.color) })),
})

/** The colour of a paint; of a gradient that in its middle, of a pattern that of its first shape. */
function colorOfPaint(paint: VectorPaint, inks: Inks): Color {
  if (typeof paint === 'string') return inks(paint)
  if (paint.kind === 'tiling') return inks(firstColor(paint.items) ?? 'current')
  const middle = paint.stops[Math.floor(paint.stops.length / 2)]
  return inks(middle?.color ?? 'current')
}

function firstColor(items: readonly VectorItem[]): string | undefined {
  for (const item of items) {
    const paint = item.kind === 'shape' ? (item.fill ?? item.stroke?.paint) : undefined
    const color =
      typeof paint === 'string'
        ? paint
        : item.kind === 'group'
          ? firstColor(item.items)
          : undefined
    if (color !== undefined) return color
  }
  return undefined
}
