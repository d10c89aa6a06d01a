import { contrastOf, luminanceOf } from '../../base/color/contrast.ts'
import type { BoxOrigin, Glyphs } from '../../typesetting/frame/frame.ts'
import { paintedOn } from '../../typesetting/frame/painted.ts'
import type { WordsLine } from '../../typesetting/frame/painted.ts'
import { decorativeLines } from './backdrop.ts'
import { behind, luminancesBehind } from './behind-words.ts'
import type { Check } from './check.ts'
import type { CheckedDeck, CheckedSide } from './checked-deck.ts'
import { wordsOf } from './overlap.ts'
import { problemOn } from './side-problem.ts'

/** Words contrast with what lies behind them as WCAG 2.2 requires (1.4.3, level AA). */
export const contrast: Check = {
  run: (deck) =>
    deck.sides.flatMap((side) =>
      palestIn(side, deck).map(({ line, ratio, least }) =>
        problemOn(side, deck, {
          code: 'contrast',
          severity: 'warning',
          what: `${wordsOf(line)} has a contrast of ${floored(ratio)} : 1 with what lies behind it`,
          wanted: `words of this size need ${least} : 1 to be easy to read`,
          hint: 'Make the words or what lies behind them darker or lighter; if the words are only decoration, write “decoration: true” in their box.',
          badness: least / ratio,
          box: line.box,
        }),
      ),
    ),
}

/** Rounded down, so that a ratio just below the limit does not look like the limit. */
const floored = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1)

/** Words with too little contrast: their ratio, and the least one allowed. */
interface Pale {
  readonly line: WordsLine
  readonly ratio: number
  readonly least: number
}

/** The words of each box with the least contrast, if it is too low. */
function palestIn(
  { frame }: CheckedSide,
  { pixels, boldFonts }: CheckedDeck,
): readonly Pale[] {
  const painted = paintedOn(frame)
  const decorative = decorativeLines(painted)
  const palest = new Map<BoxOrigin | undefined, Pale>()
  for (const line of painted.lines) {
    if (decorative.has(line)) continue
    const ground = behind(line, painted)
    for (const run of line.runs) {
      const least = leastFor(run, boldFonts)
      const ratio =
        typeof ground === 'number'
          ? contrastOf(luminanceOf(run.color.srgb), ground)
          : ratioOf(run, luminancesBehind(run, line, ground, pixels))
      if (ratio >= least) continue
      const known = palest.get(line.box)
      if (!known || ratio / least < known.ratio / known.least)
        palest.set(line.box, { line, ratio, least })
    }
  }
  return [...palest.values()]
}

/** The sizes in points from which text, and bold text, counts as large (WCAG). */
const LARGE = 18
const LARGE_BOLD = 14

const leastFor = ({ size, font }: Glyphs, boldFonts: ReadonlySet<string>): number =>
  size >= (boldFonts.has(font) ? LARGE_BOLD : LARGE) ? 3 : 4.5

/** The share of letters that may lie on specks of a photograph. */
const SPECKS = 0.1

function ratioOf({ color }: Glyphs, luminances: readonly number[]): number {
  const own = luminanceOf(color.srgb)
  const ratios = luminances
    .map((luminance) => contrastOf(own, luminance))
    .toSorted((one, other) => one - other)
  return ratios[Math.floor(ratios.length * SPECKS)] ?? Infinity
}
