import { scriptOfCharacter } from '../../text/script.ts'
import type { SideContext } from '../context.ts'
import type { ComputedStyle } from './computed-style.ts'

/**
 * Scripts whose letters reach far up and down or stand in stacks, and the line heights below which their lines touch. In
 * Vazirmatn a hamza on an alef reaches 0.89 em up, and the dots below a final yeh 0.46 em down; the others are measured on
 * stacks such as བསྒྲུ, ကျွန်ုပ်, ស្ត្រី and స్త్రీ in the fonts of Noto.
 */
const LEAST_LINE_HEIGHT: Readonly<Record<string, number>> = {
  Arab: 1.35,
  Tibt: 1.6,
  Mymr: 1.6,
  Khmr: 1.5,
  Telu: 1.35,
  Knda: 1.35,
  Java: 1.7,
  Bali: 1.7,
}

const HIGH_LETTER = new RegExp(
  `(?=\\p{L})[${Object.keys(LEAST_LINE_HEIGHT)
    .map((script) => `\\p{sc=${script}}`)
    .join('')}]`,
  'u',
)

/** In Nastaliq, Arabic letters come down in a slope. Its fonts say that they are higher than this, in em; others do not. */
const NASTALIQ_FROM = 2.2
const LEAST_OF_NASTALIQ = 2

/** Most Arabic letters are little more than half as high as capitals of their size; small capitals are as high as they are. */
const FOR_CAPITALS = 1.25

/** A style as words in higher letters need it, and in Arabic ones, which have no capitals; for others it stays. */
export function styleForLetters(
  style: ComputedStyle,
  words: string,
  context: Pick<SideContext, 'faces'>,
): ComputedStyle {
  const [letter] = HIGH_LETTER.exec(words) ?? []
  if (letter === undefined) return style
  const script = scriptOfCharacter(letter) ?? ''
  const isArabic = script === 'Arab'
  const least =
    isArabic && isNastaliq(style, context)
      ? LEAST_OF_NASTALIQ
      : (LEAST_LINE_HEIGHT[script] ?? 0)
  const isInCapitals = style.letterCase === 'uppercase' && isMostlyArabic(words)
  return {
    ...style,
    lineHeight: Math.max(style.lineHeight, least),
    scale: isInCapitals ? style.scale * FOR_CAPITALS : style.scale,
  }
}

/** Whether most letters are Arabic: a name in Arabic among capitals has their size, and one in capitals that of the Arabic ones. */
const isMostlyArabic = (words: string): boolean =>
  2 * (words.match(ARABIC)?.length ?? 0) > (words.match(/\p{L}/gu)?.length ?? 0)

const ARABIC = /(?=\p{L})\p{sc=Arab}/gu

/** Whether the font for Arabic letters is one of Nastaliq. */
function isNastaliq(
  { family, weight, italic }: ComputedStyle,
  { faces }: Pick<SideContext, 'faces'>,
): boolean {
  const { byScript, general } = faces(family, weight, italic)
  const [face] = byScript['Arab'] ?? general
  return face !== undefined && face.ascent + face.descent > NASTALIQ_FROM
}
