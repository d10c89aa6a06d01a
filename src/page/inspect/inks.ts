import type { InkFacts } from '../../preview/protocol/side.ts'

const LETTERS = ['C', 'M', 'Y', 'K']

/** The inks of a colour in percent without those of 0 %: `C 80 M 20`; empty without ink. */
export const inksText = (
  { cmyk }: Pick<InkFacts, 'cmyk'>,
  number: (percent: number) => string,
): string =>
  cmyk
    .flatMap((percent, index) =>
      percent === 0 ? [] : [`${LETTERS[index]} ${number(percent)}`],
    )
    .join(' ')
