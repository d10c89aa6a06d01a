import * as v from 'valibot'

import type { Color } from '../../base/color/color.ts'
import type { Size } from '../../base/geometry/box.ts'
import { mm } from '../../base/geometry/length.ts'
import { excerpt } from '../../base/problems/excerpt.ts'
import type { Report } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import { length } from '../format/schemas.ts'
import { decode } from '../yaml/decode.ts'
import { readSource } from '../yaml/read.ts'
import { flag, number, oneOf, text } from '../yaml/schemas.ts'
import { spanAt } from '../yaml/value-path.ts'
import type { SourceValue } from '../yaml/value.ts'
import { paletteSchema, resolvePalette } from './palette.ts'
import { SIZE_SHARINGS, blockStyles, namedStyle } from './text-style.ts'
import type { BlockRules, SizeSharing, TextStyleRules } from './text-style.ts'
import { USUAL_BLOCKS, USUAL_CARD, usualStyles } from './theme-defaults.ts'

const EMPHASIS_MARKS = ['weight', 'spacing', 'none'] as const

/** How emphasis is shown where a script has no italics. */
export type EmphasisMark = (typeof EMPHASIS_MARKS)[number]

/** What all layouts of a template share. */
export interface Theme {
  /** The card size that the lengths are designed for; other formats scale them. */
  readonly designedFor: Size
  readonly palette: ReadonlyMap<string, Color>
  /** The fallback family for each script (ISO 15924) that the families of the styles lack. */
  readonly fontFallback: ReadonlyMap<string, string>
  /** Families that are tried last, for single symbols. */
  readonly lastResort: readonly string[]
  /** How emphasis is shown in scripts without italics (ISO 15924). */
  readonly emphasisByScript: ReadonlyMap<string, EmphasisMark>
  readonly styles: ReadonlyMap<string, TextStyleRules>
  readonly blocks: BlockRules
  /** Which cards share one size of text, for all kinds and by kind; the number of cards decides where it is silent. */
  readonly sizes: {
    readonly usual: SizeSharing | undefined
    readonly byKind: ReadonlyMap<string, SizeSharing>
  }
  /** The total ink limit, in percent. */
  readonly inkLimit: number
  /** Whether black text and lines overprint the inks below them instead of knocking them out. */
  readonly overprintBlack: boolean
  /** Whether the text of a kind of card has the same size in all languages of a deck. */
  readonly sameSizeInAllLanguages: boolean
  /** The file as it was read, for the spans of messages. */
  readonly source: SourceValue
}

const script = v.pipe(
  v.string(),
  v.regex(
    /^[A-Z][a-z]{3}$/,
    'must be a script by its four letters (ISO 15924), such as Arab or Ethi',
  ),
)

const side = length({ least: mm(20) })

const sharing = oneOf(SIZE_SHARINGS)

/** `theme.yaml`. */
export const themeSchema = v.strictObject({
  designedFor: v.optional(v.strictObject({ width: side, height: side })),
  palette: paletteSchema,
  fontFallback: v.optional(v.record(script, text())),
  lastResort: v.optional(v.array(text())),
  emphasisByScript: v.optional(v.record(script, oneOf(EMPHASIS_MARKS))),
  styles: v.optional(v.record(v.string(), namedStyle)),
  blocks: v.optional(blockStyles),
  sizes: v.optional(v.union([sharing, v.record(v.string(), sharing)])),
  inkLimit: v.optional(number({ min: 100, max: 400 })),
  overprintBlack: v.optional(flag()),
  sameSizeInAllLanguages: v.optional(flag()),
})

/** The total ink of ISO Coated v2 300 %, the common limit of sheet-fed offset. */
const COMMON_INK_LIMIT = 300

/** Reads `theme.yaml`. */
export function readTheme(
  file: string,
  contents: string,
  report: Report,
): Theme | undefined {
  const source = readSource(file, contents, report)
  const data = source && decode(themeSchema, source, report, { mayOmit: () => true })
  if (!source || !data) return undefined
  const palette = resolvePalette(data.palette, source, report)
  return {
    designedFor: data.designedFor ?? USUAL_CARD,
    palette,
    fontFallback: new Map(Object.entries(data.fontFallback ?? {})),
    lastResort: data.lastResort ?? [],
    emphasisByScript: new Map(Object.entries(data.emphasisByScript ?? {})),
    styles: data.styles
      ? resolveStyles(data.styles, source, report)
      : usualStyles(palette),
    blocks: data.blocks ?? USUAL_BLOCKS,
    sizes: {
      usual: typeof data.sizes === 'string' ? data.sizes : undefined,
      byKind: new Map(typeof data.sizes === 'object' ? Object.entries(data.sizes) : []),
    },
    inkLimit: data.inkLimit ?? COMMON_INK_LIMIT,
    overprintBlack: data.overprintBlack ?? true,
    sameSizeInAllLanguages: data.sameSizeInAllLanguages ?? false,
    source,
  }
}

/** Styles as written, by name. */
type NamedStyles = Readonly<Record<string, v.InferOutput<typeof namedStyle>>>

/** Resolves `extends`, which may only name a style above it, so that there are no cycles. */
function resolveStyles(
  entries: NamedStyles,
  source: SourceValue,
  report: Report,
): ReadonlyMap<string, TextStyleRules> {
  const styles = new Map<string, TextStyleRules>()
  for (const [name, { extends: base, ...own }] of Object.entries(entries)) {
    const inherited = base === undefined ? {} : styles.get(base)
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
    styles.set(name, { ...inherited, ...own })
  }
  return styles
}
