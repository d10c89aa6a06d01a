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

/** Words stand out from what lies behind them as WCAG 2.2 wants it (1.4.3, level AA). */
export const contrast: Check = {
  run: (deck) =>
    deck.sides.flatMap((side) =>
      palestIn(side, deck).map(({ line, ratio, least }) =>
        problemOn(side, deck, {
          code: 'contrast',
          severity: 'warning',
          what: `${wordsOf(line)} has a contrast of ${floored(ratio)} : 1 with what lies behind it`,
          wanted: `words of this size can be read well from ${least} : 1`,
          hint: 'Make the words or what lies behind them darker or lighter; where words are there for the look of it, write “decoration: true” in their box.',
          badness: least / ratio,
          box: line.box,
        }),
      ),
    ),
}

/** What is not quite enough shall not look like enough. */
const floored = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1)

/** Words that do not stand out enough, by how much they do and by how much they should. */
interface Pale {
  readonly line: WordsLine
  readonly ratio: number
  readonly least: number
}

/** The palest words of each box of a side, where they are too pale. */
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

/** Points from which text is large, and from which bold text is. */
const LARGE = 18
const LARGE_BOLD = 14

const leastFor = ({ size, font }: Glyphs, boldFonts: ReadonlySet<string>): number =>
  size >= (boldFonts.has(font) ? LARGE_BOLD : LARGE) ? 3 : 4.5

/** One letter in ten may be on a speck of a photograph. */
const SPECKS = 0.1

function ratioOf({ color }: Glyphs, luminances: readonly number[]): number {
  const own = luminanceOf(color.srgb)
  const ratios = luminances
    .map((luminance) => contrastOf(own, luminance))
    .toSorted((one, other) => one - other)
  return ratios[Math.floor(ratios.length * SPECKS)] ?? Infinity
}
