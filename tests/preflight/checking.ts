import { expect } from 'vitest'

import type { Color } from '../../src/base/color/color.ts'
import { mm, pt } from '../../src/base/geometry/length.ts'
import type { Length } from '../../src/base/geometry/length.ts'
import type { Problem } from '../../src/base/problems/problem.ts'
import { runChecks } from '../../src/output/preflight/all.ts'
import type { CheckedDeck } from '../../src/output/preflight/checked-deck.ts'
import { nl } from '../../src/page/words/nl.ts'
import type { Frame, FrameItem } from '../../src/typesetting/frame/frame.ts'

/** Where the piece stands in the deck. */
export const SPAN = { file: 'deck.yaml', start: 3, end: 6 }

/** A side of 100 × 60 mm. */
export const sideOf = (items: readonly FrameItem[]): Frame => ({
  name: 'one front',
  trim: { width: mm(100), height: mm(60) },
  bleed: mm(3),
  slug: pt(0),
  language: 'nl',
  items,
})

interface SideRules extends Partial<CheckedDeck> {
  readonly safe?: number
  readonly cornerRadius?: Length
}

/** What the checks find on a side on which words keep a distance (5 mm) from the cut. */
export const problemsOn = (
  items: readonly FrameItem[],
  { safe = mm(5), cornerRadius = mm(0), ...deck }: SideRules = {},
): readonly Problem[] =>
  inDutchToo(
    runChecks({
      format: 'trial',
      language: 'nl',
      terms: [],
      strict: false,
      inkLimit: 240,
      palette: new Map(),
      heavyInks: [],
      pictures: new Map(),
      namedAt: () => undefined,
      pixels: new Map(),
      boldFonts: new Set(['bold']),
      sides: [
        { span: SPAN, safe: pt(safe), cornerRadius, scale: 2, frame: sideOf(items) },
      ],
      ...deck,
    }),
  )

/** Problems of which each has words in Dutch. */
function inDutchToo(problems: readonly Problem[]): readonly Problem[] {
  const texts = problems.flatMap(({ message, hint = 'Known: {names}.' }) => [
    message,
    hint,
  ])
  expect(texts.filter((text) => nl.told(text) === undefined)).toEqual([])
  return problems
}

export const ink = (...cmyk: [number, number, number, number]): Color => ({
  cmyk,
  srgb: '#000000',
})
