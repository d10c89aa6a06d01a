import type { Story } from '../story/story.ts'
import { SIZE_STEP } from '../type/styles.ts'
import type { FittedFlow } from './balance-flow.ts'
import { flowText } from './text-flow.ts'
import type { TextFrame } from './text-frame.ts'

/** The share of its text frames that a story fills at most when it is set larger than usual. */
const MOST = 0.5

/** Sets a story that fills less than half of its text frames larger, up to a size in points or until it fills half. */
export function growFlow(
  story: Story,
  textFrames: readonly TextFrame[],
  usual: FittedFlow,
  greatest: number,
): FittedFlow {
  const most = MOST * totalHeight(textFrames)
  if (totalHeight(usual.flow.textFrames) > most) return usual
  for (let size = greatest; size > usual.size; size -= SIZE_STEP) {
    const flow = flowText(story, textFrames, size)
    const isWhole = flow.excess === 0 && flow.wideWord === undefined && !flow.crowded
    if (isWhole && totalHeight(flow.textFrames) <= most) return { size, flow }
  }
  return usual
}

const totalHeight = (frames: readonly { readonly height: number }[]): number =>
  frames.reduce((sum, { height }) => sum + height, 0)
