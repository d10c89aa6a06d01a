import type { View } from '../../protocol/view.ts'

/** What the title of the page and its icon tell while one looks at another window. */
export interface Told {
  readonly deck: string
  readonly side: string | undefined
  readonly problems: View['problems']
}

/** The title: how many problems, which side, which deck. */
export const titleOf = ({ deck, side, problems }: Told): string =>
  [
    ...(problems.length > 0 ? [`(${problems.length})`] : []),
    [side, deck, 'cardpress'].filter((name) => name).join(' · '),
  ].join(' ')
