import type { Story } from '../story/story.ts'
import { flowText } from './text-flow.ts'
import type { FlowResult } from './text-flow.ts'
import type { TextFrame } from './text-frame.ts'

/** Steps of the bisection: ten find the height to a thousandth of a panel. */
const STEPS = 10

/** Text that would fill less than this share of each panel is not spread out. */
const LEAST_SHARE = 0.25

/** A story in its text frames, at a size in points. */
export interface FittedFlow {
  readonly size: number
  readonly flow: FlowResult
}

/**
 * Spreads a story that would leave a text frame empty evenly over all of them. One that fills them all, does not fit, or
 * is too short stays as it is.
 */
export function balanceFlow(
  story: Story,
  textFrames: readonly TextFrame[],
  poured: FittedFlow,
): FlowResult {
  const { size, flow } = poured
  if (flow.excess > 0 || !leavesEmpty(flow)) return flow
  let best = flow
  let [tooLow, enough] = [0, 1]
  for (let step = 0; step < STEPS; step += 1) {
    const share = (tooLow + enough) / 2
    const lower = textFrames.map((textFrame) => ({
      ...textFrame,
      height: textFrame.height * share,
    }))
    const tried = flowText(story, lower, size)
    if (tried.excess === 0 && tried.crowded === flow.crowded) {
      best = tried
      enough = share
    } else tooLow = share
  }
  return leavesEmpty(best) || enough < LEAST_SHARE ? flow : best
}

const leavesEmpty = ({ textFrames }: FlowResult): boolean =>
  textFrames.some(({ placed }) => placed.length === 0)
