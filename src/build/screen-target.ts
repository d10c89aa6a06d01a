import { pt } from '../base/geometry/length.ts'
import type { Frame } from '../typesetting/frame/frame.ts'
import { sidesOfCard } from './lay-out-words.ts'
import type { TargetPlan } from './target-plan.ts'

/** To be read on a screen: each side is a page of its own, cut to its trim. */
export const SCREEN: TargetPlan = {
  file: 'The file for the screen',
  medium: 'screen',
  hasSpotPlates: false,
  isOnce: () => true,
  flip: () => undefined,
  cardsPerPage: () => 1,
  holdsLeaflet: () => true,
  cardPages: (cards) => cards.flatMap(sidesOfCard).map(trimmed),
  leafletPages: ({ outside, inside }) => [outside, inside].map(trimmed),
  nameParts: () => [],
}

/** What lies in the bleed is never seen. */
const trimmed = (frame: Frame): Frame => ({ ...frame, bleed: pt(0) })
