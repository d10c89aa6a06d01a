import type { Problem } from '../../base/problems/problem.ts'
import { paintedOn } from '../../typesetting/frame/painted.ts'
import type { Layer, Painted, WordsLine } from '../../typesetting/frame/painted.ts'
import { meet } from '../../typesetting/frame/rect.ts'
import { decorativeLines } from './backdrop.ts'
import { inkOf, middlesOf, thinned } from './behind-words.ts'
import type { PixelsById } from './behind-words.ts'
import type { Check } from './check.ts'
import type { CheckedDeck, CheckedSide } from './checked-deck.ts'
import { wordsOf } from './overlap.ts'
import { nameOf, problemOn } from './side-problem.ts'

/** No words lie under a background or a picture that is painted later, nor are cut off by a box around them. */
export const hiddenWords: Check = {
  run: (side, deck) => {
    const painted = paintedOn(side.frame)
    const decorative = decorativeLines(painted)
    return painted.lines
      .filter((line) => !decorative.has(line))
      .flatMap((line) => hiddenIn(line, painted, side, deck))
  },
}

function hiddenIn(
  line: WordsLine,
  { layers }: Painted,
  side: CheckedSide,
  deck: CheckedDeck,
): readonly Problem[] {
  if (line.isCut)
    return [
      problemOn(side, deck, {
        code: 'words-hidden',
        severity: 'error',
        what: `${wordsOf(line)} is cut off by a box around it with “overflow: hidden”`,
        hint: 'Give the words more room, or keep them away from the round corners of that box.',
        badness: 1,
        box: line.box,
      }),
    ]
  const over = layers.filter(
    ({ order, bounds }) => order > line.order && meet(bounds, line.rect),
  )
  if (over.length === 0) return []
  const seen = line.runs.filter(({ unseen }) => !unseen)
  const middles = seen.flatMap((run) => thinned(middlesOf(run, line)))
  const covering = middles.flatMap(
    ([x, y]) => over.find((layer) => hides(layer, x, y, deck.pixels)) ?? [],
  )
  const [first] = covering
  if (!first) return []
  const by = first.box ? nameOf(first.box) : 'a background'
  const all = covering.length === middles.length
  return [
    problemOn(side, deck, {
      code: 'words-hidden',
      severity: 'error',
      what: `${wordsOf(line)} is ${all ? '' : 'partly '}hidden under ${by}`,
      hint: 'Boxes are painted in the order of the layout: put the box with the words after the other one, or move it.',
      badness: covering.length / middles.length,
      box: line.box,
    }),
  ]
}

/** Whether a layer is almost opaque. */
function hides(layer: Layer, x: number, y: number, pixels: PixelsById): boolean {
  const left = layer
    .paintsAt(x, y)
    .filter(({ multiplies }) => !multiplies)
    .reduce((share, paint) => share * (1 - (inkOf(paint, pixels)?.opacity ?? 0)), 1)
  return left < SEEN_THROUGH
}

const SEEN_THROUGH = 0.3
