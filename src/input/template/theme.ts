import * as v from 'valibot'

import type { Color } from '../../base/color/color.ts'
import type { Size } from '../../base/geometry/box.ts'
import { mm } from '../../base/geometry/length.ts'
import type { Report, Span } from '../../base/problems/problem.ts'
import { length } from '../format/schemas.ts'
import { mapEntries } from '../yaml/change-values.ts'
import { decode } from '../yaml/decode.ts'
import { readSource } from '../yaml/read.ts'
import { flag, number, oneOf, text } from '../yaml/schemas.ts'
import { keysAt, textAt } from '../yaml/value-path.ts'
import type { SourceValue } from '../yaml/value.ts'
import { withLengths } from './lengths.ts'
import type { NamedLengths } from './lengths.ts'
import { BODY, resolveStyles } from './named-styles.ts'
import type { NamedStyles } from './named-styles.ts'
import { paletteSchema, writtenPalette } from './palette.ts'
import type { WrittenPalette } from './palette.ts'
import { templateLength } from './template-length.ts'
import type { TemplateLength } from './template-length.ts'
import { SIZE_SHARINGS, baselineGrid, blockStyles, namedStyle } from './text-style.ts'
import type { BlockRules, SizeSharing, WrittenStyle } from './text-style.ts'
import { USUAL_CARD, usualBlocks, usualStyles } from './theme-defaults.ts'

const EMPHASIS_MARKS = ['weight', 'spacing', 'none'] as const

/** How emphasis is shown where a script has no italics. */
export type EmphasisMark = (typeof EMPHASIS_MARKS)[number]

/** What all layouts of a template share. */
export interface Theme {
  /** The card size that the lengths are designed for; other formats scale them. */
  readonly designedFor: Size
  readonly palette: ReadonlyMap<string, Color>
  /** Where each colour of the palette is given; a tone, where its colour is. */
  readonly paletteSpans: ReadonlyMap<string, Span>
  /** The fallback family for each script (ISO 15924) that the families of the styles lack. */
  readonly fontFallback: ReadonlyMap<string, string>
  /** Families that are tried last, for single symbols. */
  readonly lastResort: readonly string[]
  /** How emphasis is shown in scripts without italics (ISO 15924). */
  readonly emphasisByScript: ReadonlyMap<string, EmphasisMark>
  readonly styles: NamedStyles
  readonly blocks: BlockRules
  /** The baseline grid of words in the style `body`, unless that says otherwise. */
  readonly baselineGrid: TemplateLength | undefined
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
  /** Lengths as written, by the names that layouts may use for them. */
  readonly lengths: NamedLengths
  /** The file as it was read, for the spans of messages. */
  readonly source: SourceValue
}

/** A theme as its file has it: colours may be in inks or in sRGB only. */
export interface WrittenTheme extends Omit<Theme, 'palette' | 'paletteSpans'> {
  readonly palette: WrittenPalette
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

/** The name of a length. */
const lengthName = v.pipe(
  v.string(),
  v.regex(
    /^(?!(?:none|auto|normal)$)[A-Za-z][A-Za-z0-9-]*$/,
    'must be a name of letters, digits and hyphens, other than none, auto and normal',
  ),
)

/** `theme.yaml`. */
export const themeSchema = v.strictObject({
  designedFor: v.optional(
    v.strictObject(
      { width: side, height: side },
      'must be a width and a height, as in “{ width: 63mm, height: 88mm }”',
    ),
  ),
  palette: paletteSchema,
  lengths: v.optional(
    v.record(lengthName, templateLength(['pt', '%', 'em'], { least: -1000 })),
  ),
  fontFallback: v.optional(v.record(script, text())),
  lastResort: v.optional(v.array(text())),
  emphasisByScript: v.optional(v.record(script, oneOf(EMPHASIS_MARKS))),
  styles: v.optional(v.record(v.string(), namedStyle)),
  blocks: v.optional(blockStyles),
  baselineGrid: v.optional(baselineGrid),
  sizes: v.optional(v.union([sharing, v.record(v.string(), sharing)])),
  inkLimit: v.optional(number({ min: 100, max: 400 })),
  overprintBlack: v.optional(flag()),
  sameSizeInAllLanguages: v.optional(flag()),
})

/** The theme of a template that extends another one: it says what differs. */
export const extendingThemeSchema = v.strictObject({
  ...v.partial(themeSchema).entries,
  extends: text(),
})

/** The total ink of ISO Coated v2 300 %, the common limit of sheet-fed offset. */
const COMMON_INK_LIMIT = 300

/** Reads the `theme.yaml` of a template that extends no other. */
export function readTheme(
  file: string,
  contents: string,
  report: Report,
): WrittenTheme | undefined {
  const source = readSource(file, contents, report)
  return source && decodeTheme(source, report)
}

/** The theme in a file, or in several that extend each other (`composeTheme`). */
export function decodeTheme(
  written: SourceValue,
  report: Report,
): WrittenTheme | undefined {
  const lengths = lengthsIn(written)
  const source = withNamedLengths(written, lengths, report)
  const data = decode(themeSchema, source, report, { mayOmit: () => true })
  if (!data) return undefined
  const palette = writtenPalette(data.palette, source, ['palette'])
  return {
    designedFor: data.designedFor ?? USUAL_CARD,
    palette,
    fontFallback: new Map(Object.entries(data.fontFallback ?? {})),
    lastResort: data.lastResort ?? [],
    emphasisByScript: new Map(Object.entries(data.emphasisByScript ?? {})),
    styles: stylesOf(data.styles, usualStyles(palette), source, report),
    blocks: usualBlocks(data.blocks),
    baselineGrid: data.baselineGrid,
    sizes: {
      usual: typeof data.sizes === 'string' ? data.sizes : undefined,
      byKind: new Map(typeof data.sizes === 'object' ? Object.entries(data.sizes) : []),
    },
    inkLimit: data.inkLimit ?? COMMON_INK_LIMIT,
    overprintBlack: data.overprintBlack ?? true,
    sameSizeInAllLanguages: data.sameSizeInAllLanguages ?? false,
    lengths,
    source,
  }
}

/** The styles of a theme, beside the usual ones where it has no `body` of its own; one with a usual name may extend that. */
function stylesOf(
  written: Readonly<Record<string, WrittenStyle>> | undefined,
  usual: NamedStyles,
  source: SourceValue,
  report: Report,
): NamedStyles {
  if (!written) return usual
  const body = Object.hasOwn(written, BODY) ? written[BODY] : undefined
  const given = body && body.extends !== BODY ? new Map() : usual
  return resolveStyles(written, given, source, report)
}

/** The lengths of a theme as they are written. */
const lengthsIn = (source: SourceValue): NamedLengths =>
  new Map(
    keysAt(source, ['lengths']).flatMap((name) => {
      const written = textAt(source, ['lengths', name])
      return written ? [[name, written.value.trim()] as const] : []
    }),
  )

/** A theme with lengths instead of their names in its styles and parts of Markdown. */
const withNamedLengths = (
  source: SourceValue,
  lengths: NamedLengths,
  report: Report,
): SourceValue =>
  source.kind === 'map'
    ? mapEntries(source, (value, key) =>
        ['styles', 'blocks', 'baselineGrid'].includes(key)
          ? withLengths(value, lengths, report, key)
          : value,
      )
    : source
