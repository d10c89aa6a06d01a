import type { Words } from './words.ts'

/** What before and after says, in Dutch. */
export const nlCompare: Words['compare'] = {
  with: 'Vergelijk met',
  befores: {
    build: 'Wat het laatst gemaakt is',
    pinned: 'De vastgezette stand',
    revision: 'Een revisie van Git',
  },
  revision: 'Revisie',
  pin: 'Zet deze stand vast',
  pinned: 'Vastgezet. Verander iets, en zie hier wat dat deed.',
  kept: 'Deze stand is vastgezet: ‘Voor en na’ vergelijkt ermee.',
  waiting: 'Wordt vergeleken …',
  nothing: 'Er is niets om mee te vergelijken.',
  list: 'Vergeleken kanten',
  sameSides: (number) =>
    number === 1 ? '1 kant is hetzelfde' : `${number} kanten zijn hetzelfde`,
  pairState: { changed: 'veranderd', added: 'nieuw', removed: 'weg' },
  previousChange: 'Vorige verandering',
  nextChange: 'Volgende verandering',
  look: 'Hoe te kijken',
  looks: {
    slider: 'Schuif',
    blink: 'Om en om',
    difference: 'Verschil',
    beside: 'Naast elkaar',
  },
  outlined: 'Omlijn veranderingen',
  before: 'Voor',
  after: 'Na',
  divide: 'Hoeveel van voor te zien is',
  divided: (percent) => `${percent} % voor`,
  pause: 'Pauze',
  swap: 'Wissel',
  every: 'Elke',
  seconds: (number) => `${number} s`,
  differenceHow: 'Zwart is hetzelfde; wat verschilt is licht.',
}
