import type { Change } from './run.ts'

const DECK = 'content/small/deck.yaml'
const WORDS = 'content/small/nl.yaml'
const THEME = 'templates/plain/theme.yaml'
const CARD = 'templates/plain/card.yaml'

/** A mistake of somebody who makes a deck, and what is to be said about it. */
export interface Mistake {
  readonly file: string
  readonly change: Change
  readonly said: RegExp
  /** What is underlined. */
  readonly marked: string
  readonly hint: RegExp
  /** What is said besides, because of it. */
  readonly follows?: RegExp
}

/** Mistakes that hide nothing of each other. */
export const TOGETHER: Readonly<Record<string, Mistake>> = {
  'words that are missing': {
    file: WORDS,
    change: ['    name: Haas\n', ''],
    said: /“hare” has no words for “name” in nl/,
    marked: 'Een haas in het gras',
    hint: /Add “name: …” under “hare”/,
  },
  'words without a place': {
    file: WORDS,
    change: ['    body: De uil', '    bodi: x\n    body: De uil'],
    said: /“owl” has no place for “bodi”/,
    marked: 'x',
    hint: /Did you mean “body”\?/,
  },
  'an unknown colour': {
    file: CARD,
    change: [
      '{ text: name, style: title }',
      '{ text: name, style: title, color: accent-pail }',
    ],
    said: /There is no colour “accent-pail”/,
    marked: 'accent-pail',
    hint: /Did you mean “accent-pale”\?/,
  },
  'an unknown accent': {
    file: DECK,
    change: ['hare: { kind: card, accent: teal', 'hare: { kind: card, accent: teel'],
    said: /There is no colour “teel”/,
    marked: 'teel',
    hint: /Did you mean “teal”\?/,
  },
  'an accent without the variants that the template needs': {
    file: DECK,
    change: ['accent: rust', 'accent: sand'],
    said: /The template needs a colour “sand-pale” beside “sand”/,
    marked: 'sand',
    hint: /Choose one of: teal, rust/,
  },
  'no accent at all': {
    file: DECK,
    change: ['owl: { kind: card, accent: teal }', 'owl: { kind: card }'],
    said: /“owl” has no accent, and its template needs one/,
    marked: 'owl',
    hint: /Choose one of: teal, rust/,
  },
  'a picture that is not there': {
    file: DECK,
    change: ['picture: scene.svg', 'picture: Scene.svg'],
    said: /“Scene.svg”/,
    marked: 'Scene.svg',
    hint: /capitals/,
  },
  'a picture outside the deck': {
    file: DECK,
    change: ['quantity: 3', 'quantity: 3, picture: ../../../../etc/passwd'],
    said: /“\.\.\/\.\.\/\.\.\/\.\.\/etc\/passwd”/,
    marked: '../../../../etc/passwd',
    hint: /./,
  },
  'an unknown format': {
    file: DECK,
    change: ['[little, low]', '[little, lwo]'],
    said: /There is no format “lwo”/,
    marked: 'lwo',
    hint: /Did you mean “low”\?/,
  },
  'an unknown fold': {
    file: DECK,
    change: ['[half, roll]', '[half, rol]'],
    said: /There is no fold “rol”/,
    marked: 'rol',
    hint: /Did you mean “roll”\?/,
  },
  'a footnote without a note': {
    file: WORDS,
    change: ['[^table]', '[^chair] [^table]'],
    said: /“\[\^chair\]”/,
    marked: '[^chair]',
    hint: /“chair: …” under “notes:”/,
  },
  'text that does not fit': {
    file: WORDS,
    change: ['body: De uil ziet', `body: ${'woorden '.repeat(180)}`],
    said: /^“body” on owl back \(nl\) does not fit little: it is \d+\.\d mm \(\d+ lines\) too long, even at its smallest size of 8 pt\.$/,
    marked: 'woorden',
    hint: /Shorten the text/,
  },
  'a character that no font has': {
    file: WORDS,
    change: ['De haas rent', 'De haas \u{1faec} rent'],
    said: /^No font has “\u{1faec}” \(U\+1FAEC\), in “body” of hare \(nl\)\.$/u,
    marked: '\u{1faec}',
    hint: /^Delete it, or use a sign that is printed/,
  },
}

/** Mistakes after which a file, or what depends on it, cannot be used. */
export const ALONE: Readonly<Record<string, Mistake>> = {
  'an unknown key in a theme': {
    file: THEME,
    change: ['hyphens: auto', 'hyphen: auto'],
    said: /“hyphen” is not known in “body”/,
    marked: 'hyphen',
    hint: /Did you mean “hyphens”\?/,
  },
  'an unknown key in a deck': {
    file: DECK,
    change: ['quantity: 3', 'quantty: 3'],
    said: /“quantty” is not known in “fox”/,
    marked: 'quantty',
    hint: /Did you mean “quantity”\?/,
  },
  'a length without a unit': {
    file: CARD,
    change: ['height: 20mm', 'height: 20'],
    said: /“height” needs a unit: write 20mm/,
    marked: '20',
    hint: /^$/,
  },
  'a format without a unit': {
    file: 'templates/formats.yaml',
    change: ['height: 50mm, bleed: 3mm', 'height: 50mm, bleed: 3'],
    said: /“bleed” needs a unit: write 3mm/,
    marked: '3',
    hint: /^$/,
    follows: /There is no format/,
  },
  'an unknown kind of piece': {
    file: DECK,
    change: ['owl: { kind: card', 'owl: { kind: crad'],
    said: /no kind of piece “crad”/,
    marked: 'crad',
    hint: /Did you mean “card”\?/,
  },
  'an unknown template': {
    file: DECK,
    change: ['template: plain', 'template: plian'],
    said: /There is no template “plian”/,
    marked: 'plian',
    hint: /Did you mean “plain”\?/,
  },
  'YAML that cannot be read': {
    file: WORDS,
    change: ['name: Uil', 'name: "Uil'],
    said: /is opened and never closed/,
    marked: '"Uil',
    hint: /Close it/,
  },
}
