import { isFunctionNode } from '@csstools/css-parser-algorithms'

import { argumentsOf } from '../css/css-arguments.ts'
import type { Words } from '../css/css-arguments.ts'
import { declarationsOf, valuesOf } from '../css/css-sheet.ts'
import { hexOfColor, plainColors } from '../values/svg-color.ts'
import { radians } from '../values/svg-transform.ts'
import { writtenAttributes } from '../xml/write-xml.ts'
import { elementsIn } from '../xml/xml.ts'
import type { XmlElement } from '../xml/xml.ts'

/**
 * The colours all around a point (CSS Images 4, 3.3) that a piece of a web page is filled with, as shapes of SVG: Figma
 * writes its angular gradients so. Undefined for any other piece of a web page.
 */
export function conicGradientIn(element: XmlElement): string | undefined {
  const [box, ...more] = elementsIn(element)
  if (element.name !== 'foreignObject' || !box || more.length > 0) return undefined
  const styles = new Map(
    declarationsOf(box.attributes.get('style') ?? '').map((one) => [one.property, one]),
  )
  const { value = '' } = styles.get('background') ?? styles.get('background-image') ?? {}
  const [gradient, ...others] = valuesOf(value).filter(isFunctionNode)
  const isConic = gradient?.getName() === 'conic-gradient' && others.length === 0
  if (!isConic || box.content.length > 0) return undefined
  const [first = [], ...rest] = argumentsOf(gradient)
  const start = first[0] === 'from' && first.length === 2 ? radians(first[1]) : undefined
  const stops = stopsIn(start === undefined ? [first, ...rest] : rest)
  const [x = NaN, y = NaN, width = NaN, height = NaN] = SIDES.map((name) =>
    Number(element.attributes.get(name) ?? 0),
  )
  if (!stops || !Number.isFinite(x + y + width + height)) return undefined
  const slices = slicesOf(stops, {
    start: start ?? 0,
    center: [x + width / 2, y + height / 2],
    radius: Math.hypot(width, height),
  })
  const place = new Map([
    ...SIDES.map((name) => [name, element.attributes.get(name) ?? '0'] as const),
    ['viewBox', [x, y, width, height].join(' ')] as const,
  ])
  const layer = new Map([['opacity', styles.get('opacity')?.value ?? '1']])
  return `<g${writtenAttributes(layer)}><svg${writtenAttributes(place)}>${slices}</svg></g>`
}

const SIDES = ['x', 'y', 'width', 'height'] as const

interface Stop {
  /** In radians, clockwise. */
  readonly angle: number
  /** Red, green, blue and opacity, from 0 to 255. */
  readonly color: readonly number[]
}

const TURN = 2 * Math.PI

/** Stops that all say where they are, or of which none does; undefined for anything else. */
function stopsIn(written: readonly Words[]): readonly Stop[] | undefined {
  const stops = written.flatMap(([color = '', ...places], index): readonly Stop[] => {
    const channels = channelsOf(color)
    if (!channels) return []
    const usual = `${(index / Math.max(1, written.length - 1)) * 100}%`
    const angles = (places.length > 0 ? places : [usual]).map(angleOf)
    return angles.map((angle) => ({ angle, color: channels }))
  })
  const placed = written.filter(({ length }) => length > 1).length
  const isUnderstood =
    (placed === 0 || placed === written.length) &&
    stops.length >= Math.max(1, written.length) &&
    stops.every(({ angle }) => Number.isFinite(angle))
  return isUnderstood ? stops : undefined
}

const angleOf = (word: string): number =>
  word.endsWith('%') ? (Number(word.slice(0, -1)) / 100) * TURN : radians(word)

function channelsOf(written: string): readonly number[] | undefined {
  const plain = plainColors(written)
  if (plain.toLowerCase() === 'transparent') return [0, 0, 0, 0]
  const hex = hexOfColor(plain)
  const [, alpha = 'ff'] = /^#.{6}(..)$/.exec(plain) ?? []
  return hex === undefined ? undefined : [...Buffer.from(hex.slice(1) + alpha, 'hex')]
}

/** The colour at an angle, mixed as browsers do: what is see-through counts less. */
function colorAt(stops: readonly Stop[], angle: number): readonly number[] {
  const next = stops.findIndex((stop) => stop.angle > angle)
  const after = stops.at(next)
  const before = next === -1 ? after : (stops[next - 1] ?? after)
  if (!before || !after) return []
  const share = (angle - before.angle) / (after.angle - before.angle || 1)
  const one = (before.color[3] ?? 0) * (1 - share)
  const other = (after.color[3] ?? 0) * share
  const whole = one + other || 1
  const mixed = [0, 1, 2].map(
    (at) => ((before.color[at] ?? 0) * one + (after.color[at] ?? 0) * other) / whole,
  )
  return [...mixed, one + other]
}

/** Of so many slices nobody sees the edges. */
const SLICES = 360

interface Pie {
  readonly start: number
  readonly center: readonly [number, number]
  readonly radius: number
}

/** Slices, each of them under the next one where that hides it, so that no line shows between them. */
function slicesOf(stops: readonly Stop[], { start, center, radius }: Pie): string {
  const isSolid = stops.every(({ color }) => color[3] === 255)
  const hidden = isSolid ? 0.5 : 0
  const pointAt = (slice: number): string => {
    const angle = start + (slice / SLICES) * TURN
    const [across, down] = [Math.sin(angle) * radius, -Math.cos(angle) * radius]
    return `${center[0] + across} ${center[1] + down}`
  }
  return Array.from({ length: SLICES }, (_, slice) => {
    const color = colorAt(stops, ((slice + 0.5) / SLICES) * TURN)
    const from = slice === 0 ? -hidden : slice
    const to = slice === SLICES - 1 ? SLICES : slice + 1 + hidden
    const hex = Buffer.from(color.slice(0, 3).map(Math.round)).toString('hex')
    const attributes = new Map([
      ['fill', `#${hex}`],
      ['fill-opacity', String((color[3] ?? 0) / 255)],
      ['d', `M${center.join(' ')}L${pointAt(from)}L${pointAt(to)}Z`],
    ])
    return `<path${writtenAttributes(attributes)}/>`
  }).join('')
}
