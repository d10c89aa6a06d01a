/** The words of the specimen of a template, in English. */
export const enSpecimen = {
  waiting: 'Setting the type …',
  nothing: 'There is nothing to show. The list of problems says why.',
  colors: 'Colours',
  of: (template: string) => `of the template “${template}”`,
  spot: 'spot colour',
  onWhite: 'with white',
  onBlack: 'with black',
  pairs: 'Contrast',
  pairsHint:
    'Words on the grounds that they have here, the hardest to read first. AA needs 4.5 : 1 (large letters 3 : 1), AAA 7 : 1. Words on pictures and gradients are measured where they stand, by the check.',
  noPairs: 'Here no words stand on a plain ground.',
  on: (words: string, ground: string) => `${words} on ${ground}`,
  level: { AAA: 'AAA', AA: 'AA', large: 'AA large', none: 'fails AA' },
  styles: 'Type',
  stylesHint: 'In words of this deck, at the size that the theme means them to have.',
  font: 'Font',
  open: 'Colours and type of the template',
  sample: 'Aa',
}
