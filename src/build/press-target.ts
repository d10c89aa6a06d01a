import type { Length } from '../base/geometry/length.ts'
import { pressMarks } from '../output/imposition/press-marks.ts'
import type { Frame } from '../typesetting/frame/frame.ts'
import type { PageContext, TargetPlan } from './target-plan.ts'

/** For a print shop: each side is a page of its own, with its bleed. */
export const PRESS: TargetPlan = {
  file: 'The press file',
  medium: 'paper',
  hasSpotPlates: true,
  isOnce: ({ repeat }) => !repeat,
  flip: () => undefined,
  cardsPerPage: () => 1,
  holdsLeaflet: () => true,
  cardPages: (cards, context) => {
    const isSingleSided = cards.every(({ back }) => back === undefined)
    return cards.flatMap(({ front, back = blankBehind(front), quantity }) => {
      const printed = isSingleSided ? [front] : [front, back]
      const sides = printed.map((frame) => withMarks(frame, [], context))
      const copies = context.request.repeat ? quantity : 1
      return Array.from({ length: copies }, () => sides).flat()
    })
  },
  leafletPages: ({ outside, inside }, folds, context) => [
    withMarks(outside, folds.outside, context),
    withMarks(inside, folds.inside, context),
  ],
  nameParts: ({ marks, repeat }, { bleed, copies }) => [
    ...bleed,
    ...(marks ? ['marks'] : []),
    ...(repeat ? ['repeat', ...copies] : []),
  ],
}

/** An empty page, so that in a file of fronts and backs each back follows its front. */
const blankBehind = (front: Frame): Frame => ({
  ...front,
  name: front.name.replace(/front$/, 'back'),
  items: [],
})

function withMarks(
  frame: Frame,
  folds: readonly Length[],
  { request, title, typeset, report }: PageContext,
): Frame {
  if (!request.marks) return frame
  return pressMarks(frame, { notes: [title, frame.name], folds, typeset, report })
}
