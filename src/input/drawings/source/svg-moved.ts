import { compose, identity, scale } from '../../../base/geometry/transform.ts'
import type { Transform } from '../../../base/geometry/transform.ts'
import { excerpt } from '../../../base/problems/excerpt.ts'
import { about, svgOrigin, svgTransform } from '../values/svg-transform.ts'
import type { ViewBox } from '../values/vector.ts'
import type { SvgProblems } from '../xml/svg-problems.ts'
import type { XmlElement } from '../xml/xml.ts'
import type { MapInBox } from './svg-notes.ts'

/** Properties that are worked into the attribute `transform`, in their order (CSS Transforms 2, 3). */
const MOVING = ['translate', 'rotate', 'scale', 'transform'] as const
const MOVES: ReadonlySet<string> = new Set([
  ...MOVING,
  'transform-origin',
  'transform-box',
])

interface MoveOptions {
  readonly viewBox: ViewBox
  readonly problems: SvgProblems
  /** Takes transforms that depend on the box of a group, by its id. */
  readonly boxes: Map<string, MapInBox>
}

interface Moved {
  readonly attributes: Map<string, string>
  readonly styles: Map<string, string>
}

/** Values of `transform-box` that are of the shape itself; strokes do not count here. */
const OWN_BOXES: ReadonlySet<string> = new Set([
  'fill-box',
  'stroke-box',
  'content-box',
  'border-box',
])

/** Attributes of a group around an element. */
export type AroundElement = ReadonlyMap<string, string>

/** The simplifier drops what is made smaller than this at once (1/4096 in tiny-skia). */
const SMALLEST = 1e-3

/** Transforms of SVG and CSS, about whatever point, as one matrix, and what a group around needs for a part of it. */
export function applyTransform(
  { span }: XmlElement,
  { attributes, styles }: Moved,
  { viewBox, problems, boxes }: MoveOptions,
): AroundElement | undefined {
  const attribute = attributes.get('transform') ?? 'none'
  const origin = styles.get('transform-origin') ?? attributes.get('transform-origin')
  const own = styles.get('transform-box') ?? ''
  attributes.delete('transform-origin')
  attributes.delete('transform')
  const lists = MOVING.map((name) => {
    const value = styles.get(name) ?? (name === 'transform' ? attribute : 'none')
    return name === 'transform' || value === 'none' ? value : `${name}(${value})`
  }).filter((list) => list !== 'none')
  for (const name of MOVES) styles.delete(name)
  if (lists.length === 0) return undefined
  for (const list of lists)
    if (svgTransform(list, viewBox) === undefined) {
      const message = `“${excerpt(list)}” is not a transform that can be printed.`
      problems.different(span, message, 'Export the picture again as plain SVG.')
    }
  const mapIn: MapInBox = (box) => {
    const maps = lists.map((list) => svgTransform(list, box) ?? identity)
    return about(compose(...maps), ...svgOrigin(origin ?? '0 0', box))
  }
  if (OWN_BOXES.has(own)) {
    const id = `cardpress-box-${boxes.size + 1}`
    boxes.set(id, mapIn)
    return new Map([['id', id]])
  }
  // Percentages are of the view box, points are from where its coordinates begin (CSS Transforms 1, 8).
  const map = mapIn({ ...viewBox, x: 0, y: 0 })
  const [a, b, c, d] = map
  const size = Math.max(Math.hypot(a, b), Math.hypot(c, d))
  if (size === 0 || size >= SMALLEST) {
    attributes.set('transform', matrix(map))
    return undefined
  }
  const half = Math.sqrt(size)
  attributes.set('transform', matrix(scale(half)))
  const id = attributes.get('id')
  // What shows it elsewhere (`use`) shows it as small.
  attributes.delete('id')
  return new Map([
    ...(id === undefined ? [] : [['id', id] as const]),
    ['transform', matrix(compose(map, scale(1 / half)))],
  ])
}

const matrix = (map: Transform): string => `matrix(${map.join(' ')})`
