import { apply, inverse } from '../../base/geometry/transform.ts'
import type { Gradient, GradientStop } from './frame.ts'

/** What a gradient paints at a point. */
interface GradientPaint {
  readonly srgb: string
  readonly opacity: number
}

/** The colour of a gradient at a point of its shape; undefined for one whose circles have two middles. */
export function gradientAt(
  gradient: Gradient,
  x: number,
  y: number,
): GradientPaint | undefined {
  const back = inverse(gradient.transform)
  const share = back && shareAt(gradient, ...apply(back, x, y))
  return share === undefined ? undefined : colorAt(gradient.stops, share)
}

function shareAt({ kind, coords }: Gradient, x: number, y: number): number | undefined {
  if (kind === 'linear') {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = coords
    const [across, down] = [x2 - x1, y2 - y1]
    const length = across ** 2 + down ** 2
    return length === 0 ? 1 : ((x - x1) * across + (y - y1) * down) / length
  }
  const [x1 = 0, y1 = 0, r1 = 0, x2 = 0, y2 = 0, r2 = 0] = coords
  if (x1 !== x2 || y1 !== y2 || r1 === r2) return undefined
  return (Math.hypot(x - x1, y - y1) - r1) / (r2 - r1)
}

function colorAt(
  stops: readonly GradientStop[],
  share: number,
): GradientPaint | undefined {
  const after = stops.findIndex(({ offset }) => offset > share)
  const [from, to] =
    after === -1
      ? [stops.at(-1), stops.at(-1)]
      : [stops[Math.max(0, after - 1)], stops[after]]
  if (!from || !to) return undefined
  const length = to.offset - from.offset
  const part = length > 0 ? Math.max(0, (share - from.offset) / length) : 0
  return {
    srgb: mixed(from.color.srgb, to.color.srgb, part),
    opacity: from.opacity + (to.opacity - from.opacity) * part,
  }
}

function mixed(one: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [from, to] = [one, other].map((srgb) =>
      Number.parseInt(srgb.slice(at, at + 2), 16),
    )
    return Math.round((from ?? 0) + ((to ?? 0) - (from ?? 0)) * share)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${parts.join('').toUpperCase()}`
}
