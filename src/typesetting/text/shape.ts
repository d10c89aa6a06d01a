import type { TextRange } from '../../base/text/text-range.ts'
import type { ShapedGlyph } from './face.ts'
import { graphemesOf } from './grapheme.ts'
import type { Item } from './item.ts'
import type { TextStyle } from './style.ts'

/** Letters join and kern with their neighbours; HarfBuzz looks at five characters of context. */
const CONTEXT = 10

/**
 * The glyphs of a part of an item, in visual order and in em of the item; a hyphen may stand at its end. Clusters
 * count from the start of the part.
 */
export function shapePart(
  text: string,
  item: Item<TextStyle>,
  part: TextRange,
  hyphen = '',
): readonly ShapedGlyph[] {
  if (hyphen !== '' || part.start !== item.start || part.end !== item.end)
    return shape(text, item, part, hyphen)
  const glyphs = wholeItems.get(item) ?? shape(text, item, part, hyphen)
  if (part.end - part.start <= USUAL_LINE) wholeItems.set(item, glyphs)
  return glyphs
}

/** About as many characters as a line of a card has: what is longer hardly ever comes to stand on one. */
const USUAL_LINE = 40

/** Glyphs of short items, which were shaped for measuring: on one line they need no further shaping. */
const wholeItems = new WeakMap<Item<TextStyle>, readonly ShapedGlyph[]>()

function shape(
  text: string,
  { face, shaping, tracking }: Item<TextStyle>,
  { start, end }: TextRange,
  hyphen: string,
): readonly ShapedGlyph[] {
  const glyphs = face.shape(
    {
      before: text.slice(Math.max(0, start - CONTEXT), start),
      text: text.slice(start, end) + hyphen,
      after: hyphen === '' ? text.slice(end, end + CONTEXT) : '',
    },
    shaping,
  )
  return tracking === 0 ? glyphs : track(glyphs, text.slice(start, end), tracking)
}

/** Signs after which the next consonant stands below or joins: its syllable is one letter to a reader. */
const STACKING = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2]$/

/** Adds space after each letter, not between the glyphs of one. */
function track(
  glyphs: readonly ShapedGlyph[],
  text: string,
  tracking: number,
): readonly ShapedGlyph[] {
  const letters: number[] = []
  let letter = 0
  let isStacked = true
  for (const grapheme of graphemesOf(text)) {
    if (!isStacked) letter = letters.length
    for (let unit = 0; unit < grapheme.length; unit += 1) letters.push(letter)
    isStacked = STACKING.test(grapheme)
  }
  // A mark has no advance and stays on its letter; the hyphen at the end is none of the text.
  const letterOf = ({ cluster }: ShapedGlyph): number => letters[cluster] ?? cluster
  const spaced = new Map<number, ShapedGlyph>()
  for (const glyph of glyphs) if (glyph.advance !== 0) spaced.set(letterOf(glyph), glyph)
  return glyphs.map((glyph) =>
    spaced.get(letterOf(glyph)) === glyph
      ? { ...glyph, advance: glyph.advance + tracking }
      : glyph,
  )
}
