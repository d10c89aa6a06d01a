/** What changed on a side, as far as its text shows it. Lengths are millimetres, sizes points. */
export type Change =
  | { readonly kind: 'trim'; readonly before: Dimensions; readonly after: Dimensions }
  | { readonly kind: 'gone' | 'new'; readonly box: string }
  /** Positive where lines came. */
  | { readonly kind: 'lines'; readonly box?: string; readonly count: number }
  | {
      readonly kind: 'size'
      readonly box?: string
      readonly before: number
      readonly after: number
    }
  | { readonly kind: 'words'; readonly box?: string }
  /** The same words in as many lines, which end elsewhere. */
  | { readonly kind: 'breaks'; readonly box?: string }
  | {
      readonly kind: 'moved'
      readonly box?: string
      /** How many lines of the box; left out where it is all of them. */
      readonly lines?: number
      /** To the right and down. */
      readonly x: number
      readonly y: number
    }
  /** Lines moved, and not all by the same distance. */
  | { readonly kind: 'spread'; readonly box?: string }

/** A width and a height. */
interface Dimensions {
  readonly width: number
  readonly height: number
}
