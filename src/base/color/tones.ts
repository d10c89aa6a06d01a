import { contrastOf, luminanceOf } from './contrast.ts'
import { oklchOf, srgbOf } from './css-color.ts'

/** The least contrast of text with what lies behind it (WCAG 2.2, 1.4.3). */
const READABLE = 4.5

/** The share of a colour in its pale tone, the rest being white: that of the palettes that designers made for cardpress. */
const PALE_SHARE = 0.17

/** A dark colour has no pale tone darker than this, so that text stays readable on it. */
const LEAST_PALE = 0.9

/** How much darker the deep tone is than its colour, if that is dark enough for text: as in those palettes. */
const DEEP_SHARE = 0.74
const DEEP_CHROMA = 0.88

/** More than must be, since inks change the contrast a little. */
const DEEP_CONTRAST = 5.6

/** Greys are printed in black ink alone, which looks lighter than an sRGB grey of the same number. */
const GREY_CONTRAST = 9

/** The chroma below which a colour is a grey. */
const GREY = 0.005

/** The pale tone of an sRGB colour (`#RRGGBB`), for grounds: a tint of it with the same hue. */
export function paleTone(srgb: string): string {
  const { lightness, chroma, hue } = oklchOf(srgb)
  const pale = Math.max(1 - (1 - lightness) * PALE_SHARE, LEAST_PALE)
  return srgbOf({ lightness: pale, chroma: chroma * PALE_SHARE, hue })
}

/** The deep tone of an sRGB colour (`#RRGGBB`), for text on white and on the pale tone. */
export function deepTone(srgb: string): string {
  const { lightness, chroma, hue } = oklchOf(srgb)
  const ground = luminanceOf(paleTone(srgb))
  const least = chroma < GREY ? GREY_CONTRAST : DEEP_CONTRAST
  const deepAt = (at: number): string =>
    srgbOf({ lightness: at, chroma: chroma * DEEP_CHROMA, hue: darkHue(hue) })
  for (let at = lightness * DEEP_SHARE; at > 0; at -= 0.01)
    if (contrastOf(luminanceOf(deepAt(at)), ground) >= least) return deepAt(at)
  return deepAt(0)
}

/** The hue of yellow, and how far on both sides of it a hue turns when it gets darker, in degrees. */
const YELLOW = 95
const YELLOWS = 30
const TURN = 25

/** Yellow turns to brown when it gets darker: dark yellow of the same hue looks like olive. */
const darkHue = (hue: number): number =>
  hue - TURN * Math.max(0, 1 - Math.abs(hue - YELLOW) / YELLOWS)

/** Which of two colours text has on a ground, all sRGB: the light one if it can be read there, or else the one that stands out more. */
export function textTone<T extends { readonly srgb: string }>(
  ground: string,
  light: T,
  dark: T,
): T {
  const on = ({ srgb }: T): number => contrastOf(luminanceOf(srgb), luminanceOf(ground))
  return on(light) >= READABLE || on(light) >= on(dark) ? light : dark
}
