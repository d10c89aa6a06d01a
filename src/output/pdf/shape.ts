import { box } from '../../base/geometry/box.ts'
import { mm } from '../../base/geometry/length.ts'
import { pointsOf } from '../../base/geometry/path.ts'
import { identity } from '../../base/geometry/transform.ts'
import { boundsOf } from '../../typesetting/frame/bounds.ts'
import type { Shape, Stroke } from '../../typesetting/frame/frame.ts'
import { overprints } from './color-model.ts'
import { decimal } from './decimal.ts'
import { pathOperators } from './path-operators.ts'
import type { Overprint } from './shared-objects.ts'
import type { Surface } from './surface.ts'

/** Draws an outline, filled, stroked or both; `drawTile` draws the items of a pattern. */
export function drawShape(surface: Surface, shape: Shape, drawTile: DrawTile): void {
  const { opacity = 1 } = shape
  const mask = maskOf(surface, shape)
  if (opacity === 1 && mask === undefined) {
    if (shape.fill ?? shape.stroke)
      surface.overprint(overprintOf(shape, surface.overprintsBlack))
    return paint(surface, shape, drawTile)
  }
  surface.content.nested(() => {
    surface.overprint('OverprintNone')
    if (mask !== undefined) surface.content.write(`/${mask} gs`)
    if (opacity < 1) surface.content.write(`/${surface.opacity(opacity)} gs`)
    paint(surface, shape, drawTile)
  })
}

type DrawTile = Parameters<Surface['paint']>[1]

/** The state by which a gradient that is see-through here and there is painted. */
function maskOf(surface: Surface, { path, fillWith, stroke }: Shape): string | undefined {
  const gradient = [fillWith, stroke?.paintedWith].find(
    (server) => server !== undefined && server.kind !== 'tiling',
  )
  if (!gradient) return undefined
  const { left, top, right, bottom } = boundsOfPath(path)
  // A mitred corner reaches as far as its limit says.
  const out = stroke ? (stroke.width / 2) * Math.max(stroke.miterLimit ?? 10, 2) : 0
  return surface.gradientMask(
    gradient,
    box(left - out, top - out, right - left + 2 * out, bottom - top + 2 * out),
  )
}

/** The box around all points of a path, those that only draw curves towards them included. */
function boundsOfPath(
  path: Shape['path'],
): Record<'left' | 'top' | 'right' | 'bottom', number> {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of pointsOf(path)) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { left, top, right, bottom }
}

function paint(surface: Surface, shape: Shape, drawTile: DrawTile): void {
  const { path, fill, fillWith, stroke, evenOdd = false } = shape
  if (!fill && !stroke) return
  if (fill && !fillWith) surface.content.set('fill', surface.fill(fill))
  if (fillWith)
    surface.content.set('fill', `/Pattern cs /${surface.paint(fillWith, drawTile)} scn`)
  if (stroke) setStroke(surface, stroke, drawTile)
  surface.content.write(pathOperators(path))
  const star = evenOdd ? '*' : ''
  surface.content.write(!fill ? 'S' : stroke ? `B${star}` : `f${star}`)
}

const CAPS = { butt: 0, round: 1, square: 2 }
const JOINS = { miter: 0, round: 1, bevel: 2 }

function setStroke(surface: Surface, stroke: Stroke, drawTile: DrawTile): void {
  const { content } = surface
  const {
    width,
    cap = 'butt',
    join = 'miter',
    miterLimit = 10,
    dash = [],
    dashOffset = 0,
  } = stroke
  content.set('stroke', strokePaint(surface, stroke, drawTile))
  content.set('width', `${decimal(width)} w`)
  content.set('cap', `${CAPS[cap]} J`)
  content.set('join', `${JOINS[join]} j`)
  if (join === 'miter') content.set('miter', `${decimal(miterLimit)} M`)
  content.set(
    'dash',
    `[${dash.map((length) => decimal(length)).join(' ')}] ${decimal(dashOffset)} d`,
  )
}

function strokePaint(
  surface: Surface,
  { color, paintedWith }: Stroke,
  drawTile: DrawTile,
): string {
  if (color === 'registration') return `/${surface.registration()} CS 1 SCN`
  if (paintedWith) return `/Pattern CS /${surface.paint(paintedWith, drawTile)} SCN`
  return surface.stroke(color)
}

/** Wider strokes count as areas: their black would look uneven over several colours. */
const WIDEST_LINE: number = mm(1)

/** What the palette says; of black, lines, whether they are stroked or are a narrow box. */
function overprintOf(shape: Shape, withBlack: boolean): Overprint {
  const { fill, stroke } = shape
  if (!stroke)
    return fill && overprints(fill, withBlack) && (fill.overprint || isNarrow(shape))
      ? 'OverprintFills'
      : 'OverprintNone'
  const { color, width } = stroke
  return color !== 'registration' && overprints(color, withBlack && width <= WIDEST_LINE)
    ? 'OverprintLines'
    : 'OverprintNone'
}

function isNarrow(shape: Shape): boolean {
  if (shape.lineWidth !== undefined) return shape.lineWidth <= WIDEST_LINE
  const { left, top, right, bottom } = boundsOf([shape], identity)
  return Math.min(right - left, bottom - top) <= WIDEST_LINE
}
