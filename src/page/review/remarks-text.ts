/** What a reader has written on a page to review. */
export interface WrittenReview {
  readonly deck: string
  readonly language: string
  readonly by: string
  /** `2026-11-30`. */
  readonly on: string
  readonly remarks: readonly {
    readonly name: string
    readonly print: string
    readonly text: string
  }[]
}

/** Remarks as a text that goes back, by file or by mail: people can read it, and so can `cardpress review read`. */
export const remarksText = ({ deck, language, by, on, remarks }: WrittenReview): string =>
  [
    `cardpress review: ${deck}, ${language}`,
    `by: ${by}`,
    `on: ${on}`,
    ...remarks.map(({ name, print, text }) => `\n[${name} #${print}]\n${text.trim()}`),
    '',
  ].join('\n')
