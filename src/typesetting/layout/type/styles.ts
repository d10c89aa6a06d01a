import { BLACK } from '../../../base/color/color.ts'
import type { Color } from '../../../base/color/color.ts'
import { pt } from '../../../base/geometry/length.ts'
import type { TemplateBox } from '../../../input/template/box.ts'
import { styleOn } from '../../../input/template/named-styles.ts'
import type { TemplateLength } from '../../../input/template/template-length.ts'
import type { TextStyleRules } from '../../../input/template/text-style.ts'
import type { SideContext } from '../context.ts'
import { perContext } from '../per-context.ts'
import type { BoxStyle, ComputedStyle, Sizing } from './computed-style.ts'
import { USUAL_VARIANTS } from './font-variants.ts'
import type { FontVariants } from './font-variants.ts'

/** A colour of the palette by name; `accent` and `accent-…` follow the accent colour of the piece. */
export function colorOf(
  name: string,
  { theme, accent }: Pick<SideContext, 'theme' | 'accent'>,
): Color {
  const own =
    name === 'accent' || name.startsWith('accent-')
      ? name.replace('accent', accent ?? 'ink')
      : name
  // An unknown name has been reported when the template was read.
  return theme.palette.get(own) ?? BLACK
}

/** A length in points; `em` is relative to the given size, `%` to the given whole. */
export function points(
  measure: TemplateLength | undefined,
  { scale, em = 0, whole = 0 }: { scale: number; em?: number; whole?: number },
): number {
  if (!measure) return 0
  if (measure.unit === 'em') return measure.value * em
  return measure.unit === '%' ? (measure.value / 100) * whole : measure.value * scale
}

/** Text sizes are multiples of a quarter point, so that they are the same on all machines. */
export const SIZE_STEP = 0.25

/** A size on the grid of sizes. */
export const onGrid = (size: number): number => Math.round(size / SIZE_STEP) * SIZE_STEP

/** The style of a text box: the theme's named style, then the box's own rules. */
export const boxStyle = (rules: TemplateBox, context: SideContext): BoxStyle =>
  askedFor(boxStyles(rules, context), context)

const boxStyles = perContext((rules: TemplateBox, context): BoxStyle => {
  const named = styleOn(context.theme.styles, rules.style, context)
  const all = { ...named, ...rules }
  const own = computed(all, context)
  const variants = { ...USUAL_VARIANTS, ...own.variants }
  const style = { ...PLAIN, ...own, variants, scale: 1 }
  return {
    ...style,
    ...metricsOf(style, context),
    sizing: sizingOf(all, context),
    fill: all.fill ?? [],
    gridStep: points(all.baselineGrid ?? usualGrid(rules, context), context),
    initialLines: all.initialLetter ?? 1,
  }
})

/** The grid of the theme is that of running text. */
const usualGrid = (
  { style = 'body' }: TemplateBox,
  { theme }: SideContext,
): TemplateLength | undefined => (style === 'body' ? theme.baselineGrid : undefined)

/** A style as it is, with its face asked for once more: what is wrong with that is told for each text. */
function askedFor<T extends ComputedStyle>(style: T, { faces }: SideContext): T {
  faces(style.family, style.weight, style.italic)
  return style
}

function sizingOf(
  { fontSize, minFontSize, maxFontSize, fill = [], sizes }: TextStyleRules,
  context: SideContext,
): Sizing {
  const least = minFontSize?.value ?? DEFAULT_MINIMUM
  const usual = Math.max(onGrid(points(fontSize, context)), least)
  const growth = fill.includes('grow') ? usual * USUAL_GROWTH : usual
  const most = maxFontSize ? points(maxFontSize, context) : growth
  return {
    usual: pt(usual),
    least: pt(least),
    greatest: pt(Math.max(onGrid(most), usual)),
    shared: sizes,
  }
}

/** How far text grows to fill its box where the theme names no largest size, as a factor. */
const USUAL_GROWTH = 1.5

/** The metrics of the first face of a style. */
function metricsOf(
  { family, weight, italic }: Pick<ComputedStyle, 'family' | 'weight' | 'italic'>,
  { faces }: SideContext,
): Pick<ComputedStyle, 'ascent' | 'descent'> {
  const [face] = faces(family, weight, italic).general
  return { ascent: face?.ascent ?? 1, descent: face?.descent ?? 0.3 }
}

/** The smallest size of text on cards, in points. */
const DEFAULT_MINIMUM = 8

const PLAIN = {
  family: 'Nunito Sans',
  weight: 400,
  italic: false,
  lineHeight: 1.4,
  tracking: 0,
  letterCase: 'none',
  variants: USUAL_VARIANTS,
  decoration: [],
  align: 'start',
  hanging: [],
  balance: false,
  hyphenate: true,
  iconHeight: 1,
  color: BLACK,
} as const

/** A style that inherits from another one what its rules do not set. */
export function innerStyle(
  rules: TextStyleRules | undefined,
  around: ComputedStyle,
  context: SideContext,
): ComputedStyle {
  if (!rules) return around
  const styles = innerStyles(rules, context)
  const known = styles.get(around)
  if (known) return askedFor(known, context)
  const style = inherit(rules, around, context)
  styles.set(around, style)
  return style
}

/** The styles that inherit by some rules, by the style around. */
const innerStyles = perContext<TextStyleRules, WeakMap<ComputedStyle, ComputedStyle>>(
  () => new WeakMap(),
)

function inherit(
  rules: TextStyleRules,
  around: ComputedStyle,
  context: SideContext,
): ComputedStyle {
  const size = rules.fontSize
  const factor = size?.unit === 'em' ? size.value : 1
  const own = computed(rules, context)
  const variants = { ...around.variants, ...own.variants }
  const inner = { ...around, ...own, variants, scale: around.scale * factor }
  return { ...inner, ...metricsOf(inner, context) }
}

function computed(
  rules: TextStyleRules,
  context: SideContext,
): Partial<Omit<ComputedStyle, 'scale' | 'ascent' | 'descent' | 'variants'>> & {
  readonly variants: Partial<FontVariants>
} {
  const { fontFamily, fontWeight, fontStyle, lineHeight, letterSpacing } = rules
  const { textAlign, textWrap, hyphens, color, textTransform, textDecoration } = rules
  const { hangingPunctuation, iconHeight } = rules
  return {
    ...(fontFamily !== undefined && { family: fontFamily }),
    ...(fontWeight !== undefined && { weight: fontWeight }),
    ...(fontStyle !== undefined && { italic: fontStyle === 'italic' }),
    ...(lineHeight !== undefined && { lineHeight }),
    ...(letterSpacing !== undefined && { tracking: letterSpacing.value }),
    ...(textTransform !== undefined && { letterCase: textTransform }),
    ...(textDecoration !== undefined && { decoration: textDecoration }),
    variants: variantsIn(rules),
    ...(textAlign !== undefined && { align: textAlign }),
    ...(hangingPunctuation !== undefined && { hanging: hangingPunctuation }),
    ...(textWrap !== undefined && { balance: textWrap === 'balance' }),
    ...(hyphens !== undefined && { hyphenate: hyphens === 'auto' }),
    ...(iconHeight !== undefined && { iconHeight: iconHeight.value }),
    ...(color !== undefined && { color: colorOf(color, context) }),
  }
}

const variantsIn = ({
  fontVariantCaps: caps,
  fontVariantNumeric: numeric,
  fontFeatures: features,
}: TextStyleRules): Partial<FontVariants> => ({
  ...(caps !== undefined && { caps }),
  ...(numeric !== undefined && { numeric }),
  ...(features !== undefined && { features }),
})
