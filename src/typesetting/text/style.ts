import type { Face } from './face.ts'

/** Which faces to try for a run of text: those of its script first, then the general ones, each in order. */
export interface FaceChain {
  /** By ISO 15924 code: `Arab`, `Ethi`, `Cyrl`. */
  readonly byScript: Readonly<Record<string, readonly Face[]>>
  readonly general: readonly [Face, ...Face[]]
  /** Tried before these in scripts without italics, where those are italic: digits are upright between upright letters. */
  readonly upright?: readonly Face[]
  /** Tried only for what none of the others covers. */
  readonly spare?: readonly Face[]
}

/** The style of a span; callers extend it (colour, link) and get their own type back in the runs. */
export interface TextStyle {
  readonly faces: FaceChain
  /** The size as a factor of the paragraph's; 1 if absent. */
  readonly scale?: number
  /** Baseline shift upwards, in em of the paragraph. */
  readonly rise?: number
  /** Extra space after each letter, in em of the span; not applied to joining scripts such as Arabic. */
  readonly tracking?: number
  /** BCP 47 tag, where it is not in the language of the paragraph. */
  readonly language?: string
  /** OpenType features as HarfBuzz spells them (`sups`, `-liga`, `ss01=2`); an unreadable one has no effect. */
  readonly features?: readonly string[]
}

/** Text in one style. */
export interface TextSpan<S extends TextStyle> {
  readonly text: string
  readonly style: S
  /** What each UTF-16 unit is copied as, where that is not what is printed: letters set in capitals. */
  readonly copied?: readonly string[]
}
