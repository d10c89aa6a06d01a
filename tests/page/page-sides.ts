import type { ProblemFacts } from '../../src/preview/protocol/problem.ts'
import type { BoxFacts, Side } from '../../src/preview/protocol/side.ts'

/** A side as the server tells it, of 60 × 90 mm with 3 mm around. */
export const side = (over: Partial<Side> = {}): Side => ({
  piece: 'hello',
  side: 'front',
  name: 'hello front',
  digest: 'd1',
  trim: { width: 60, height: 90 },
  margin: 3,
  bleed: 3,
  safe: 5,
  cornerRadius: 0,
  folds: [],
  boxes: [],
  baselines: [],
  text: 'Hello',
  language: 'en',
  direction: 'ltr',
  ...over,
})

/** Sides of cards of those names, each with a front and a back. */
export const cards = (...pieces: readonly string[]): readonly Side[] =>
  pieces.flatMap((piece) =>
    ['front', 'back'].map((name) =>
      side({ piece, side: name, name: `${piece} ${name}` }),
    ),
  )

/** A paragraph on a side. */
export const box = (
  name: string,
  x: number,
  y: number,
  over: Partial<BoxFacts> = {},
): BoxFacts => ({
  name,
  kind: 'paragraph',
  x,
  y,
  width: 20,
  height: 10,
  ...over,
})

/** A problem as the server tells it. */
export const problem = (
  message: string,
  over: Partial<ProblemFacts> = {},
): ProblemFacts => ({
  severity: 'error',
  code: 'overset',
  message,
  ...over,
})
