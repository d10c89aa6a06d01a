import { BreakableText } from './breakable-text.ts'
import type { MissingGlyph } from './coverage.ts'
import { unjoinedSequences } from './emoji-sequence.ts'
import type { UnjoinedSequence } from './emoji-sequence.ts'
import { lackingFeatures } from './features.ts'
import { hyphenatorOf } from './hyphenation.ts'
import type { HyphenPoint } from './hyphenation.ts'
import { itemise } from './item.ts'
import type { TextLocale } from './item.ts'
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
  readonly internals: BreakableText<S>
}

/** Shapes and measures a paragraph; a newline ends a line. */
export function prepareText<S extends TextStyle>(
  spans: readonly TextSpan<S>[],
  options: ParagraphOptions,
): PreparedText<S> {
  const { language, direction, hyphenate, exceptions = [] } = options
  const text = spans.map((span) => span.text).join('')
  const { items, missing } = itemise(spans, options)
  const internals = new BreakableText({
    text,
    items,
    direction,
    language,
    hyphensIn: hyphenate ? () => hyphensIn(spans, { language, exceptions }) : undefined,
    copied: copiedUnits(spans),
  })
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

const copiedUnits = (
  spans: readonly TextSpan<TextStyle>[],
): readonly string[] | undefined =>
  spans.some(({ copied }) => copied)
    ? spans.flatMap(({ text, copied }) => copied ?? text.split(''))
    : undefined
