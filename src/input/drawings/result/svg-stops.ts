import { numberIn } from '../values/svg-values.ts'
import type { VectorStop } from '../values/vector.ts'
import { elementsIn } from '../xml/xml.ts'
import type { XmlElement } from '../xml/xml.ts'

/** A colour as items have it, by how it is written. */
export type ColorOf = (written: string) => string

/** The stops of a gradient, from 0 to 1; none where it has none. */
export function readStops(element: XmlElement, color: ColorOf): readonly VectorStop[] {
  const stops = elementsIn(element)
    .filter(({ name }) => name === 'stop')
    .map((stop): VectorStop => ({
      offset: numberIn(stop, 'offset'),
      color: color(stop.attributes.get('stop-color') ?? '#000000'),
      opacity: numberIn(stop, 'stop-opacity', 1),
    }))
  const [first] = stops
  const last = stops.at(-1)
  if (!first || !last) return []
  return [
    ...(first.offset > 0 || stops.length === 1 ? [{ ...first, offset: 0 }] : []),
    ...stops,
    ...(last.offset < 1 ? [{ ...last, offset: 1 }] : []),
  ]
}

/** Colours between two stops, so that inks follow what the screen shows between them: it mixes light, a press inks. */
const BETWEEN = [0.25, 0.5, 0.75]

/** Stops with colours between them. */
export const sampled = (
  stops: readonly VectorStop[],
  color: ColorOf,
): readonly VectorStop[] =>
  stops.flatMap((stop, index) => {
    const next = stops[index + 1]
    if (!next || next.offset - stop.offset < 0.01) return [stop]
    if (
      next.color === stop.color ||
      !stop.color.startsWith('#') ||
      !next.color.startsWith('#')
    )
      return [stop]
    const between = BETWEEN.map((share) => ({
      offset: stop.offset + share * (next.offset - stop.offset),
      color: color(mixed(stop.color, next.color, share)),
      opacity: stop.opacity + share * (next.opacity - stop.opacity),
    }))
    return [stop, ...between]
  })

const mixed = (one: string, other: string, share: number): string =>
  hexOf(
    [0, 1, 2].map((at) => (1 - share) * channel(one, at) + share * channel(other, at)),
  )

const mean = (colors: readonly string[]): string =>
  hexOf(
    [0, 1, 2].map(
      (at) => colors.reduce((sum, color) => sum + channel(color, at), 0) / colors.length,
    ),
  )

/** Red, green or blue of `#RRGGBB`. */
const channel = (color: string, at: number): number =>
  Number.parseInt(color.slice(1 + 2 * at, 3 + 2 * at), 16)

const hexOf = (channels: readonly number[]): string =>
  `#${Buffer.from(channels.map(Math.round)).toString('hex').toUpperCase()}`

/** What rounds look like that are too narrow to be told apart. */
export function meanOf(
  stops: readonly VectorStop[],
  color: ColorOf,
): readonly VectorStop[] {
  const known = stops.flatMap((stop) => (stop.color.startsWith('#') ? [stop.color] : []))
  const opacity = stops.reduce((sum, stop) => sum + stop.opacity, 0) / stops.length
  const look = { color: known.length > 0 ? color(mean(known)) : 'current', opacity }
  return [stops.at(-1)?.offset ?? 0, 1].map((offset) => ({ offset, ...look }))
}
