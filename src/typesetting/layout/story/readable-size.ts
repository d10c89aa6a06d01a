import type { BoxStyle } from '../type/computed-style.ts'
import { SIZE_STEP } from '../type/styles.ts'
import { paragraphsIn } from './story.ts'
import type { TextStory } from './story.ts'

/** The size of a text box at which its smallest words (a note, an attribution) are still readable, in points. */
export function smallestSize(
  { sizing }: Pick<BoxStyle, 'sizing'>,
  story: TextStory,
): number {
  const scales = [...paragraphsIn(story.elements), ...story.notes.byNumber.values()].map(
    (one) => one.style.scale,
  )
  return Math.ceil(sizing.least / Math.min(1, ...scales) / SIZE_STEP) * SIZE_STEP
}
