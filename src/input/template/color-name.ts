import type { Color } from '../../base/color/color.ts'

/** The name of these inks in a palette: of several, of the one that looks the same; undefined where none has them. */
export function colorName(
  { cmyk, srgb }: Color,
  palette: ReadonlyMap<string, Color>,
): string | undefined {
  const same = [...palette].filter(([, own]) =>
    own.cmyk.every((ink, at) => ink === cmyk[at]),
  )
  return (same.find(([, own]) => own.srgb === srgb) ?? same[0])?.[0]
}
