import {
  withHyphenation,
  withoutHyphenation,
  breakOpportunities,
} from './break-opportunities.ts'
import type { MissingGlyph } from './coverage.ts'
import { hyphenatorOf } from './hyphenation.ts'
import { itemise } from './item.ts'
import type { Item, TextLocale } from './item.ts'
import { advanceSums, segmentWidth, widestPiece, segmentsOf } from './segment.ts'
import type { Measured, Segment } from './segment.ts'
import type { TextSpan, TextStyle } from './style.ts'

/** How a paragraph is set, besides the styles of its spans. */
export interface ParagraphOptions extends TextLocale {
  readonly hyphenate: boolean
  /** Words with all the hyphens that they may get: `privé-leven`. */
  readonly exceptions?: readonly string[]
}

/** A range of a text, in UTF-16 units, and the id of the face that prints it. */
export interface FaceRange {
  readonly start: number
  readonly end: number
  readonly id: string
}

/** A paragraph that is shaped and measured once, to be broken into lines for any measure. */
export interface PreparedText<S extends TextStyle> {
  readonly text: string
  /** What no face of its style can print. */
  readonly missing: readonly MissingGlyph[]
  /** What each face prints, in logical order. */
  readonly faces: readonly FaceRange[]
  /** For this folder only. */
  readonly internals: PreparedTextInternals<S>
}

/** What breaking and setting lines need of a text. */
export interface PreparedTextInternals<S extends TextStyle> extends Measured {
  readonly items: readonly Item<S>[]
  readonly direction: 'ltr' | 'rtl'
  /** Its segments with all words whole. */
  readonly whole: () => readonly Segment[]
  /** Its segments with words that may be broken. */
  readonly breakable: () => readonly Segment[]
  /** Its width where lines end at its newlines only, in em. */
  readonly naturalWidth: () => number
  /** The width of its widest piece that cannot be broken, in em. */
  readonly minimumWidth: () => number
}

/** Prepares a paragraph; a newline in it ends a line. */
export function prepareText<S extends TextStyle>(
  spans: readonly TextSpan<S>[],
  options: ParagraphOptions,
): PreparedText<S> {
  const { language, direction, hyphenate, exceptions = [] } = options
  const text = spans.map((span) => span.text).join('')
  const { items, missing } = itemise(spans, options)
  const measured: Measured = { text, items, sums: advanceSums(text, items) }
  const opportunities = once(() => breakOpportunities(text))
  const whole = once(() => segmentsOf(measured, withoutHyphenation(opportunities())))
  const breakable = once(() => {
    const hyphens = hyphenate ? hyphenatorOf(language, exceptions)(text) : []
    return segmentsOf(measured, withHyphenation(opportunities(), hyphens))
  })
  const widths = {
    naturalWidth: once(() => Math.max(0, ...whole().map(segmentWidth))),
    minimumWidth: once(() => Math.max(0, ...breakable().map(widestPiece))),
  }
  const internals = { ...measured, items, direction, whole, breakable, ...widths }
  const faces = items.map(({ start, end, face }) => ({ start, end, id: face.id }))
  return { text, missing, faces, internals }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
