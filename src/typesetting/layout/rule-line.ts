import { pt } from '../../base/geometry/length.ts'
import { rectangle } from '../../base/geometry/path.ts'
import type { TemplateBox } from '../../input/template/box.ts'
import type { Shape } from '../frame/frame.ts'
import { strokeAlong, stripesOf } from './line-style.ts'
import type { DrawnLine } from './line-style.ts'
import type { Area } from './place-picture.ts'

/** The rules of a box that is a rule: it is as thick as its line, across the direction of the box around. */
export function ruleRules(
  rules: TemplateBox,
  { flexDirection = 'column' }: TemplateBox,
): TemplateBox {
  const width = rules.line?.width
  if (!width) return rules
  return flexDirection.startsWith('row')
    ? { width, ...rules }
    : rules.width !== undefined && rules.height !== undefined
      ? rules
      : { height: width, ...rules }
}

/** A rule along the middle of its area, the longer way. */
export function ruleIn({ x, y, width, height }: Area, line: DrawnLine): readonly Shape[] {
  const isLevel = width >= height
  const stripes = stripesOf(line.style)
  const start = (isLevel ? y + height / 2 : x + width / 2) - line.width / 2
  if (stripes.length === 0) {
    const middle = start + line.width / 2
    return [
      isLevel
        ? strokeAlong([x, middle], [x + width, middle], line)
        : strokeAlong([middle, y], [middle, y + height], line),
    ]
  }
  return stripes.map(([from, to]) => {
    const [near, thick] = [start + from * line.width, (to - from) * line.width]
    return {
      kind: 'shape',
      path: isLevel
        ? rectangle(x, near, width, thick)
        : rectangle(near, y, thick, height),
      fill: line.color,
      lineWidth: pt(thick),
    }
  })
}
