import type { Face } from './face.ts'
import type { Item } from './item.ts'
import type { TextStyle } from './style.ts'

/** The end of a line within a word: the letter before the hyphen. */
export interface BrokenEnd {
  readonly item: Item<TextStyle>
  /** The last UTF-16 unit of the line. */
  readonly letter: string
  /** The advance of the letter in its word, in em of the paragraph. */
  readonly advance: number
}

/**
 * How much wider a line gets by a hyphen at its end, in em of the paragraph: the letter before it loses its kerning
 * with the letter that goes to the next line, and is kerned with the hyphen.
 */
export function hyphenWidth({ item, letter, advance }: BrokenEnd): number {
  const { face, tracking, style } = item
  const scale = style.scale ?? 1
  // Marks and halves of surrogate pairs cannot be shaped by themselves, and are not kerned.
  if (advance <= 0 || !LETTER.test(letter)) {
    const hyphen = face.advance(face.glyph(face.hyphen.codePointAt(0) ?? 0))
    return (hyphen + tracking) * scale
  }
  return (pairWidth(item, letter) + 2 * tracking) * scale - advance
}

const LETTER = /^\p{L}$/u

/** The widths of letters with a hyphen after them, by face. */
const cache = new WeakMap<Face, Map<string, number>>()

function pairWidth({ face, shaping }: Item<TextStyle>, letter: string): number {
  const widths = cache.get(face) ?? new Map<string, number>()
  cache.set(face, widths)
  const key = JSON.stringify([letter, shaping])
  const width = widths.get(key) ?? shapedWidth(face, letter, shaping)
  widths.set(key, width)
  return width
}

const shapedWidth = (
  face: Face,
  letter: string,
  shaping: Item<TextStyle>['shaping'],
): number =>
  face
    .shape({ before: '', text: letter + face.hyphen, after: '' }, shaping)
    .reduce((sum, { advance }) => sum + advance, 0)
