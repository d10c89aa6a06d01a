import type { Words } from './words.ts'

/** The words of the specimen of a template, in Dutch. */
export const nlSpecimen: Words['specimen'] = {
  waiting: 'De letters worden gezet …',
  nothing: 'Er is niets te zien. De lijst met problemen zegt waarom.',
  colors: 'Kleuren',
  of: (template) => `van de template “${template}”`,
  spot: 'steunkleur',
  onWhite: 'met wit',
  onBlack: 'met zwart',
  pairs: 'Contrast',
  pairsHint:
    'Woorden op de grond die ze hier hebben, het slechtst leesbare eerst. AA vraagt 4,5 : 1 (grote letters 3 : 1), AAA 7 : 1. Woorden op foto’s en verlopen meet de controle waar ze staan.',
  noPairs: 'Hier staan geen woorden op een effen grond.',
  on: (words, ground) => `${words} op ${ground}`,
  level: { AAA: 'AAA', AA: 'AA', large: 'AA groot', none: 'haalt AA niet' },
  styles: 'Letters',
  stylesHint: 'In woorden van dit deck, in de grootte die het thema bedoelt.',
  font: 'Lettertype',
  open: 'Kleuren en letters van de template',
  sample: 'Aa',
}
