import { isDeepStrictEqual } from 'node:util'

import { BLACK } from '../../base/color/color.ts'
import type { Color } from '../../base/color/color.ts'
import type { DeckPicture } from '../drawings/deck-picture.ts'
import { convertColors } from '../pictures/convert-colors.ts'
import type { IccProfile } from '../pictures/icc.ts'
import type { Template } from './templates.ts'

/** Palette colours are printed with the inks of the palette; others are converted with the profile. */
export async function pictureColors(
  { theme }: Template,
  pictures: readonly DeckPicture[],
  profile: IccProfile,
): Promise<(srgb: string) => Color> {
  const used = [
    ...new Set(
      pictures.flatMap((one) =>
        one.kind === 'vector' ? [...one.vector.colors.keys()] : [],
      ),
    ),
  ]
  const known = converted.get(theme)
  if (known?.profile === profile && isDeepStrictEqual(known.used, used))
    return known.colorOf
  const colors = new Map<string, Color>()
  for (const color of theme.palette.values()) colors.set(color.srgb.toUpperCase(), color)
  const others = used.filter((srgb) => !colors.has(srgb))
  const separated = await convertColors(others, { profile, inkLimit: theme.inkLimit })
  for (const [srgb, cmyk] of separated) colors.set(srgb, { cmyk, srgb })
  const colorOf = (srgb: string): Color => colors.get(srgb) ?? BLACK
  converted.set(theme, { profile, used, colorOf })
  return colorOf
}

/** The last colours that were converted for a theme. */
const converted = new WeakMap<
  object,
  {
    readonly profile: IccProfile
    readonly used: readonly string[]
    readonly colorOf: (srgb: string) => Color
  }
>()
