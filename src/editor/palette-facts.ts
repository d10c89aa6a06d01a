import { basename } from 'node:path'

import type { Color } from '../base/color/color.ts'
import { contrastOf, luminanceOf } from '../base/color/contrast.ts'
import { accentsFor } from '../build/check-accent.ts'
import type { Template } from '../input/project/templates.ts'
import { TONES } from '../input/template/merge-palettes.ts'
import { keysAt } from '../input/yaml/value-path.ts'
import type { ColorFacts } from '../preview/protocol/editor.ts'

/** Whether the template itself has a colour, whatever the project makes of it. */
export const isOfTemplate = (name: string, { theme }: Template): boolean =>
  keysAt(theme.source, ['palette']).includes(name)

/** The colours of a palette with their tones, those first that every card may have. */
export function colorFacts(template: Template): readonly ColorFacts[] {
  const { theme, kinds } = template
  const usable = [...kinds.values()].map((layout) => new Set(accentsFor(layout, theme)))
  const all = [...theme.palette].flatMap(([name, color]): readonly ColorFacts[] => {
    if (isTone(name, theme.palette)) return []
    return [
      {
        name,
        css: color.srgb,
        inks: color.cmyk,
        isAccent: usable.every((names) => names.has(name)),
        isOwn: isOwn(name, template),
        isOfTemplate: isOfTemplate(name, template),
        ...tonesOf(name, color, theme.palette),
      },
    ]
  })
  return all.toSorted((one, other) => Number(other.isAccent) - Number(one.isAccent))
}

type Palette = ReadonlyMap<string, Color>

const isTone = (name: string, palette: Palette): boolean =>
  TONES.some((tone) => name.endsWith(tone) && palette.has(name.slice(0, -tone.length)))

/** Whether a file of the project or the deck gives a colour, not one of the template. */
function isOwn(name: string, { theme }: Template): boolean {
  const file = theme.paletteSpans.get(name)?.file ?? ''
  return ['colors.yaml', 'organisation.yaml'].includes(basename(file))
}

function tonesOf(
  name: string,
  color: Color,
  palette: Palette,
): Pick<ColorFacts, 'deepOnPale' | 'textOnColor'> {
  const [deep, pale, text] = TONES.map((tone) => palette.get(`${name}${tone}`))
  return {
    ...(deep && pale && { deepOnPale: pairOf(deep, pale) }),
    ...(text && { textOnColor: pairOf(text, color) }),
  }
}

/** Words on a ground, and how well they stand out from it. */
const pairOf = (words: Color, ground: Color): NonNullable<ColorFacts['textOnColor']> => ({
  words: words.srgb,
  ground: ground.srgb,
  contrast: contrastOf(luminanceOf(words.srgb), luminanceOf(ground.srgb)),
})
