import type { Transform } from '../../base/geometry/transform.ts'
import { plain } from '../../base/problems/plain.ts'
import type { SvgPaint } from './svg-color.ts'
import { placeOutline } from './svg-drawing.ts'
import type { SvgDrawing, SvgState } from './svg-drawing.ts'
import { FLATTEN, RESOURCES, svgName } from './svg-elements.ts'
import { isDrawable } from './svg-values.ts'
import type { VectorPaint, VectorShape } from './vector.ts'
import type { XmlElement } from './xml.ts'

/** Adds the outline of an element to the drawing, painted by its state. */
export function paintOutline(
  element: XmlElement,
  place: SvgState,
  drawing: SvgDrawing,
): void {
  if (!place.style.visible) return
  const parts = combine(
    fillOf(element, place, drawing),
    strokeOf(element, place, drawing),
  )
  const path = parts.length === 0 ? [] : placeOutline(element, place.transform, drawing)
  if (path.length === 0) return
  for (const { look, opacity } of parts) {
    drawing.shapes.push({
      path,
      ...look,
      ...(opacity < 1 && { opacity }),
      ...(place.clip && { clip: place.clip }),
    })
  }
}

/** A fill or a stroke, and its opacity. */
interface PaintedPart {
  readonly look: Pick<VectorShape, 'fill' | 'evenOdd' | 'stroke'>
  readonly opacity: number
}

/** A fill and a stroke of the same opacity are one shape; otherwise the stroke lies over the fill. */
function combine(
  fill: PaintedPart | undefined,
  stroke: PaintedPart | undefined,
): readonly PaintedPart[] {
  if (fill === undefined || fill.opacity !== stroke?.opacity) {
    return [fill, stroke].filter((painted) => painted !== undefined)
  }
  return [{ look: { ...fill.look, ...stroke.look }, opacity: fill.opacity }]
}

function fillOf(
  element: XmlElement,
  { style, opacity }: SvgState,
  drawing: SvgDrawing,
): PaintedPart | undefined {
  // a line encloses nothing, yet some programs that show PDF would fill it as a hairline
  if (svgName(element) === 'line') return undefined
  const paint = style.fill.kind === 'current' ? style.color : style.fill
  const ink = solidPaint(paint, opacity * style.fillOpacity, element, drawing)
  if (ink === undefined) return undefined
  const look = { fill: ink.paint, ...(style.evenOdd && { evenOdd: true }) }
  return { look, opacity: ink.opacity }
}

function strokeOf(
  element: XmlElement,
  { style, opacity, transform }: SvgState,
  drawing: SvgDrawing,
): PaintedPart | undefined {
  const paint = style.stroke.kind === 'current' ? style.color : style.stroke
  const ink = solidPaint(paint, opacity * style.strokeOpacity, element, drawing)
  const grown = growth(transform)
  const width = style.strokeWidth * grown
  if (ink === undefined || width < THINNEST) return undefined
  const { cap, join, miterLimit } = style
  const dash = style.dash.map((length) => length * grown)
  if (dash.length > 0) reportDashes(element, dash, drawing)
  if (![width, ...dash].every(isDrawable)) {
    const message = 'A stroke in the picture is immeasurably wide.'
    drawing.problems.broken(element.span, message, 'Make it narrower, or delete it.')
    return undefined
  }
  const stroke = {
    paint: ink.paint,
    width,
    cap,
    join,
    ...(join === 'miter' && { miterLimit }),
    ...(dash.length > 0 && { dash }),
  }
  return { look: { stroke }, opacity: ink.opacity }
}

/** Less than a thousandth of a unit is nothing at all; a PDF would draw it as thin as a printer can. */
const THINNEST = 0.0005

/** A round of dashes and gaps shorter than this, in units of the picture, is no pattern that anybody sees. */
const SHORTEST_ROUND = 0.01

function reportDashes(
  element: XmlElement,
  dash: readonly number[],
  { problems }: SvgDrawing,
): void {
  const round = dash.reduce((sum, length) => sum + length, 0)
  if (round < SHORTEST_ROUND) {
    const message = 'A stroke in the picture has dashes too short to be seen.'
    problems.broken(element.span, message, 'Make it a whole line.')
  }
  if (element.attributes.has('pathLength'))
    problems.unsupported(
      element.span,
      'The picture has dashes that are counted along a path (pathLength), which cannot be printed.',
      'Turn the stroke into a shape (Inkscape: Path > Stroke to Path).',
    )
}

/** How much longer a map makes lines, in the mean of all directions. */
const growth = ([a, b, c, d]: Transform): number => Math.sqrt(Math.abs(a * d - b * c))

interface SolidPaint {
  readonly paint: VectorPaint
  readonly opacity: number
}

/** The colour of a paint; undefined for none, and for a reference, which is reported. */
function solidPaint(
  paint: SvgPaint,
  opacity: number,
  element: XmlElement,
  drawing: SvgDrawing,
): SolidPaint | undefined {
  if (paint.kind === 'none') return undefined
  if (paint.kind === 'reference') {
    refuseReference(paint.id, element, drawing)
    return undefined
  }
  const solid = paint.kind === 'color' ? paint.alpha * opacity : opacity
  if (solid === 0) return undefined
  return {
    paint: paint.kind === 'color' ? paint.srgb : 'current',
    // rounded, so that 0.1 × 3 is as solid as 0.3
    opacity: Math.round(solid * 1e4) / 1e4,
  }
}

function refuseReference(id: string, element: XmlElement, drawing: SvgDrawing): void {
  const target = drawing.ids.get(id)
  const what = target && RESOURCES.get(svgName(target))
  const name = svgName(element)
  drawing.problems.unsupported(
    element.span,
    what === undefined
      ? `A <${name}> in the picture is filled with “url(#${plain(id)})”, which is not there.`
      : `A <${name}> in the picture is filled with ${what}, which cannot be printed as ink.`,
    FLATTEN,
  )
}
