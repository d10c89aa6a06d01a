import { toMm } from '../../base/geometry/length.ts'
import { apply, compose, identity } from '../../base/geometry/transform.ts'
import type { Transform } from '../../base/geometry/transform.ts'
import { boundsOf } from './bounds.ts'
import type { Bounds } from './bounds.ts'
import type { Frame, FrameItem, Glyphs, Group, Link, Picture, Shape } from './frame.ts'
import { linesOf, rightOf, textOf } from './text-lines.ts'

/**
 * A side as text, for people and goldens, in millimetres from the trim with two decimals. Groups are indented; a
 * paragraph tells its look once, and then each line as `left–right, baseline | words`, where `{look: words}` look
 * different and `>left` begins further on. What pictures are drawn with is counted, with the room that it takes and the
 * window that shows of it.
 */
export function frameText({ name, trim, bleed, items }: Frame): string {
  const head = `${name} ${fixedMm(trim.width)} × ${fixedMm(trim.height)} bleed ${fixedMm(bleed)}`
  return `${[head, ...describeItems(items, identity).map(indent)].join('\n')}\n`
}

const fixedMm = (length: number): string => {
  const fixed = toMm(length).toFixed(2)
  return fixed === '-0.00' ? '0.00' : fixed
}

const indent = (line: string): string => `  ${line}`

function describeItems(
  items: readonly FrameItem[],
  transform: Transform,
): readonly string[] {
  const runs = items.filter((item) => item.kind === 'glyphs')
  const lines = linesOf(runs)
  return items.flatMap((item): readonly string[] => {
    switch (item.kind) {
      case 'glyphs': {
        const line = lines.find(([first]) => first === item)
        return line && runs[0] ? [describeLine(line, runs[0], transform)] : []
      }
      case 'shape':
        return [describeShape(item, transform)]
      case 'group':
        return describeGroup(item, compose(transform, item.transform ?? identity))
      case 'picture':
        return [`picture ${item.picture} ${describeBox(item, transform)}`]
      case 'link':
        return [`link ${item.href} ${describeBox(item, transform)}`]
    }
  })
}

function describeGroup(group: Group, transform: Transform): readonly string[] {
  const { name, role, level, alternative, items } = group
  const isArt = role === 'figure' || role === 'artifact'
  const first = items.find((item) => item.kind === 'glyphs')
  const words = [
    name,
    role && `${role}${level ?? ''}`,
    alternative && `[${alternative}]`,
    isArt && describeArt(group, transform),
    first && styleOf(first),
  ]
  const head = words.filter(Boolean).join(' ') || 'group'
  return isArt ? [head] : [head, ...describeItems(items, transform).map(indent)]
}

function describeArt({ items, clip }: Group, transform: Transform): string {
  const ink = boundsOf(items, transform)
  if (ink.count === 0) return 'empty'
  const window = clip && boundsOf([{ kind: 'shape', path: clip }], transform)
  const shown = window ? `${describeBounds(window)} shows ` : ''
  return `${shown}${ink.count} in ${describeBounds(ink)}`
}

const styleOf = ({ size, font, color, rules = [] }: Glyphs): string =>
  [
    `${size.toFixed(2)} pt ${faceOf(font)} ${color.cmyk.join('/')}`,
    ...rules.map(({ middle }) => (middle < 0 ? 'underlined' : 'struck through')),
  ].join(' ')

const faceOf = (font: string): string =>
  (font.split('/').at(-1) ?? font).replace(/\.\w+$/, '')

/** A gap between runs that is wider than any kerning. */
const GAP = 0.5

function describeLine(
  line: readonly Glyphs[],
  usual: Glyphs,
  transform: Transform,
): string {
  const [first] = line
  const last = line.at(-1)
  if (!first || !last) return ''
  const [left, baseline] = apply(transform, first.at.x, first.at.y)
  const [right] = apply(transform, rightOf(last), last.at.y)
  const parts = line.map((run, index) => {
    const before = line[index - 1]
    const isApart = before && run.at.x - rightOf(before) > GAP * run.size
    const [x] = apply(transform, run.at.x, run.at.y)
    return `${isApart ? ` >${fixedMm(x)} ` : ''}${describeRun(run, usual, first)}`
  })
  return `${fixedMm(left)}–${fixedMm(right)}, ${fixedMm(baseline)} | ${parts.join('').trimEnd()}`
}

/** The words of a run; with its look where it is not the usual one, or raised above its line. */
function describeRun(run: Glyphs, usual: Glyphs, first: Glyphs): string {
  const raised = first.at.y - run.at.y
  const look = [
    ...(styleOf(run) === styleOf(usual) ? [] : [styleOf(run)]),
    ...(raised === 0 ? [] : [`raised ${fixedMm(raised)}`]),
  ]
  return look.length === 0 ? textOf(run) : `{${look.join(' ')}: ${textOf(run)}}`
}

function describeBox({ box }: Picture | Link, transform: Transform): string {
  const [left, top] = apply(transform, box.x, box.y)
  const [right, bottom] = apply(transform, box.x + box.width, box.y + box.height)
  return describeBounds({ left, top, right, bottom })
}

const describeBounds = ({ left, top, right, bottom }: Omit<Bounds, 'count'>): string =>
  `(${fixedMm(left)}, ${fixedMm(top)}) ${fixedMm(right - left)} × ${fixedMm(bottom - top)}`

function describeShape(shape: Shape, transform: Transform): string {
  const { fill, stroke, lineWidth } = shape
  const words = [
    'shape',
    describeBounds(boundsOf([shape], transform)),
    fill && `fill ${fill.cmyk.join('/')}`,
    lineWidth !== undefined && `line ${fixedMm(lineWidth)}`,
    stroke && `stroke ${fixedMm(stroke.width)}`,
  ]
  return words.filter(Boolean).join(' ')
}
