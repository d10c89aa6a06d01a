import type { Story } from './story.ts'
import { flowText } from './text-flow.ts'
import type { FlowResult } from './text-flow.ts'
import type { TextFrame } from './text-frame.ts'

/** Steps of the bisection: ten find the height to a thousandth of a panel. */
const STEPS = 10

/** Words that would fill less of each panel than this stay together: they would look lost. */
const LEAST_SHARE = 0.25

/** Words poured into regions at a size. */
export interface Poured {
  readonly size: number
  readonly fill: FlowResult
}

/**
 * The same words spread evenly over all regions, where they would leave one empty. As they were, where they fill all, do
 * not fit, or are too few.
 */
export function balanceFlow(
  pour: Story,
  regions: readonly TextFrame[],
  poured: Poured,
): FlowResult {
  const { size, fill } = poured
  if (fill.excess > 0 || !leavesEmpty(fill)) return fill
  let best = fill
  let [tooLow, enough] = [0, 1]
  for (let step = 0; step < STEPS; step += 1) {
    const share = (tooLow + enough) / 2
    const lower = regions.map((region) => ({ ...region, height: region.height * share }))
    const tried = flowText(pour, lower, size)
    if (tried.excess === 0 && tried.crowded === fill.crowded) {
      best = tried
      enough = share
    } else tooLow = share
  }
  return leavesEmpty(best) || enough < LEAST_SHARE ? fill : best
}

const leavesEmpty = ({ regions }: FlowResult): boolean =>
  regions.some(({ placed }) => placed.length === 0)
