import type { Problem } from '../../base/problems/problem.ts'
import type { Check } from './check.ts'
import type { CheckedDeck } from './checked-deck.ts'
import { contrast } from './contrast.ts'
import { cutCorners } from './cut-corners.ts'
import { effects } from './effects.ts'
import { hairlines } from './hairlines.ts'
import { hiddenWords } from './hidden-words.ts'
import { inkLimit } from './ink-limit.ts'
import { nothingShown } from './nothing-shown.ts'
import { overlap } from './overlap.ts'
import { pictureBleed } from './picture-bleed.ts'
import { qrCodes } from './qr-codes.ts'
import { resolution } from './resolution.ts'
import { safeArea } from './safe-area.ts'

/** Every check. */
const ALL: readonly Check[] = [
  safeArea,
  cutCorners,
  nothingShown,
  hiddenWords,
  overlap,
  contrast,
  inkLimit,
  resolution,
  effects,
  hairlines,
  qrCodes,
  pictureBleed,
]

/** The problems that the checks find in a deck: side by side, as what they work out of one is kept for that one only. */
export function runChecks(deck: CheckedDeck): readonly Problem[] {
  const found = deck.sides.map((side) => ALL.map((check) => check.run(side, deck)))
  return ALL.flatMap((_, check) => found.flatMap((onSide) => onSide[check] ?? []))
}
