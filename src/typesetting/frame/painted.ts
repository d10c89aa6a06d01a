import { pointsOf } from '../../base/geometry/path.ts'
import type { Path } from '../../base/geometry/path.ts'
import { apply, compose, identity, inverse } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import type {
  BoxOrigin,
  Frame,
  FrameItem,
  Glyphs,
  Group,
  Picture,
  Shape,
} from './frame.ts'
import { inPaintOrder } from './paint-order.ts'
import { covers, isClipped, isRectangle, paintsOfArt, paintsOfShape } from './paint.ts'
import type { Clip, Paint } from './paint.ts'
import { contains, cornersOf, intersection, rectOf } from './rect.ts'
import type { Rect } from './rect.ts'
import { linesOf, rightOf, textOfLine } from './text-lines.ts'

/** A background, drawing or picture on a side. */
export interface Layer {
  /** Its z-order: higher numbers lie over it. */
  readonly order: number
  /** Its bounding box. */
  readonly bounds: Rect
  readonly box: BoxOrigin | undefined
  /** The id of the photograph that it shows. */
  readonly picture?: string
  /** The colour, if it covers a rectangle with one opaque colour. */
  readonly solidOn: (rect: Rect) => string | undefined
  /** Its paints at a point of the side, the uppermost first. */
  readonly paintsAt: (x: number, y: number) => readonly Paint[]
}

/** A line of text on a side. */
export interface WordsLine {
  readonly order: number
  /** Its bounds, from cap height to descenders. */
  readonly rect: Rect
  /** The same in the coordinates of its runs, in which it lies level. */
  readonly level: Rect
  readonly box: BoxOrigin | undefined
  /** The size of its largest letters in points. */
  readonly size: number
  readonly runs: readonly Glyphs[]
  /** From the coordinates of its runs to those of the side. */
  readonly transform: Transform
  /** How solid it is, from 0 to 1, and whether it darkens what is below it instead of covering it. */
  readonly opacity: number
  readonly multiplies: boolean
  /** Whether a box around it cuts off some of it. */
  readonly isCut: boolean
  /** Its text in reading order; computed on request. */
  readonly text: () => string
}

/** What is painted on a side, in z-order. */
export interface Painted {
  readonly layers: readonly Layer[]
  readonly lines: readonly WordsLine[]
}

/** The layers of a side, and its lines of text. Several checks ask for them, one after the other, so the last are kept. */
export function paintedOn(frame: Frame): Painted {
  if (last?.frame === frame) return last.painted
  const painted: PaintedBuilder = { layers: [], lines: [], order: 0 }
  paint(
    frame.items,
    { transform: identity, clips: [], box: undefined, opacity: 1, multiplies: false },
    painted,
  )
  last = { frame, painted }
  return painted
}

let last: { readonly frame: Frame; readonly painted: Painted } | undefined

interface PaintedBuilder {
  readonly layers: Layer[]
  readonly lines: WordsLine[]
  order: number
}

interface PaintContext {
  readonly transform: Transform
  readonly clips: readonly Clip[]
  readonly box: BoxOrigin | undefined
  /** Of the layers around: what is left of them, and whether one of them darkens what is below. */
  readonly opacity: number
  readonly multiplies: boolean
  readonly isInitial?: boolean
}

function paint(
  items: readonly FrameItem[],
  context: PaintContext,
  painted: PaintedBuilder,
): void {
  const runs = items.filter((item) => item.kind === 'glyphs')
  if (runs.length > 0) {
    painted.order += 1
    for (const line of linesOf(runs))
      painted.lines.push(lineOf(line, context, painted.order))
  }
  for (const item of inPaintOrder(items)) {
    painted.order += 1
    if (item.kind === 'group') paintGroup(item, context, painted)
    if (item.kind === 'shape')
      painted.layers.push(shapeLayer(item, context, painted.order))
    if (item.kind === 'picture')
      painted.layers.push(pictureLayer(item, context, painted.order))
  }
}

function paintGroup(group: Group, outer: PaintContext, painted: PaintedBuilder): void {
  const transform = compose(outer.transform, group.transform ?? identity)
  const clips = group.clip ? [...outer.clips, clipOf(group.clip, transform)] : outer.clips
  const { isInitial = false } = group
  const { opacity = 1, blend } = group.layer ?? {}
  const context = {
    transform,
    clips,
    box: group.box ?? outer.box,
    opacity: outer.opacity * opacity,
    isInitial,
    multiplies: outer.multiplies || blend === 'multiply',
  }
  if (group.art) painted.layers.push(artLayer(group, context, painted.order))
  else paint(group.items, context, painted)
}

const clipOf = (path: Path, transform: Transform): Clip => ({
  path,
  back: inverse(transform),
  bounds: rectOf(pointsOf(path), transform),
  isPlain: isUpright(transform) && isRectangle(path),
})

const isUpright = ([, b, c]: Transform): boolean => b === 0 && c === 0

/** Cap height and descent of usual faces, in em. */
const CAP_HEIGHT = 0.7
const DESCENT = 0.2

function lineOf(
  runs: readonly Glyphs[],
  { transform, box, opacity, multiplies, clips, isInitial = false }: PaintContext,
  order: number,
): WordsLine {
  const size = runs.reduce((most, run) => Math.max(most, run.size), 0)
  const baseline = runs.reduce((lowest, { at }) => Math.max(lowest, at.y), -Infinity)
  const left = Math.min(...runs.map(({ at }) => at.x))
  const right = Math.max(...runs.map(rightOf))
  const level = {
    left,
    top: baseline - CAP_HEIGHT * size,
    right,
    // An initial is a capital, and what a tail of it touches is meant so.
    bottom: isInitial ? baseline : baseline + DESCENT * size,
  }
  const text = (): string => textOfLine(runs)
  const isCut = [
    [left, level.top],
    [right, baseline],
  ].some(([x = 0, y = 0]) => isClipped(clips, ...apply(transform, x, y)))
  return {
    order,
    rect: rectOf(cornersOf(level), transform),
    level,
    box,
    size,
    runs,
    transform,
    text,
    opacity,
    multiplies,
    isCut,
  }
}

/** A layer whose paints are given in its own coordinates. */
function layerOf(
  own: Rect,
  { clips, box, transform, opacity, multiplies }: PaintContext,
  order: number,
  paints: (x: number, y: number) => readonly Paint[],
): Layer {
  const back = inverse(transform)
  const within = (one: Paint): Paint => ({
    ...one,
    opacity: (one.opacity ?? 1) * opacity,
    multiplies,
  })
  const isPlain = opacity === 1 && !multiplies
  const bounds = clips.reduce((rect, clip) => intersection(rect, clip.bounds), own)
  return {
    order,
    bounds,
    box,
    solidOn: () => undefined,
    paintsAt: (x, y) =>
      !back || isClipped(clips, x, y)
        ? []
        : isPlain
          ? paints(...apply(back, x, y))
          : paints(...apply(back, x, y)).map(within),
  }
}

function shapeLayer(shape: Shape, context: PaintContext, order: number): Layer {
  const { path, fill, fillWith, evenOdd = false, opacity = 1, stroke } = shape
  const reach = (stroke?.width ?? 0) / 2
  const own = rectOf(pointsOf(path), context.transform, reach)
  const origin = { ...context, box: shape.box ?? context.box }
  const layer = layerOf(own, origin, order, (x, y) => paintsOfShape(shape, x, y))
  const back = inverse(context.transform)
  // A path with holes may leave out any part of a rectangle.
  const isSolid = opacity * context.opacity === 1 && !context.multiplies
  if (!fill || fillWith || evenOdd || !isSolid || !back) return layer
  const isPlain = isUpright(context.transform) && isRectangle(path)
  const solidOn = (rect: Rect): string | undefined =>
    contains(layer.bounds, rect) &&
    (isPlain || covers(path, rect, back)) &&
    context.clips.every((clip) => isAllIn(rect, clip))
      ? fill.srgb
      : undefined
  return { ...layer, solidOn }
}

const isAllIn = (rect: Rect, { path, back, bounds, isPlain }: Clip): boolean =>
  contains(bounds, rect) && (isPlain || (back !== undefined && covers(path, rect, back)))

function artLayer({ items, art }: Group, context: PaintContext, order: number): Layer {
  const { x = 0, y = 0, width = 0, height = 0 } = art ?? {}
  const own = rectOf(
    [
      [x, y],
      [x + width, y + height],
    ],
    context.transform,
  )
  return layerOf(own, context, order, (across, down) => paintsOfArt(items, across, down))
}

function pictureLayer(
  { box, picture }: Picture,
  context: PaintContext,
  order: number,
): Layer {
  const own = rectOf(
    [
      [box.x, box.y],
      [box.x + box.width, box.y + box.height],
    ],
    context.transform,
  )
  const layer = layerOf(own, context, order, (x, y) => {
    const [across, down] = [(x - box.x) / box.width, (y - box.y) / box.height]
    const isOn = across >= 0 && across <= 1 && down >= 0 && down <= 1
    return isOn ? [{ kind: 'picture', picture, across, down }] : []
  })
  return { ...layer, picture }
}
