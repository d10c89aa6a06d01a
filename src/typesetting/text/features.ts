import type { Face } from './face.ts'

/** Two numbers with a stroke between them; dates and addresses have more strokes. */
const FRACTION = /(?<![\p{Nd}/\u2044])\p{Nd}+[/\u2044]\p{Nd}+(?![\p{Nd}/\u2044])/u

/**
 * Fractions of a font are for fractions alone: over a whole text they would raise its stops, commas and brackets, too.
 * @returns the features as HarfBuzz spells them, that of fractions with the places where they stand
 */
export function featuresIn(text: string, features: readonly string[]): readonly string[] {
  if (!features.some(isFraction)) return features
  const fractions = [...text.matchAll(new RegExp(FRACTION, 'gu'))]
  return features.flatMap((feature) =>
    isFraction(feature)
      ? fractions.map(({ 0: { length }, index }) => `frac[${index}:${index + length}]`)
      : [feature],
  )
}

const isFraction = (feature: string): boolean => /^frac(=1)?$/.test(feature)

/** What the features that are not for all characters change; without such characters a text does not miss them. */
const CHANGES: Readonly<Record<string, RegExp>> = {
  smcp: /\p{Ll}/u,
  c2sc: /\p{Lu}/u,
  tnum: /\p{Nd}/u,
  pnum: /\p{Nd}/u,
  onum: /\p{Nd}/u,
  lnum: /\p{Nd}/u,
  zero: /0/,
  frac: FRACTION,
  ordn: /\p{Nd}/u,
}

/** The OpenType features, as HarfBuzz spells them, that a text asks for and its face lacks, by their four letters. */
export function lackingFeatures(
  face: Face,
  text: string,
  features: readonly string[] = [],
): readonly string[] {
  return features
    .filter((feature) => !/^-|=0$/.test(feature))
    .map((feature) => feature.slice(0, 4))
    .filter((tag) => !has(face, tag) && (CHANGES[tag]?.test(text) ?? true))
}

/** A font without the feature of some figures may have no others: most have lining ones only. */
function has(face: Face, tag: string): boolean {
  if (face.hasFeature(tag)) return true
  if (tag === 'lnum') return true
  const widths = new Set(DIGITS.map((digit) => face.advance(face.glyph(digit))))
  return tag === 'tnum' ? widths.size === 1 : tag === 'pnum' && widths.size > 1
}

const DIGITS: readonly number[] = Array.from({ length: 10 }, (_, digit) => 0x30 + digit)
