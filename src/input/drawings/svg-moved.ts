import { compose, identity } from '../../base/geometry/transform.ts'
import { excerpt } from '../../base/problems/excerpt.ts'
import type { SvgProblems } from './svg-problems.ts'
import type { MapInBox } from './svg-reading.ts'
import { about, svgOrigin, svgTransform } from './svg-transform.ts'
import type { ViewBox } from './vector.ts'
import type { XmlElement } from './xml.ts'

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

/** Transforms of SVG and CSS, about whatever point, as one matrix; or the id for a group of which it is that. */
export function applyTransform(
  { span }: XmlElement,
  { attributes, styles }: Moved,
  { viewBox, problems, boxes }: MoveOptions,
): string | undefined {
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
    return id
  }
  // Percentages are of the view box, points are from where its coordinates begin (CSS Transforms 1, 8).
  const map = mapIn({ ...viewBox, x: 0, y: 0 })
  attributes.set('transform', `matrix(${map.join(' ')})`)
  return undefined
}
