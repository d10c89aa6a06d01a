import type { View } from '../../preview/protocol/view.ts'

/** What the title of the page and its icon tell while one looks at another window. */
export interface Told {
  readonly deck: string
  /** The side or sheet that is looked at. */
  readonly shown: string | undefined
  readonly problems: View['problems']
}

/** The title: how many problems, what of which deck. */
export const titleOf = ({ deck, shown, problems }: Told): string =>
  [
    ...(problems.length > 0 ? [`(${problems.length})`] : []),
    [shown, deck, 'cardpress'].filter((name) => name).join(' · '),
  ].join(' ')
