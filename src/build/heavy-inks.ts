import { totalInk } from '../base/color/color.ts'
import { allPictures } from '../input/project/build-input.ts'
import type { BuildInput } from '../input/project/build-input.ts'
import type { InkSource } from '../output/preflight/checked-deck.ts'

/** The colours of the palette with more ink than its theme allows, and where drawings write them. */
export function heavyInks(input: BuildInput): readonly InkSource[] {
  const { palette, paletteSpans, inkLimit, source } = input.template.theme
  const heavy = [...palette].filter(([, color]) => totalInk(color) > inkLimit)
  if (heavy.length === 0) return []
  const drawings = allPictures(input).flatMap((one) =>
    one.kind === 'vector' ? [one.vector] : [],
  )
  return heavy.map(([name, color]) => ({
    color,
    name,
    span: paletteSpans.get(name) ?? source.span,
    drawings: drawings.flatMap(
      ({ colors }) => colors.get(color.srgb.toUpperCase()) ?? [],
    ),
  }))
}
