import {
  withHyphenation,
  withoutHyphenation,
  breakOpportunities,
} from './break-opportunities.ts'
import type { MissingGlyph } from './coverage.ts'
import { unjoinedSequences } from './emoji-sequence.ts'
import type { UnjoinedSequence } from './emoji-sequence.ts'
import { lackingFeatures } from './features.ts'
import { hyphenatorOf } from './hyphenation.ts'
import type { HyphenPoint } from './hyphenation.ts'
import { itemise } from './item.ts'
import type { Item, TextLocale } from './item.ts'
import {
  advanceSums,
  segmentWidth,
  widestHalf,
  widestPiece,
  segmentsOf,
} from './segment.ts'
import type { Measured, Segment } from './segment.ts'
import type { TextSpan, TextStyle } from './style.ts'

/** What `prepareText` takes besides the spans. */
export interface ParagraphOptions extends TextLocale {
  readonly hyphenate: boolean
  /** Hyphenation exceptions, with all hyphens that the words may get: `privé-leven`. */
  readonly exceptions?: readonly string[]
}

/**
 * A range of a text in UTF-16 units, the id of its face, its script (ISO 15924), and the OpenType features that its style
 * asks for and its face lacks.
 */
export interface FaceRange {
  readonly start: number
  readonly end: number
  readonly id: string
  readonly script: string
  readonly lacks: readonly string[]
}

/** A paragraph, shaped and measured once, to be broken into lines for any measure. */
export interface PreparedText<S extends TextStyle> {
  readonly text: string
  /** The graphemes that no face covers. */
  readonly missing: readonly MissingGlyph[]
  /** The emoji sequences that their font does not join. */
  readonly unjoined: readonly UnjoinedSequence[]
  /** The range of each face, in logical order. */
  readonly faces: readonly FaceRange[]
  /** For this folder only. */
  readonly internals: PreparedTextInternals<S>
}

/** What breaking and setting lines need. */
export interface PreparedTextInternals<S extends TextStyle> extends Measured {
  readonly items: readonly Item<S>[]
  readonly direction: 'ltr' | 'rtl'
  /** What each UTF-16 unit is copied as, where some are not copied as they are printed. */
  readonly copied?: readonly string[]
  /** The segments without hyphenation. */
  readonly whole: () => readonly Segment[]
  /** The segments with the hyphens that the writer asked for (U+00AD). */
  readonly authored: () => readonly Segment[]
  /** The segments with hyphenation. */
  readonly breakable: () => readonly Segment[]
  /** The width if lines end only at newlines, in em. */
  readonly naturalWidth: () => number
  /** The width of the widest unbreakable part, in em. */
  readonly minimumWidth: () => number
  /** The same if words are broken only where the writer asked for it. */
  readonly wordWidth: () => number
  /** The same if each of those pieces is broken once more: where that costs least, or wherever it is narrowest. */
  readonly halfWordWidth: (where: 'cheapest' | 'anywhere') => number
}

/** Shapes and measures a paragraph; a newline ends a line. */
export function prepareText<S extends TextStyle>(
  spans: readonly TextSpan<S>[],
  options: ParagraphOptions,
): PreparedText<S> {
  const { language, direction, hyphenate, exceptions = [] } = options
  const text = spans.map((span) => span.text).join('')
  const { items, missing } = itemise(spans, options)
  const measured: Measured = { text, items, sums: advanceSums(text, items) }
  const opportunities = once(() => breakOpportunities(text, language))
  const whole = once(() => segmentsOf(measured, withoutHyphenation(opportunities())))
  const authored = once(() => segmentsOf(measured, opportunities()))
  const breakable = once(() => {
    const hyphens = hyphenate ? hyphensIn(spans, { language, exceptions }) : []
    return segmentsOf(measured, withHyphenation(opportunities(), hyphens))
  })
  const widths = {
    naturalWidth: once(() => Math.max(0, ...whole().map(segmentWidth))),
    minimumWidth: once(() => Math.max(0, ...breakable().map(widestPiece))),
    wordWidth: once(() => Math.max(0, ...authored().map(widestPiece))),
    halfWordWidth: (where: 'cheapest' | 'anywhere') =>
      widestHalf(
        breakable(),
        where,
        new Set(opportunities().map(({ position }) => position)),
      ),
  }
  const internals = {
    ...measured,
    items,
    direction,
    ...copiedUnits(spans),
    whole,
    authored,
    breakable,
    ...widths,
  }
  const faces = items.map(({ start, end, face, shaping, style }) => ({
    start,
    end,
    id: face.id,
    script: shaping.script,
    lacks: lackingFeatures(face, text.slice(start, end), style.features),
  }))
  const lacking = new Set(missing.map(({ index }) => index))
  const unjoined = unjoinedSequences(text, items).filter(
    ({ index }) => !lacking.has(index),
  )
  return { text, missing, unjoined, faces, internals }
}

/** Where hyphens may be printed, each stretch by the rules of its own language. */
function hyphensIn(
  spans: readonly TextSpan<TextStyle>[],
  { language, exceptions }: { language: string; exceptions: readonly string[] },
): readonly HyphenPoint[] {
  const stretches: { language: string; text: string; start: number }[] = []
  let start = 0
  for (const { text, style } of spans) {
    const own = style.language ?? language
    const last = stretches.at(-1)
    if (last?.language === own) last.text += text
    else stretches.push({ language: own, text, start })
    start += text.length
  }
  return stretches.flatMap((stretch) =>
    hyphenatorOf(
      stretch.language,
      exceptions,
    )(stretch.text).map(({ position, cost }) => ({
      position: stretch.start + position,
      cost,
    })),
  )
}

function copiedUnits(
  spans: readonly TextSpan<TextStyle>[],
): Pick<PreparedTextInternals<TextStyle>, 'copied'> {
  if (!spans.some(({ copied }) => copied)) return {}
  return { copied: spans.flatMap(({ text, copied }) => copied ?? text.split('')) }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
