/** An INDEX of a CFF table. */
const index = (...entries: readonly (readonly number[])[]): readonly number[] =>
  entries.length === 0
    ? [0, 0]
    : [
        entries.length >> 8,
        entries.length & 255,
        2,
        ...[...entries.keys(), entries.length].flatMap((count) => {
          const place = 1 + entries.slice(0, count).flat().length
          return [place >> 8, place & 255]
        }),
        ...entries.flat(),
      ]

/** A number of two bytes in a dictionary or a charstring. */
export const number = (value: number): readonly number[] => [
  28,
  (value >> 8) & 255,
  value & 255,
]

/** A CFF table of these charstrings, with subroutines of its own and of the whole file. */
export function tinyCff(
  charstrings: readonly (readonly number[])[],
  { own = [], shared = [] }: Partial<Record<'own' | 'shared', readonly number[][]>> = {},
): Uint8Array {
  const head = [1, 0, 4, 2, ...index([84])]
  const rest = [...index(), ...index(...shared)]
  const glyphs = index(...charstrings)
  // Places in the file depend on the length of the dictionary that names them: each is a number of two bytes.
  const topAt = (glyphsAt: number, privateAt: number): readonly number[] =>
    index([...number(glyphsAt), 17, ...number(PRIVATE.length), ...number(privateAt), 18])
  const glyphsAt = head.length + topAt(0, 0).length + rest.length
  const privateAt = glyphsAt + glyphs.length
  return Uint8Array.from([
    ...head,
    ...topAt(glyphsAt, privateAt),
    ...rest,
    ...glyphs,
    ...PRIVATE,
    ...index(...own),
  ])
}

/** A dictionary that says that the font's own subroutines follow it. */
const PRIVATE = [...number(4), 19]
