import type { MissingGlyph } from './coverage.ts'
import { hyphenatorOf } from './hyphenation.ts'
import { itemise } from './item.ts'
import type { Item, Setting } from './item.ts'
import { measure } from './measure.ts'
import { breakingWords, keepingWords, wordOpportunities } from './opportunity.ts'
import { segmentWidth, widestPiece } from './segment-width.ts'
import { segmentsOf } from './segment.ts'
import type { Measured, Segment } from './segment.ts'
import type { TextSpan, TextStyle } from './style.ts'

/** How a paragraph is set, besides the styles of its spans. */
export interface ParagraphOptions extends Setting {
  readonly hyphenate: boolean
  /** Words with all the hyphens that they may get: `privé-leven`. */
  readonly exceptions?: readonly string[]
}

/** A stretch of a text, in UTF-16 units, and the id of the face that prints it. */
export interface FaceStretch {
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
  readonly faces: readonly FaceStretch[]
  /** For this folder only. */
  readonly inside: Inside<S>
}

/** What breaking and setting lines need of a text. */
export interface Inside<S extends TextStyle> extends Measured {
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
  const measured: Measured = { text, items, sums: measure(text, items) }
  const opportunities = once(() => wordOpportunities(text))
  const whole = once(() => segmentsOf(measured, keepingWords(opportunities())))
  const breakable = once(() => {
    const hyphens = hyphenate ? hyphenatorOf(language, exceptions)(text) : []
    return segmentsOf(measured, breakingWords(opportunities(), hyphens))
  })
  const widths = {
    naturalWidth: once(() => Math.max(0, ...whole().map(segmentWidth))),
    minimumWidth: once(() => Math.max(0, ...breakable().map(widestPiece))),
  }
  const inside = { ...measured, items, direction, whole, breakable, ...widths }
  const faces = items.map(({ start, end, face }) => ({ start, end, id: face.id }))
  return { text, missing, faces, inside }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
