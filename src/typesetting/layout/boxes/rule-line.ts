import { pt } from '../../../base/geometry/length.ts'
import { rectangle } from '../../../base/geometry/path.ts'
import type { TemplateBox } from '../../../input/template/box.ts'
import type { Shape } from '../../frame/frame.ts'
import type { Area } from '../pictures/place-picture.ts'
import { strokeAlong, stripesOf } from '../type/line-style.ts'
import type { DrawnLine, Vertex } from '../type/line-style.ts'

/**
 * The rules of a box that is a rule: it is as thick as its line, across the direction of the box around, or between the edges
 * that it is placed from.
 */
export function ruleRules(
  rules: TemplateBox,
  { flexDirection = 'column' }: TemplateBox,
): TemplateBox {
  const width = rules.line?.width
  if (!width) return rules
  const isAcross = rules.left !== undefined && rules.right !== undefined
  const isUpright = rules.top !== undefined && rules.bottom !== undefined
  const stands = isAcross === isUpright ? flexDirection.startsWith('row') : isUpright
  return stands
    ? { width, ...rules }
    : rules.width !== undefined && rules.height !== undefined
      ? rules
      : { height: width, ...rules }
}

/**
 * A rule along the middle of its place, the longer way. `bled` is the place as it runs on into the bleed: a rule on the trim does,
 * but for one of dots.
 */
export function ruleIn(place: Area, bled: Area, line: DrawnLine): readonly Shape[] {
  const { x, y, width, height } = bled
  const isLevel = place.width >= place.height
  const start = isLevel ? place.y : place.x
  const end = start + (isLevel ? place.height : place.width)
  const edge = (start + end - line.width) / 2
  const before = start - (isLevel ? y : x)
  const after = (isLevel ? y + height : x + width) - end
  const stripes = stripesOf(line.style)
  if (stripes.length === 0) {
    const isDotted = line.style === 'dotted'
    const thick = line.width + (isDotted ? 0 : before + after)
    const middle = edge + line.width / 2 + (isDotted ? 0 : (after - before) / 2)
    const [from, to]: readonly [Vertex, Vertex] = isLevel
      ? [
          [x, middle],
          [x + width, middle],
        ]
      : [
          [middle, y],
          [middle, y + height],
        ]
    return [strokeAlong(from, to, { ...line, width: thick }, line.width)]
  }
  return stripes.map(([from, to]) => {
    const near = edge + from * line.width - (from === 0 ? before : 0)
    const far = edge + to * line.width + (to === 1 ? after : 0)
    return {
      kind: 'shape',
      path: isLevel
        ? rectangle(x, near, width, far - near)
        : rectangle(near, y, far - near, height),
      fill: line.color,
      lineWidth: pt((to - from) * line.width),
    }
  })
}
