import { plain } from '../../base/problems/plain.ts'
import type { Span } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import { CSS_COLORS } from './css-colors.ts'
import type { SvgProblems } from './svg-problems.ts'
import { INHERITED } from './svg-properties.ts'
import type { SvgStyle } from './svg-properties.ts'
import type { SvgDeclarations } from './svg-values.ts'

/** What reading a style needs to know about its element. */
export interface StyleContext {
  readonly span: Span
  /** What widths in percent are of. */
  readonly whole: number
  readonly problems: SvgProblems
}

/** The style of an element: that of its parent, and over it what is declared for the element. */
export function inheritStyle(
  parent: SvgStyle,
  declared: SvgDeclarations,
  context: StyleContext,
): SvgStyle {
  let style = parent
  for (const [property, { value }] of declared) {
    if (value === 'inherit') continue
    const read = INHERITED.get(property)
    const change = read?.(value, context.whole)
    if (change !== undefined) style = { ...style, ...change }
    else if (read !== undefined) reportUnknown(property, value, context)
  }
  return style
}

function reportUnknown(property: string, value: string, context: StyleContext): void {
  const isPaint = PAINTS.has(property)
  context.problems.broken(
    context.span,
    `“${plain(value)}” is not a ${isPaint ? 'colour' : property} that cardpress knows.`,
    () =>
      (isPaint ? didYouMean(value, CSS_COLORS.keys()) : undefined) ??
      (isPaint ? 'Write a colour as #RRGGBB.' : 'Export the picture as plain SVG.'),
  )
}

const PAINTS: ReadonlySet<string> = new Set(['fill', 'stroke', 'color'])
