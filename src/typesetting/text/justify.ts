import type { SetGlyph, SetLine } from './line.ts'
import { WIDEST_SPACE } from './lines.ts'
import type { TextStyle } from './style.ts'

/** How far a gap in a line may widen, in em of the paragraph: a space, and the gap beside an ideograph or a Thai letter. */
const MOST = { space: WIDEST_SPACE, ideograph: 0.25, cluster: 0.08 }

const SPACE = /^[ \u00a0]$/
/** Words of these scripts stand without spaces between them. */
const IDEOGRAPH =
  /^[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\u3001-\u303f\uff01-\uff60]/u
const CLUSTER = /^[\p{sc=Thai}\p{sc=Laoo}]/u

/** Signs that belong to the letter before them: the vowels that Thai and Lao write behind it. */
const JOINED = /^[\p{M}\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3\u0ebd\u200b]/u

/**
 * Widens a line to a measure, in em of the paragraph: its spaces, and where scripts have none, the gaps between letters. A
 * line that would get holes stays as it is.
 */
export function justify<S extends TextStyle>(
  line: SetLine<S>,
  measure: number,
): SetLine<S> {
  const widest = gapsOf(line)
  const sum = widest.flat().reduce((total, one) => total + one, 0)
  const missing = measure - line.width
  if (missing <= 0 || missing > sum) return line
  const share = missing / sum
  let shift = 0
  const runs = line.runs.map((run, runIndex) => {
    const scale = run.style.scale ?? 1
    const before = shift
    const glyphs = run.glyphs.map((glyph, index) => {
      const moved = { ...glyph, x: glyph.x + (shift - before) / scale }
      shift += (widest[runIndex]?.[index] ?? 0) * share
      return moved
    })
    return { ...run, glyphs, x: run.x + before, width: run.width + shift - before }
  })
  return { width: measure, runs }
}

/** How far the gap behind each glyph may widen, run by run. */
function gapsOf<S extends TextStyle>({ runs }: SetLine<S>): readonly number[][] {
  const all = runs.flatMap(({ glyphs, width, style: { scale = 1 } }) =>
    glyphs.map((glyph) => ({ glyph, inside: isInside(glyph, width / scale) })),
  )
  let at = 0
  return runs.map(({ glyphs }) =>
    glyphs.map((glyph) => {
      const [own, next] = [all[at], all[at + 1]]
      at += 1
      return own?.inside === true && next?.inside === true
        ? gapBetween(glyph.text, next.glyph.text)
        : 0
    }),
  )
}

/** The space at the end of a line lies outside. */
const isInside = ({ x, text }: SetGlyph, width: number): boolean =>
  !SPACE.test(text) || (x >= 0 && x < width)

function gapBetween(one: string, next: string): number {
  if (SPACE.test(one)) return MOST.space
  if (JOINED.test(next) || SPACE.test(next)) return 0
  if (IDEOGRAPH.test(one) || IDEOGRAPH.test(next)) return MOST.ideograph
  return CLUSTER.test(one) && CLUSTER.test(next) ? MOST.cluster : 0
}
