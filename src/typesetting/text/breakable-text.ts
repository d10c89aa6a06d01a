import {
  breakOpportunities,
  withHyphenation,
  withoutHyphenation,
} from './break-opportunities.ts'
import type { BreakOpportunity } from './break-opportunities.ts'
import type { HyphenPoint } from './hyphenation.ts'
import type { Item } from './item.ts'
import {
  advanceSums,
  segmentWidth,
  segmentsOf,
  widestHalf,
  widestPiece,
} from './segment.ts'
import type { Measured, Segment } from './segment.ts'
import type { TextStyle } from './style.ts'

/** A shaped text, and where it may be broken. */
interface BreakableParts<S extends TextStyle> {
  readonly text: string
  readonly items: readonly Item<S>[]
  readonly direction: 'ltr' | 'rtl'
  /** BCP 47 tag. */
  readonly language: string
  /** Where hyphens may be printed that nobody wrote. */
  readonly hyphensIn: (() => readonly HyphenPoint[]) | undefined
  /** What each UTF-16 unit is copied as, where some are not copied as they are printed. */
  readonly copied: readonly string[] | undefined
}

/**
 * What breaking and setting lines need of a text. What only some texts are asked is worked out on request, and kept; a
 * deck of a thousand cards has ten thousand of these.
 */
export class BreakableText<S extends TextStyle> implements Measured {
  readonly text: string
  readonly items: readonly Item<S>[]
  readonly sums: readonly number[]
  readonly direction: 'ltr' | 'rtl'
  readonly copied: readonly string[] | undefined
  private readonly parts: BreakableParts<S>
  private found: readonly BreakOpportunity[] | undefined
  private wholeSegments: readonly Segment[] | undefined
  private authoredSegments: readonly Segment[] | undefined
  private breakableSegments: readonly Segment[] | undefined
  private natural: number | undefined
  private minimum: number | undefined
  private widestWord: number | undefined

  constructor(parts: BreakableParts<S>) {
    this.text = parts.text
    this.items = parts.items
    this.sums = advanceSums(parts.text, parts.items)
    this.direction = parts.direction
    this.copied = parts.copied
    this.parts = parts
  }

  /** The segments without hyphenation. */
  whole(): readonly Segment[] {
    return (this.wholeSegments ??= segmentsOf(
      this,
      withoutHyphenation(this.opportunities()),
    ))
  }

  /** The segments with the hyphens that the writer asked for (U+00AD). */
  authored(): readonly Segment[] {
    return (this.authoredSegments ??= segmentsOf(this, this.opportunities()))
  }

  /** The segments with hyphenation. */
  breakable(): readonly Segment[] {
    return (this.breakableSegments ??= segmentsOf(
      this,
      withHyphenation(this.opportunities(), this.parts.hyphensIn?.() ?? []),
    ))
  }

  /** The width if lines end only at newlines, in em. */
  naturalWidth(): number {
    return (this.natural ??= Math.max(0, ...this.whole().map(segmentWidth)))
  }

  /** The width of the widest unbreakable part, in em. */
  minimumWidth(): number {
    return (this.minimum ??= Math.max(0, ...this.breakable().map(widestPiece)))
  }

  /** The same if words are broken only where the writer asked for it. */
  wordWidth(): number {
    return (this.widestWord ??= Math.max(0, ...this.authored().map(widestPiece)))
  }

  /** The same if each of those pieces is broken once more: where that costs least, or wherever it is narrowest. */
  halfWordWidth(where: 'cheapest' | 'anywhere'): number {
    const positions = this.opportunities().map(({ position }) => position)
    return widestHalf(this.breakable(), where, new Set(positions))
  }

  private opportunities(): readonly BreakOpportunity[] {
    return (this.found ??= breakOpportunities(this.text, this.parts.language))
  }
}
