import * as v from 'valibot'

import type { Color } from '../color/color.ts'
import { length } from '../format/length-schema.ts'
import type { Size } from '../geometry/box.ts'
import { mm } from '../geometry/length.ts'
import type { Report } from '../problems/problem.ts'
import { didYouMean } from '../problems/suggest.ts'
import { decode, spanAt } from '../source/decode.ts'
import { readSource } from '../source/read.ts'
import { amount, text } from '../source/schemas.ts'
import type { SourceValue } from '../source/value.ts'
import { blockStyles, namedStyle } from './text-style.ts'
import type { BlockRules, TextStyleRules } from './text-style.ts'

/** What the pieces of a template have in common. */
export interface Theme {
  /** The card size for which the lengths were chosen; other formats scale them. */
  readonly designedFor: Size
  readonly palette: ReadonlyMap<string, Color>
  /** The family for each script (ISO 15924) that the families of the styles lack. */
  readonly fontFallback: ReadonlyMap<string, string>
  /** Families tried last, for single signs. */
  readonly lastResort: readonly string[]
  readonly styles: ReadonlyMap<string, TextStyleRules>
  readonly blocks: BlockRules
  /** The most ink that may lie in one place, in percent. */
  readonly inkLimit: number
  /** Where each name stands in its file, for messages. */
  readonly source: SourceValue
}

const percent = v.pipe(
  amount(),
  v.minValue(0, 'cannot be under 0'),
  v.maxValue(100, 'cannot be over 100'),
)

const color = v.strictObject({
  cmyk: v.strictTuple([percent, percent, percent, percent]),
  srgb: v.pipe(text(), v.regex(/^#[0-9A-Fa-f]{6}$/, 'must be a colour such as #188C8D')),
})

const schema = v.strictObject({
  designedFor: v.strictObject({ width: length(mm(20)), height: length(mm(20)) }),
  palette: v.record(v.string(), v.union([color, text()])),
  fontFallback: v.optional(v.record(v.string(), text())),
  lastResort: v.optional(v.array(text())),
  styles: v.record(v.string(), namedStyle),
  blocks: blockStyles,
  inkLimit: v.optional(amount()),
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
  const data = source && decode(schema, source, report)
  if (!source || !data) return undefined
  return {
    designedFor: data.designedFor,
    palette: resolvePalette(data.palette, source, report),
    fontFallback: new Map(Object.entries(data.fontFallback ?? {})),
    lastResort: data.lastResort ?? [],
    styles: resolveStyles(data.styles, source, report),
    blocks: data.blocks,
    inkLimit: data.inkLimit ?? COMMON_INK_LIMIT,
    source,
  }
}

/** A palette entry is a colour, or the name of another entry. */
function resolvePalette(
  entries: v.InferOutput<typeof schema>['palette'],
  source: SourceValue,
  report: Report,
): ReadonlyMap<string, Color> {
  const palette = new Map<string, Color>()
  for (const [name, entry] of Object.entries(entries)) {
    const target = typeof entry === 'string' ? entries[entry] : entry
    if (typeof target === 'object') palette.set(name, target)
    else
      reportUnknown(
        'unknown-color',
        `palette`,
        {
          name: typeof entry === 'string' ? entry : name,
          known: Object.keys(entries),
          span: spanAt(source, ['palette', name]),
        },
        report,
      )
  }
  return palette
}

function reportUnknown(
  code: 'unknown-color' | 'wrong-value',
  where: string,
  {
    name,
    known,
    span,
  }: { name: string; known: readonly string[]; span: ReturnType<typeof spanAt> },
  report: Report,
): void {
  const hint = didYouMean(name, known)
  const message = `There is no “${name}” in the ${where}.`
  report({ code, severity: 'error', message, ...(hint !== undefined && { hint }), span })
}

/** Follows `extends`, which may only name a style that stands above it: so there are no circles. */
function resolveStyles(
  entries: v.InferOutput<typeof schema>['styles'],
  source: SourceValue,
  report: Report,
): ReadonlyMap<string, TextStyleRules> {
  const styles = new Map<string, TextStyleRules>()
  for (const [name, { extends: base, ...own }] of Object.entries(entries)) {
    const inherited = base === undefined ? {} : styles.get(base)
    if (!inherited)
      reportUnknown(
        'wrong-value',
        'styles above it',
        {
          name: base ?? '',
          known: [...styles.keys()],
          span: spanAt(source, ['styles', name, 'extends']),
        },
        report,
      )
    styles.set(name, { ...inherited, ...own })
  }
  return styles
}
