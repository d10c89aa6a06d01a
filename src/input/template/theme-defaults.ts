import { mm } from '../../base/geometry/length.ts'
import type { NamedStyle, NamedStyles } from './named-styles.ts'
import type { TemplateLength } from './template-length.ts'
import type { BlockRules, TextStyleRules } from './text-style.ts'

/** A card of A6, the size that a theme is designed for where it says nothing. */
export const USUAL_CARD = { width: mm(105), height: mm(148) }

const pt = (value: number): TemplateLength => ({ value, unit: 'pt' })
const em = (value: number): TemplateLength => ({ value, unit: 'em' })

const BODY: TextStyleRules = {
  fontFamily: 'Nunito Sans',
  fontSize: pt(12),
  minFontSize: pt(8),
  maxFontSize: pt(15),
  fill: ['grow', 'space'],
  lineHeight: 1.42,
}

const TITLE: TextStyleRules = {
  fontFamily: 'Nunito',
  fontWeight: 800,
  fontSize: pt(24),
  minFontSize: pt(12),
  lineHeight: 1.15,
  textWrap: 'balance',
}

const LABEL: TextStyleRules = {
  fontFamily: 'Nunito Sans',
  fontWeight: 700,
  fontSize: pt(9),
  minFontSize: pt(8),
  lineHeight: 1.2,
  letterSpacing: em(0.03),
  hyphens: 'none',
}

/** The styles of a theme that has no `body` of its own, in the ink of its palette where there is one of that name. */
export function usualStyles(palette: ReadonlyMap<string, unknown>): NamedStyles {
  const color = palette.has('ink') ? { color: 'ink' } : {}
  return new Map<string, NamedStyle>([
    ['body', { ...BODY, ...color, keeps: [] }],
    ['title', { ...TITLE, ...color, keeps: ['fontFamily'] }],
    ['label', { ...LABEL, ...color, keeps: ['fontFamily'] }],
  ])
}

const HEADING = {
  fontWeight: 700,
  lineHeight: 1.2,
  textWrap: 'balance',
} as const

/** How the parts of Markdown are set where a theme says nothing of it. */
const USUAL_BLOCKS: BlockRules = {
  paragraph: { spaceBefore: em(0.65) },
  heading1: { ...HEADING, fontSize: em(1.5), spaceBefore: em(1.2), spaceAfter: em(0.4) },
  heading2: { ...HEADING, fontSize: em(1.2), spaceBefore: em(1.1), spaceAfter: em(0.25) },
  heading3: { ...HEADING, spaceBefore: em(0.9) },
  list: { spaceBefore: em(0.65), gap: em(0.35), indent: em(1.4) },
  quotation: {
    fontStyle: 'italic',
    spaceBefore: em(0.4),
    spaceAfter: em(0.4),
    padding: em(0.8),
  },
  attribution: {
    fontStyle: 'normal',
    fontSize: em(0.9),
    textAlign: 'end',
    spaceBefore: em(0.3),
  },
  link: { textDecoration: ['underline'] },
}

/** The rules of a theme for parts of Markdown, with what is usual for keys of which it says nothing. */
export const usualBlocks = (own: BlockRules = {}): BlockRules =>
  mergeBlocks(USUAL_BLOCKS, own)

/** Rules for parts of Markdown, changed key by key. */
export function mergeBlocks(base: BlockRules, own: BlockRules): BlockRules {
  const merged: Record<string, object | undefined> = { ...base }
  for (const [part, rules] of Object.entries(own))
    merged[part] = { ...merged[part], ...rules }
  return merged
}
