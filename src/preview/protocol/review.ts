import type { ReportSide } from './comparison.ts'

/** A deck in one language, to be read by somebody who sends remarks back: one HTML file. */
export interface ReviewFacts {
  /** The language of the page. */
  readonly words: 'en' | 'nl'
  readonly deck: string
  readonly title: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** Undefined where the source itself is read. */
  readonly source:
    | { readonly language: string; readonly direction: 'ltr' | 'rtl' }
    | undefined
  /** Each with the pictures of its sides; the last ones, which are on several cards, have none. */
  readonly parts: readonly ReviewPart[]
}

export interface ReviewPart {
  /** Empty for texts that are on several cards. */
  readonly title: string
  readonly sides: readonly ReportSide[]
  readonly texts: readonly ReviewText[]
}

export interface ReviewText {
  /** `pieces.welcome.title`. */
  readonly name: string
  /** The fingerprint of the words, by which a remark is known to be on them. */
  readonly print: string
  readonly slot: string
  readonly source: string
  readonly words: string
  /** Remarks that came back before. */
  readonly remarks: readonly string[]
}
