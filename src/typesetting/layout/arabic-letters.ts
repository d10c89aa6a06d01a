import type { ComputedStyle } from './computed-style.ts'

const ARABIC = /(?=\p{L})\p{sc=Arab}/u

/**
 * Lines with less leading touch: in Vazirmatn a hamza on an alef reaches 0.89 em up, and the dots below a final yeh 0.46 em
 * down.
 */
const LEAST_LINE_HEIGHT = 1.35

/** Most letters are little more than half as high as capitals of their size; small capitals are as high as they are. */
const FOR_CAPITALS = 1.25

/** A style as words in Arabic letters need it, which have no capitals and reach further up and down; for others it stays. */
export function styleForLetters(style: ComputedStyle, words: string): ComputedStyle {
  if (!ARABIC.test(words)) return style
  const isInCapitals = style.letterCase === 'uppercase'
  return {
    ...style,
    lineHeight: Math.max(style.lineHeight, LEAST_LINE_HEIGHT),
    scale: isInCapitals ? style.scale * FOR_CAPITALS : style.scale,
  }
}
