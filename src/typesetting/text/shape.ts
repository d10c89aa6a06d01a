import type { TextRange } from '../../base/text/text-range.ts'
import type { ShapedGlyph } from './face.ts'
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
  wholeItems.set(item, glyphs)
  return glyphs
}

/** Glyphs of whole items, which were shaped for measuring: items on one line need no further shaping. */
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
  if (tracking === 0) return glyphs
  // A mark has no advance and stays on its letter.
  return glyphs.map((glyph) =>
    glyph.advance === 0 ? glyph : { ...glyph, advance: glyph.advance + tracking },
  )
}
