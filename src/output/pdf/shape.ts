import { mm } from '../../base/geometry/length.ts'
import { identity } from '../../base/geometry/transform.ts'
import { boundsOf } from '../../typesetting/frame/bounds.ts'
import type { Shape, Stroke } from '../../typesetting/frame/frame.ts'
import { decimal } from './decimal.ts'
import { fillInk, isPureBlack, strokeInk } from './inks.ts'
import { pathOperators } from './path-operators.ts'
import type { Overprint } from './shared-objects.ts'
import type { Surface } from './surface.ts'

/** Draws an outline, filled, stroked or both. */
export function drawShape(surface: Surface, shape: Shape): void {
  const { opacity = 1 } = shape
  if (opacity === 1) {
    if (shape.fill ?? shape.stroke) surface.overprint(overprintOf(shape))
    return paint(surface, shape)
  }
  surface.content.nested(() => {
    surface.overprint('OverprintNone')
    surface.content.write(`/${surface.opacity(opacity)} gs`)
    paint(surface, shape)
  })
}

function paint(surface: Surface, { path, fill, stroke, evenOdd = false }: Shape): void {
  if (!fill && !stroke) return
  if (fill) surface.content.set('fill', fillInk(fill))
  if (stroke) setStroke(surface, stroke)
  surface.content.write(pathOperators(path))
  const star = evenOdd ? '*' : ''
  surface.content.write(!fill ? 'S' : stroke ? `B${star}` : `f${star}`)
}

const CAPS = { butt: 0, round: 1, square: 2 }
const JOINS = { miter: 0, round: 1, bevel: 2 }

function setStroke(surface: Surface, stroke: Stroke): void {
  const { content } = surface
  const {
    color,
    width,
    cap = 'butt',
    join = 'miter',
    miterLimit = 10,
    dash = [],
  } = stroke
  const ink =
    color === 'registration' ? `/${surface.registration()} CS 1 SCN` : strokeInk(color)
  content.set('stroke', ink)
  content.set('width', `${decimal(width)} w`)
  content.set('cap', `${CAPS[cap]} J`)
  content.set('join', `${JOINS[join]} j`)
  if (join === 'miter') content.set('miter', `${decimal(miterLimit)} M`)
  content.set('dash', `[${dash.map((length) => decimal(length)).join(' ')}] 0 d`)
}

/** Wider strokes count as areas: their black would look uneven over several colours. */
const WIDEST_LINE: number = mm(1)

/** Black lines overprint, whether they are stroked or are a narrow box. */
function overprintOf(shape: Shape): Overprint {
  const { fill, stroke } = shape
  if (!stroke)
    return fill && isPureBlack(fill) && isNarrow(shape)
      ? 'OverprintFills'
      : 'OverprintNone'
  const { color, width } = stroke
  const isBlackLine =
    color !== 'registration' && isPureBlack(color) && width <= WIDEST_LINE
  return isBlackLine ? 'OverprintLines' : 'OverprintNone'
}

function isNarrow(shape: Shape): boolean {
  const { left, top, right, bottom } = boundsOf([shape], identity)
  return Math.min(right - left, bottom - top) <= WIDEST_LINE
}
