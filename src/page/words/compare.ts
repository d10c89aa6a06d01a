import { changesInDutch } from './nl-changes.ts'

/** The words of “Before and after” and of the report of a comparison, in English. */
const en = {
  with: 'Compare with',
  befores: {
    build: 'The last build',
    pinned: 'The pinned version',
    revision: 'A Git revision',
  },
  revision: 'Revision',
  pin: 'Pin this version',
  pinned: 'Pinned. Change something, and the difference shows here.',
  kept: 'Version pinned: “Before and after” now compares with it.',
  waiting: 'Comparing …',
  nothing: 'There is nothing to compare with.',
  list: 'Compared sides',
  alike: (number: number) => `${number} sides:`,
  sameSides: (number: number) =>
    number === 1 ? '1 side is the same' : `${number} sides are the same`,
  pairState: { changed: 'changed', added: 'new', removed: 'removed' },
  previousChange: 'Previous change',
  nextChange: 'Next change',
  look: 'How to compare',
  looks: {
    slider: 'Slider',
    blink: 'Blink',
    difference: 'Difference',
    beside: 'Side by side',
  },
  outlined: 'Outline changes',
  before: 'Before',
  after: 'After',
  divide: 'How much of “before” is shown',
  divided: (percent: number) => `${percent} % before`,
  pause: 'Pause',
  swap: 'Swap',
  every: 'Every',
  seconds: (number: number) => `${number.toLocaleString('en')} s`,
  differenceHow: 'Black means no difference; changes are bright.',
  /** What changed, as the program says it. */
  changes: (english: string): string => english,
  /** A side, as the program calls it: `welcome front (nl)`. */
  side: (english: string): string => english,
  report: {
    title: 'What changed in',
    changed: 'Sides that changed',
    same: (number: number) =>
      `The same as before: ${number} ${number === 1 ? 'side' : 'sides'}`,
    foot: 'Made by cardpress compare. The dashed line is where a side is cut.',
    noWords: 'A side without words',
  },
}

export type CompareWords = typeof en

/** The words of “Before and after” and of the report of a comparison, in Dutch. */
const nl: CompareWords = {
  with: 'Vergelijk met',
  befores: {
    build: 'De laatst gemaakte versie',
    pinned: 'De vastgezette versie',
    revision: 'Een Git-revisie',
  },
  revision: 'Revisie',
  pin: 'Deze versie vastzetten',
  pinned: 'Vastgezet. Verander iets, en hier zie je het verschil.',
  kept: 'Versie vastgezet: ‘Voor en na’ vergelijkt er nu mee.',
  waiting: 'Wordt vergeleken …',
  nothing: 'Er is niets om mee te vergelijken.',
  list: 'Vergeleken kanten',
  alike: (number: number) => `${number} kanten:`,
  sameSides: (number) =>
    number === 1 ? '1 kant is hetzelfde' : `${number} kanten zijn hetzelfde`,
  pairState: { changed: 'veranderd', added: 'nieuw', removed: 'verwijderd' },
  previousChange: 'Vorige verandering',
  nextChange: 'Volgende verandering',
  look: 'Manier van vergelijken',
  looks: {
    slider: 'Schuif',
    blink: 'Knipperen',
    difference: 'Verschil',
    beside: 'Naast elkaar',
  },
  outlined: 'Veranderingen omlijnen',
  before: 'Voor',
  after: 'Na',
  divide: 'Hoeveel van ‘voor’ te zien is',
  divided: (percent) => `${percent} % voor`,
  pause: 'Pauze',
  swap: 'Omwisselen',
  every: 'Elke',
  seconds: (number) => `${number.toLocaleString('nl')} s`,
  differenceHow: 'Zwart betekent geen verschil; veranderingen zijn licht.',
  changes: changesInDutch,
  side: (english) =>
    english.replace(FACE, (_, face: string) => ` ${FACES[face] ?? face}`),
  report: {
    title: 'Wat er veranderd is in',
    changed: 'Kanten die veranderd zijn',
    same: (number) => `Hetzelfde gebleven: ${number} ${number === 1 ? 'kant' : 'kanten'}`,
    foot: 'Gemaakt door cardpress compare. Langs de streepjeslijn wordt gesneden.',
    noWords: 'Een kant zonder woorden',
  },
}

/** The side of a piece, in the name of that. */
const FACE = / (front|back|outside|inside)(?=$| \()/

const FACES: Readonly<Record<string, string>> = {
  front: 'voorkant',
  back: 'achterkant',
  outside: 'buitenkant',
  inside: 'binnenkant',
}

export const COMPARE_WORDS = { en, nl }
