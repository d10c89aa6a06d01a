import type { Side } from '../../src/preview/protocol/side.ts'

/** A blank side of a card. */
export const sideOf = (name: string, digest: string): Side => ({
  piece: name,
  side: 'front',
  name,
  digest,
  trim: { width: 60, height: 90 },
  margin: 3,
  bleed: 3,
  cornerRadius: 0,
  safe: 4,
  folds: [],
  boxes: [],
  baselines: [],
  text: '',
  language: 'nl',
  direction: 'ltr',
})
