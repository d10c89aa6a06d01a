/** Whether a glyph has an outline; `broken` if it cannot be read, so that viewers leave it out. */
export type OutlineKind = 'some' | 'none' | 'broken'

/** The outlines of a font by glyph, each read on demand. */
export type Outlines = (glyph: number) => OutlineKind

/** Outlines of which each is read once. */
export function memoizeOutlines(count: number, read: Outlines): Outlines {
  const cache = new Map<number, OutlineKind>()
  return (glyph) => {
    if (glyph < 0 || glyph >= count) return 'broken'
    const ink = cache.get(glyph) ?? read(glyph)
    cache.set(glyph, ink)
    return ink
  }
}
