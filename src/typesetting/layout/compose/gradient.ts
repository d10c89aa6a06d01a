import { identity, compose, scale, translate } from '../../../base/geometry/transform.ts'
import { TRANSPARENT } from '../../../input/template/gradient.ts'
import type { CssGradient, CssStop } from '../../../input/template/gradient.ts'
import type { Gradient, GradientStop } from '../../frame/frame.ts'
import type { SideContext } from '../context.ts'
import type { Area } from '../pictures/place-picture.ts'
import { colorOf, points } from '../type/styles.ts'

type Linear = Extract<CssGradient, { kind: 'linear' }>
type Radial = Extract<CssGradient, { kind: 'radial' }>

/** A gradient over an area, as CSS places it; left and right are exchanged from right to left. */
export function gradientOver(
  css: CssGradient,
  area: Area,
  context: SideContext,
): Gradient {
  const isMirrored = context.direction === 'rtl'
  const placed =
    css.kind === 'linear' ? linear(css, area, isMirrored) : radial(css, area, isMirrored)
  const offsets = offsetsOf(css.stops, placed.length, context)
  const [from = 0] = offsets
  // A gradient needs some length: colours that all stand in one place meet there in a line.
  const to = Math.max(offsets.at(-1) ?? 1, from + LEAST)
  return {
    kind: css.kind,
    transform: placed.transform,
    coords: placed.coords(from, to),
    stops: colorsOf(css.stops, context).map((stop, index, { length }) => ({
      ...stop,
      offset: index === length - 1 ? 1 : ((offsets[index] ?? 0) - from) / (to - from),
    })),
  }
}

const LEAST = 0.0001

/** Where a gradient lies. */
interface PlacedGradient extends Pick<Gradient, 'transform'> {
  /** In points, from its beginning to its end. */
  readonly length: number
  /** The coordinates of the part of it between two shares of its length. */
  readonly coords: (from: number, to: number) => readonly number[]
}

function linear({ to }: Linear, area: Area, isMirrored: boolean): PlacedGradient {
  const { x, y, width, height } = area
  const mirrored = isMirrored ? -1 : 1
  const [across, down] =
    typeof to === 'number'
      ? [Math.sin((to / 180) * Math.PI) * mirrored, -Math.cos((to / 180) * Math.PI)]
      : towards(to.across * mirrored, to.down, area)
  const length = Math.abs(across * width) + Math.abs(down * height)
  const middle = [x + width / 2, y + height / 2] as const
  const at = (share: number): readonly [number, number] => [
    middle[0] + across * length * (share - 0.5),
    middle[1] + down * length * (share - 0.5),
  ]
  return { transform: identity, length, coords: (from, end) => [...at(from), ...at(end)] }
}

/** The direction to a side, or to a corner: then the other two corners have the colour of the middle. */
function towards(
  across: number,
  down: number,
  { width, height }: Area,
): readonly [number, number] {
  if (across === 0 || down === 0) return [across, down]
  const diagonal = Math.hypot(width, height)
  return [(across * height) / diagonal, (down * width) / diagonal]
}

function radial(
  { shape, size, at }: Radial,
  { x, y, width, height }: Area,
  isMirrored: boolean,
): PlacedGradient {
  const left = (isMirrored ? 1 - at.x : at.x) * width
  const top = at.y * height
  const isFar = size.startsWith('farthest')
  const pick = isFar ? Math.max : Math.min
  const [across, down] = [pick(left, width - left), pick(top, height - top)]
  const isCorner = size.endsWith('corner')
  const [rx, ry] =
    shape === 'ellipse'
      ? [across, down].map((radius) => radius * (isCorner ? Math.SQRT2 : 1))
      : isCorner
        ? [Math.hypot(across, down), Math.hypot(across, down)]
        : [pick(across, down), pick(across, down)]
  const radii = [Math.max(rx ?? 0, LEAST), Math.max(ry ?? 0, LEAST)] as const
  return {
    transform: compose(translate(x + left, y + top), scale(...radii)),
    length: radii[0],
    coords: (from, to) => [0, 0, from, 0, 0, to],
  }
}

/** Where the stops are, as shares of the length; those that say nothing are spread evenly between the others. */
function offsetsOf(
  stops: readonly CssStop[],
  length: number,
  context: SideContext,
): readonly number[] {
  const written = stops.map(({ at }, index) =>
    at
      ? points(at, { ...context, whole: length }) / length
      : index === 0
        ? 0
        : index === stops.length - 1
          ? 1
          : undefined,
  )
  const offsets: number[] = []
  for (const [index, own] of written.entries()) {
    const before = offsets.at(-1) ?? 0
    if (own !== undefined) {
      offsets.push(Math.max(before, own))
      continue
    }
    const next = written.findIndex((one, later) => later > index && one !== undefined)
    const end = Math.max(before, written[next] ?? 1)
    offsets.push(before + (end - before) / (next - index + 1))
  }
  return offsets
}

/** The colours of the stops: one that is transparent has that of the stop beside it. */
function colorsOf(
  stops: readonly CssStop[],
  context: SideContext,
): readonly Omit<GradientStop, 'offset'>[] {
  return stops.map(({ name, opacity }, index) => {
    const beside = [stops[index - 1], stops[index + 1]].find(
      (stop) => stop && stop.name !== TRANSPARENT,
    )
    const own = name === TRANSPARENT ? beside?.name : name
    return { color: colorOf(own ?? 'paper', context), opacity }
  })
}
