import { excerpt } from '../../base/problems/excerpt.ts'
import type { Report } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import { spanAt } from '../yaml/value-path.ts'
import type { SourceValue } from '../yaml/value.ts'
import type { TextStyleRules, WrittenStyle } from './text-style.ts'

/** What words take over from the boxes around them. */
export const INHERITED = ['color', 'fontFamily'] as const

/** A style of the theme with all that it takes over from others. */
export interface NamedStyle extends TextStyleRules {
  /** Rules for cards that are wider than high. */
  readonly landscape?: TextStyleRules
  /** Rules for a format or fold, by its name. */
  readonly formats?: Readonly<Record<string, TextStyleRules>>
  /** What goes before the rules of boxes around: all that is said but by `body`, the style that all words start from. */
  readonly keeps: readonly (typeof INHERITED)[number][]
}

/** The styles of a theme by name. */
export type NamedStyles = ReadonlyMap<string, NamedStyle>

/** The format that words are printed on. */
interface Shape {
  readonly format: string
  readonly landscape: boolean
}

/** The rules of a style on a format; none for a style that does not exist, which has been reported. */
export function styleOn(
  styles: NamedStyles,
  name: string | undefined,
  { format, landscape: isWide }: Shape,
): TextStyleRules {
  const { landscape, formats, keeps: _, ...rules } = styles.get(name ?? BODY) ?? NO_STYLE
  return { ...rules, ...(isWide && landscape), ...formats?.[format] }
}

/** What the style of words keeps, whatever the boxes around them say. */
export const keepsOf = (styles: NamedStyles, name = BODY): NamedStyle['keeps'] =>
  styles.get(name)?.keeps ?? []

/** The style of words whose box names none. */
export const BODY = 'body'

const NO_STYLE: NamedStyle = { keeps: [] }

/** Resolves `extends`, which may only name a style above it or one of those given, so that there are no cycles. */
export function resolveStyles(
  entries: Readonly<Record<string, WrittenStyle>>,
  given: NamedStyles,
  source: SourceValue,
  report: Report,
): NamedStyles {
  const styles = new Map(given)
  for (const [name, { extends: base, ...own }] of Object.entries(entries)) {
    const inherited = base === undefined ? NO_STYLE : styles.get(base)
    if (!inherited && base !== undefined)
      report({
        code: 'wrong-value',
        severity: 'error',
        message: Object.hasOwn(entries, base)
          ? `“${excerpt(base)}” must stand above “${excerpt(name)}”, which extends it.`
          : `There is no style “${excerpt(base)}” above “${excerpt(name)}”.`,
        hint: didYouMean(base, styles.keys()),
        span: spanAt(source, ['styles', name, 'extends']),
      })
    const style = extended(inherited ?? NO_STYLE, own)
    styles.set(name, name === BODY ? { ...style, keeps: [] } : style)
  }
  return styles
}

/** A style with rules of its own: each of these wins over all that the style says of its key, for formats too. */
function extended(
  { landscape, formats, keeps, ...base }: NamedStyle,
  { landscape: ownLandscape, formats: ownFormats, ...own }: Omit<WrittenStyle, 'extends'>,
): NamedStyle {
  const wide = { ...without(landscape, own), ...ownLandscape }
  const names = Object.keys({ ...formats, ...ownFormats })
  const byFormat = names.map((name) => [
    name,
    { ...without(formats?.[name], own), ...ownFormats?.[name] },
  ])
  return {
    ...base,
    ...ownLimit(base, own),
    ...own,
    ...(Object.keys(wide).length > 0 && { landscape: wide }),
    ...(names.length > 0 && { formats: Object.fromEntries(byFormat) }),
    keeps: INHERITED.filter((key) => keeps.includes(key) || own[key] !== undefined),
  }
}

/** A style that is larger than the one above it may grow to does not grow, and need not say so. */
const ownLimit = (
  { maxFontSize }: TextStyleRules,
  { fontSize }: TextStyleRules,
): TextStyleRules =>
  fontSize && maxFontSize && maxFontSize.value < fontSize.value
    ? { maxFontSize: fontSize }
    : {}

const without = (rules: TextStyleRules | undefined, others: object): TextStyleRules =>
  Object.fromEntries(
    Object.entries(rules ?? {}).filter(([key]) => !Object.hasOwn(others, key)),
  )
