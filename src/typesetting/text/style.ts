import type { Face } from './face.ts'

/** Which faces to try for a run of text: those of its script first, then the general ones, each in order. */
export interface FaceChain {
  /** By ISO 15924 code: `Arab`, `Ethi`, `Cyrl`. */
  readonly byScript: Readonly<Record<string, readonly Face[]>>
  readonly general: readonly [Face, ...Face[]]
}

/** How a span of text is set; callers add what they need (colour, link) and find it again in the set runs. */
export interface TextStyle {
  readonly faces: FaceChain
  /** The size of the span as a part of the paragraph's size; 1 if absent. */
  readonly scale?: number
  /** How far the baseline is lifted, in em of the paragraph. */
  readonly rise?: number
  /** Extra room after each letter, in em of the span; joining scripts such as Arabic take none. */
  readonly tracking?: number
  /** OpenType features as HarfBuzz spells them (`sups`, `-liga`, `ss01=2`); an unreadable one has no effect. */
  readonly features?: readonly string[]
}

/** Text in one style. */
export interface TextSpan<S extends TextStyle> {
  readonly text: string
  readonly style: S
}
