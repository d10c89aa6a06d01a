import { pt } from '../base/geometry/length.ts'
import type { Frame, FrameItem } from '../typesetting/frame/frame.ts'
import { sidesOfCard } from './lay-out-words.ts'
import { linkAddresses } from './link-addresses.ts'
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
  cardPages: (cards) => cards.flatMap(sidesOfCard).map(onScreen),
  leafletPages: ({ outside, inside }) => [outside, inside].map(onScreen),
  sections: {
    ofCards: (cards, { titles }) => {
      let page = 0
      return cards.map((card) => ({
        title: titles.get(card.id) ?? card.id,
        parts: sidesOfCard(card).map((side) => ({
          page: page++,
          items: onScreen(side).items,
        })),
      }))
    },
    ofLeaflet: ({ id, fold, outside, inside }, { titles }) => {
      // From panel to panel, as it is folded: the first and the last lie on the outside.
      const panels = [outside, inside].flatMap((side, page) =>
        onScreen(side).items.map((item) => ({ page, items: [item], name: nameOf(item) })),
      )
      const rank = ({ name }: { readonly name: string }): number =>
        fold.read.indexOf(name)
      const parts = panels.toSorted((one, other) => rank(one) - rank(other))
      return [{ title: titles.get(id) ?? id, parts }]
    },
  },
  nameParts: () => [],
}

const nameOf = (item: FrameItem): string =>
  item.kind === 'group' ? (item.name ?? '') : ''

/** A side as a screen shows it: nothing of its bleed is seen, and its addresses can be clicked on. */
function onScreen(frame: Frame): Frame {
  const known = sides.get(frame)
  if (known) return known
  const side = { ...frame, bleed: pt(0), items: linkAddresses(frame.items) }
  sides.set(frame, side)
  return side
}

/** Pages and what is read of them are the same items. */
const sides = new WeakMap<Frame, Frame>()
