import { toMm } from '../geometry/length.ts'
import { endsOf } from '../geometry/path.ts'
import { apply } from '../geometry/transform.ts'
import type { Transform } from '../geometry/transform.ts'
import type { Frame, FrameItem, Glyphs, Group, Shape } from './frame.ts'
import { walkFrame } from './walk.ts'

/**
 * A side as text, for people and goldens: a line for each item, indented under its group, in millimetres from the
 * trim with two decimals. The outlines of pictures are counted, not listed.
 */
export function frameText(frame: Frame): string {
  const lines = [
    `${frame.name} ${size(frame.trim.width)} × ${size(frame.trim.height)} bleed ${size(frame.bleed)}`,
  ]
  for (const { item, transform, groups } of walkFrame(frame)) {
    if (groups.some(isArt)) continue
    lines.push(`${'  '.repeat(groups.length + 1)}${describe(item, transform)}`)
  }
  return `${lines.join('\n')}\n`
}

const size = (length: number): string => toMm(length).toFixed(2)

const isArt = (group: Group): boolean =>
  group.role === 'figure' || group.role === 'artifact'

function describe(item: FrameItem, transform: Transform): string {
  switch (item.kind) {
    case 'glyphs':
      return describeGlyphs(item, transform)
    case 'shape':
      return describeShape(item, transform)
    case 'group':
      return describeGroup(item)
    case 'picture':
      return `picture ${item.picture} ${place(transform, item.box.x, item.box.y)} ${size(item.box.width)} × ${size(item.box.height)}`
    case 'link':
      return `link ${item.href} ${place(transform, item.box.x, item.box.y)}`
  }
}

function place(transform: Transform, x: number, y: number): string {
  const [left, top] = apply(transform, x, y)
  return `(${size(left)}, ${size(top)})`
}

function describeGlyphs(
  { at, size: points, font, color, glyphs }: Glyphs,
  transform: Transform,
): string {
  const text = glyphs
    .map((glyph) => glyph.text)
    .join('')
    .replaceAll('\u200B', '')
  const face = font.split('/').at(-1) ?? font
  return `“${text}” ${place(transform, at.x, at.y)} ${points.toFixed(2)} pt ${face} ${color.cmyk.join('/')}`
}

function describeShape({ path, fill, stroke }: Shape, transform: Transform): string {
  const points = endsOf(path).map(([x, y]) => apply(transform, x, y))
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const left = Math.min(...xs)
  const top = Math.min(...ys)
  const paint = [
    fill && `fill ${fill.cmyk.join('/')}`,
    stroke && `stroke ${size(stroke.width)}`,
  ]
  return `shape (${size(left)}, ${size(top)}) ${size(Math.max(...xs) - left)} × ${size(Math.max(...ys) - top)} ${paint.filter(Boolean).join(' ')}`
}

function describeGroup({ name, role, level, items, alternative }: Group): string {
  const what = [name, role && `${role}${level ?? ''}`, alternative && `[${alternative}]`]
  const art = role === 'figure' || role === 'artifact' ? [`${items.length} items`] : []
  return `group ${[...what, ...art].filter(Boolean).join(' ')}`
}
