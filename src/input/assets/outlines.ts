/** What a glyph leaves on paper; `broken` where its outline cannot be read, so that readers leave it out. */
export type OutlineKind = 'some' | 'none' | 'broken'

/** The outlines of a font, each read when it is asked for. */
export type Outlines = (glyph: number) => OutlineKind

/** Outlines of which each is judged once. */
export function memoizeOutlines(count: number, judge: Outlines): Outlines {
  const known = new Map<number, OutlineKind>()
  return (glyph) => {
    if (glyph < 0 || glyph >= count) return 'broken'
    const ink = known.get(glyph) ?? judge(glyph)
    known.set(glyph, ink)
    return ink
  }
}
