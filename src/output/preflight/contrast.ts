import type { Color } from '../../base/color/color.ts'
import { contrastOf, luminanceOfRgb } from '../../base/color/contrast.ts'
import type { BoxOrigin, Glyphs } from '../../typesetting/frame/frame.ts'
import { paintedOn } from '../../typesetting/frame/painted.ts'
import type { WordsLine } from '../../typesetting/frame/painted.ts'
import { decorativeLines } from './backdrop.ts'
import { behind, colorsBehind, rgbOf } from './behind-words.ts'
import type { Behind, Rgb } from './behind-words.ts'
import type { Check } from './check.ts'
import type { CheckedDeck, CheckedSide } from './checked-deck.ts'
import { wordsOf } from './overlap.ts'
import { problemOn } from './side-problem.ts'

/** Words contrast with what lies behind them as WCAG 2.2 requires (1.4.3, level AA). */
export const contrast: Check = {
  run: (side, deck) =>
    palestIn(side, deck).map(({ line, ratio, least, onPicture, tone }) =>
      problemOn(side, deck, {
        code: 'contrast',
        severity: 'warning',
        what: `${wordsOf(line)} has a contrast of ${floored(ratio)} : 1 with what lies behind it`,
        wanted: `words of this size need ${least} : 1 to be easy to read`,
        hint: `${onPicture ? OVER_PICTURE : OVER_COLOR}${tone === undefined ? '' : ` (words in “${tone}” stand out enough)`}; if the words are only decoration, write “decoration: true” in their box.`,
        badness: least / ratio,
        box: line.box,
      }),
    ),
}

/** Rounded down, so that a ratio just below the limit does not look like the limit. */
const floored = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1)

const OVER_COLOR = 'Make the words or what lies behind them darker or lighter'
const OVER_PICTURE =
  'Put a ground between the picture and the words, such as “backgroundImage: linear-gradient(to top, ink / 80%, transparent)”, or make the words darker or lighter'

/** Words with too little contrast: their ratio, and the least one allowed. */
interface Pale {
  readonly line: WordsLine
  /** Whether a photograph lies behind them. */
  readonly onPicture: boolean
  readonly ratio: number
  readonly least: number
  /** A tone of the palette in which they would stand out enough. */
  readonly tone: string | undefined
}

/** The words of each box with the least contrast, if it is too low. */
function palestIn(
  { frame }: CheckedSide,
  { pixels, boldFonts, palette }: CheckedDeck,
): readonly Pale[] {
  const painted = paintedOn(frame)
  const decorative = decorativeLines(painted)
  const palest = new Map<BoxOrigin | undefined, Pale>()
  for (const line of painted.lines) {
    if (decorative.has(line)) continue
    const ground = behind(line, painted)
    for (const run of line.runs) {
      const least = leastFor(run, boldFonts)
      const grounds =
        typeof ground === 'string'
          ? [rgbOf(ground)]
          : colorsBehind(run, line, ground, pixels)
      const ratio = ratioOf(run, line, grounds)
      if (ratio >= least) continue
      const known = palest.get(line.box)
      if (!known || ratio / least < known.ratio / known.least)
        palest.set(line.box, {
          line,
          ratio,
          least,
          onPicture: typeof ground !== 'string' && ground.some(({ picture }) => picture),
          tone: tonesFor(run, ground, palette).find(
            (color) => ratioOf({ ...run, color }, line, grounds) >= least,
          )?.name,
        })
    }
  }
  return [...palest.values()]
}

/** The tones of the palette that are meant for such words: the deep one of their colour, and that for words on their ground. */
function tonesFor(
  { color }: Glyphs,
  ground: Behind,
  palette: ReadonlyMap<string, Color>,
): readonly (Color & { readonly name: string })[] {
  const called = (srgb: unknown): string | undefined =>
    [...palette].find(([, own]) => own.srgb === srgb)?.[0]
  return [`${called(color.srgb)}-deep`, `${called(ground)}-text`].flatMap((name) => {
    const tone = palette.get(name)
    return tone ? [{ ...tone, name }] : []
  })
}

/** The sizes in points from which text, and bold text, counts as large (WCAG). */
const LARGE = 18
const LARGE_BOLD = 14

const leastFor = ({ size, font }: Glyphs, boldFonts: ReadonlySet<string>): number =>
  size >= (boldFonts.has(font) ? LARGE_BOLD : LARGE) ? 3 : 4.5

const luminance = ([red, green, blue]: Rgb): number => luminanceOfRgb(red, green, blue)

/** The colour of words as it is seen over a ground that may show through. */
function seenOver(own: Rgb, ground: Rgb, { opacity, multiplies }: WordsLine): Rgb {
  const part = (at: 0 | 1 | 2): number =>
    ground[at] * (1 - opacity) +
    opacity * (multiplies ? (own[at] * ground[at]) / 255 : own[at])
  return [part(0), part(1), part(2)]
}

/** The share of letters that may lie on specks of a photograph. */
const SPECKS = 0.1

function ratioOf({ color }: Glyphs, line: WordsLine, grounds: readonly Rgb[]): number {
  const own = rgbOf(color.srgb)
  const ratios = grounds
    .map((ground) =>
      contrastOf(luminance(seenOver(own, ground, line)), luminance(ground)),
    )
    .toSorted((one, other) => one - other)
  return ratios[Math.floor(ratios.length * SPECKS)] ?? Infinity
}
