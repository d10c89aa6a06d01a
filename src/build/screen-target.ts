import { pt } from '../base/geometry/length.ts'
import type { Frame, FrameItem } from '../typesetting/frame/frame.ts'
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
  cardSections: (cards, { titles }) => {
    let page = 0
    return cards.map((card) => ({
      title: titles.get(card.id) ?? card.id,
      parts: sidesOfCard(card).map(({ items }) => ({ page: page++, items })),
    }))
  },
  leafletSections: ({ id, fold, outside, inside }, { titles }) => {
    // From panel to panel, as it is folded: the first and the last lie on the outside.
    const panels = [outside, inside].flatMap(({ items }, page) =>
      items.map((item) => ({ page, items: [item], name: nameOf(item) })),
    )
    const rank = ({ name }: { readonly name: string }): number => fold.read.indexOf(name)
    const parts = panels.toSorted((one, other) => rank(one) - rank(other))
    return [{ title: titles.get(id) ?? id, parts }]
  },
  nameParts: () => [],
}

const nameOf = (item: FrameItem): string =>
  item.kind === 'group' ? (item.name ?? '') : ''

/** What lies in the bleed is never seen. */
const trimmed = (frame: Frame): Frame => ({ ...frame, bleed: pt(0) })
