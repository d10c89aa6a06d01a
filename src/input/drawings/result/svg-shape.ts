import type { Path } from '../../../base/geometry/path.ts'
import { compose, identity, translate, scale } from '../../../base/geometry/transform.ts'
import type { Transform } from '../../../base/geometry/transform.ts'
import type { LineMeasure } from '../source/svg-notes.ts'
import { fitted, rounded } from '../source/svg-reading.ts'
import type { SvgReading } from '../source/svg-reading.ts'
import { boxOfItems, tightBox } from '../values/svg-bounds.ts'
import { svgReference } from '../values/svg-color.ts'
import {
  isDrawablePath,
  lengthOf,
  mapPath,
  readPlainPath,
  withDots,
} from '../values/svg-path.ts'
import { svgTransform } from '../values/svg-transform.ts'
import { isDrawable, numberIn, svgNumbers } from '../values/svg-values.ts'
import type {
  VectorItem,
  VectorPaint,
  VectorShape,
  VectorStroke,
  VectorTiling,
  ViewBox,
} from '../values/vector.ts'
import type { XmlElement } from '../xml/xml.ts'
import { readGradient, unitsMap } from './svg-gradient.ts'

/** What a path draws: one shape, or its fill and its stroke each by itself where they are see-through. */
export function readShapes(
  element: XmlElement,
  at: Transform,
  reading: SvgReading,
): readonly VectorItem[] {
  const written = readPlainPath(element.attributes.get('d') ?? '')
  const width = numberIn(element, 'stroke-width', 1)
  const isStroked = (element.attributes.get('stroke') ?? 'none') !== 'none' && width > 0
  const keepsWidth = measureOf(element, reading)?.keepsWidth === true
  if (!isStroked || keepsWidth || isSimilarity(at))
    return shapesOf(element, written, at, reading)
  // A stroke is stretched with its shape.
  const items = shapesOf(element, written, identity, reading)
  return items.length === 0 ? [] : [{ kind: 'group', transform: at, items }]
}

const measureOf = (
  { attributes }: XmlElement,
  { notes }: SvgReading,
): LineMeasure | undefined => notes.lines.get(attributes.get('id') ?? '')

/** Whether a map keeps proportions. */
function isSimilarity([a, b, c, d]: Transform): boolean {
  const [across, down] = [Math.hypot(a, b), Math.hypot(c, d)]
  const most = Math.max(across, down)
  return (
    Math.abs(across - down) <= 1e-4 * most &&
    Math.abs(a * c + b * d) <= 1e-4 * most * most
  )
}

/** Less than a thousandth of a unit is nothing at all; a PDF would draw it as thin as a printer can. */
const THINNEST = 0.0005

function shapesOf(
  element: XmlElement,
  written: Path,
  at: Transform,
  reading: SvgReading,
): readonly VectorItem[] {
  const path = mapPath(hasEnds(element) ? withDots(written) : written, at)
  const box = tightBox(written)
  if (!box) return []
  if (!isDrawablePath(path)) {
    reading.tooFar()
    return []
  }
  const measure = measureOf(element, reading)
  const grown =
    measure?.keepsWidth === true
      ? reading.factor
      : Math.sqrt(Math.abs(at[0] * at[3] - at[1] * at[2]))
  const dashes = measure?.length === undefined ? 1 : lengthOf(written) / measure.length
  const width = numberIn(element, 'stroke-width', 1)
  const place = { at, box, width, reading }
  const fill = isFlat(written) ? undefined : paintOf(element, 'fill', place)
  const stroke = width * grown < THINNEST ? undefined : paintOf(element, 'stroke', place)
  const evenOdd = element.attributes.get('fill-rule') === 'evenodd'
  const filled = fill && { fill: fill.paint, ...(evenOdd && { evenOdd }) }
  const stroked = stroke && { stroke: strokeOf(element, stroke.paint, grown, dashes) }
  if (stroked && !isDrawable(stroked.stroke.width)) {
    reading.tooFar()
    return []
  }
  const shape = (look: Partial<VectorShape>, opacity: number): VectorShape => ({
    kind: 'shape',
    path,
    ...look,
    ...(opacity < 1 && { opacity }),
  })
  const isBehind = /^\s*stroke/.test(element.attributes.get('paint-order') ?? '')
  if (fill && stroke && !isBehind && fill.isSolid && stroke.isSolid)
    return [shape({ ...filled, ...stroked }, 1)]
  const parts = [
    ...(fill && filled ? [shape(filled, fill.opacity)] : []),
    ...(stroke && stroked ? [shape(stroked, stroke.opacity)] : []),
  ]
  return isBehind ? parts.toReversed() : parts
}

/** Whether the ends of a line reach beyond its points. */
const hasEnds = ({ attributes }: XmlElement): boolean =>
  /round|square/.test(attributes.get('stroke-linecap') ?? '')

/** Whether an outline encloses nothing: some programs that show PDF would fill it as a hairline. */
const isFlat = (path: Path): boolean =>
  path.filter(([kind]) => kind !== 'Z').length <= 2 &&
  path.every(([kind]) => kind !== 'C')

function strokeOf(
  { attributes }: XmlElement,
  paint: VectorPaint,
  grown: number,
  dashes: number,
): VectorStroke {
  const number = (name: string, usual: number): number =>
    Number(attributes.get(name) ?? usual)
  const join = attributes.get('stroke-linejoin') ?? 'miter'
  const cap = attributes.get('stroke-linecap')
  const written = svgNumbers(attributes.get('stroke-dasharray') ?? '') ?? []
  const isCapped = cap === 'round' || cap === 'square'
  const shown = isCapped ? { dash: written, start: 0 } : withoutEmpty(written)
  const dash = shown.dash.map((length) => length * grown * dashes)
  const start = number('stroke-dashoffset', 0) + shown.start
  const dashOffset = start * grown * dashes
  // Dashes too short to be seen are a whole line.
  const isDashed = dash.reduce((sum, length) => sum + length, 0) >= 0.01
  return {
    paint,
    width: number('stroke-width', 1) * grown,
    cap: isCapped ? cap : 'butt',
    join: join === 'round' || join === 'bevel' ? join : 'miter',
    ...(!/round|bevel/.test(join) && { miterLimit: number('stroke-miterlimit', 4) }),
    ...(isDashed && { dash }),
    ...(isDashed && dashOffset !== 0 && { dashOffset }),
  }
}

/**
 * Dashes without those of no length, which have no ends to be seen by: PDFium would draw them as ticks. `start` is
 * where in them the line begins, as Illustrator writes such a dash first.
 */
function withoutEmpty(written: readonly number[]): {
  readonly dash: readonly number[]
  readonly start: number
} {
  const at = written.findIndex((length, index) => index % 2 === 0 && length === 0)
  const [, gap = 0] = written.slice(at)
  if (at === -1 || written.length < 4) return { dash: written, start: 0 }
  const rest = written.toSpliced(at, 2)
  const before = (at === 0 ? rest.length : at) - 1
  const found = withoutEmpty(rest.with(before, (rest[before] ?? 0) + gap))
  return { dash: found.dash, start: found.start - (at === 0 ? gap : 0) }
}

interface ShapePlace {
  readonly at: Transform
  /** The box of the outline as written. */
  readonly box: ViewBox
  /** Of the stroke as written. */
  readonly width: number
  readonly reading: SvgReading
}

interface Paint {
  readonly paint: VectorPaint
  readonly opacity: number
  /** Whether nothing shows through. */
  readonly isSolid: boolean
}

function paintOf(
  element: XmlElement,
  what: 'fill' | 'stroke',
  place: ShapePlace,
): Paint | undefined {
  const written = element.attributes.get(what) ?? (what === 'fill' ? '#000000' : 'none')
  const opacity = rounded(numberIn(element, `${what}-opacity`, 1))
  if (written === 'none' || opacity <= 0) return undefined
  const id = svgReference(written)
  const paint =
    id === undefined ? place.reading.color(written) : serverOf(id, what, place)
  if (paint === undefined) return undefined
  const isSolid = opacity === 1 && isSolidPaint(paint)
  return { paint, opacity, isSolid }
}

const isSolidPaint = (paint: VectorPaint): boolean =>
  typeof paint === 'string' ||
  (paint.kind !== 'tiling' && paint.stops.every(({ opacity }) => opacity === 1))

/** What each stop of a gradient costs, which is printed for each round, with colours between. */
const SERVER = 5

/** A gradient or a pattern. */
function serverOf(
  id: string,
  what: 'fill' | 'stroke',
  { at, box, width, reading }: ShapePlace,
): VectorPaint | undefined {
  const server = reading.ids.get(id)
  if (!server || !reading.afford(SERVER * server.content.length)) return undefined
  if (server.name === 'pattern') {
    const tiling = readPattern(server, at, box, reading)
    const { width: across = 0, height: down = 0 } = tiling?.cell ?? {}
    return tiling && [...tiling.transform, across, down].every(isDrawable)
      ? tiling
      : undefined
  }
  const out = what === 'fill' ? 0 : width * 2
  const reach = {
    x: box.x - out,
    y: box.y - out,
    width: box.width + 2 * out,
    height: box.height + 2 * out,
  }
  const startRadius = reading.notes.startRadii.get(id) ?? 0
  return readGradient(server, { map: at, box, reach, startRadius, color: reading.color })
}

function readPattern(
  element: XmlElement,
  at: Transform,
  box: ViewBox,
  reading: SvgReading,
): VectorTiling | undefined {
  if (reading.open.has(element)) return undefined
  const units = unitsMap(element, 'patternUnits', 'objectBoundingBox', box)
  const [left, top, across, down] = ['x', 'y', 'width', 'height'].map((name) =>
    numberIn(element, name),
  )
  const x = units[0] * (left ?? 0) + units[4]
  const y = units[3] * (top ?? 0) + units[5]
  const cell = {
    x: 0,
    y: 0,
    width: units[0] * (across ?? 0),
    height: units[3] * (down ?? 0),
  }
  if (!(cell.width > 0) || !(cell.height > 0)) return undefined
  reading.open.add(element)
  const items = reading.items(element, contentMap(element, { box, cell }))
  reading.open.delete(element)
  if (!boxOfItems(items, 'with strokes')) return undefined
  const own = svgTransform(element.attributes.get('patternTransform') ?? '') ?? identity
  return { kind: 'tiling', items, cell, transform: compose(at, own, translate(x, y)) }
}

interface PatternPlace {
  readonly box: ViewBox
  readonly cell: ViewBox
}

/** From the coordinates inside a pattern to those of its tile, whose corner is 0, 0 for both, as browsers have it. */
function contentMap(element: XmlElement, { box, cell }: PatternPlace): Transform {
  const [left, top, width, height] =
    svgNumbers(element.attributes.get('viewBox') ?? '') ?? []
  if (left !== undefined && top !== undefined && width && height) {
    const asked = element.attributes.get('preserveAspectRatio') ?? 'xMidYMid'
    const to = fitted({ width, height }, cell, asked)
    return compose(
      translate(to.x, to.y),
      scale(to.width / width, to.height / height),
      translate(-left, -top),
    )
  }
  const isShare = element.attributes.get('patternContentUnits') === 'objectBoundingBox'
  return isShare ? scale(box.width, box.height) : identity
}
