import type { Slots, Text, Words } from '../../input/deck/deck.ts'
import { isAlternative, isOfWholeDeck } from './alternative.ts'

/** Languages that nobody speaks, for designers: longer words with accents, and the same from right to left. */
const PSEUDO = ['qps', 'qps-mirror']

/** Whether a tag names a made-up language, which needs no file. */
export const isPseudo = (language: string): boolean => PSEUDO.includes(language)

/** Words as a made-up language has them: two fifths longer and with accents; marks and placeholders stay. */
export function pseudoWords(words: Words, language: string): Words {
  return {
    ...words,
    language,
    deck: pseudoSlots(words.deck, isOfWholeDeck),
    pieces: new Map(
      [...words.pieces].map(([id, slots]) => [id, pseudoSlots(slots, isAlternative)]),
    ),
    families: new Map(
      [...words.families].map(([id, slots]) => [id, pseudoSlots(slots, isAlternative)]),
    ),
    variants: new Map(),
    variantSpans: new Map(),
    notes: pseudoSlots(words.notes),
  }
}

/** Some words as a made-up language has them, but for those that describe pictures. */
export const pseudoSlots = (slots: Slots, describes?: (slot: string) => boolean): Slots =>
  new Map(
    [...slots].map(([slot, text]) => [
      slot,
      describes?.(slot) === true ? text : pseudo(text),
    ]),
  )

/** What keeps its meaning only as it is: placeholders, footnote marks, addresses, escapes, and the letters of lists. */
const MARKUP =
  /\{[^{}]*\}|\[\^[^\]]*\]|\]\([^)]*\)|(?:https?:\/\/|www\.)\S+|\S+@\S+|\\[^]|(?<![\p{L}\p{N}:]):\p{L}[\p{L}\p{N}_-]{0,59}:|\[[ xX]\]|^[ >]*\(?(?:\p{L}{1,3}|[ivx]+|[IVX]+)[.)-]+ |^[ >]*o(?=\s)/gmu

const pseudo = (text: Text): Text => {
  const kept = [...text.value.matchAll(MARKUP)].map(([markup]) => markup)
  const between = text.value.split(MARKUP).map(lengthened)
  return {
    ...text,
    value: between.map((part, index) => `${part}${kept[index] ?? ''}`).join(''),
  }
}

const WORD = /\p{L}+/gu
const VOWEL = /[aeiou]/i

/** How much longer a word becomes. */
const GROWTH = 1.4

const lengthened = (part: string): string => part.replaceAll(WORD, stretched)

function stretched(word: string): string {
  let missing = Math.ceil(word.length * GROWTH) - word.length
  let longer = ''
  for (const letter of word) {
    const accented = withAccent(letter)
    longer += accented
    if (missing <= 0 || !VOWEL.test(letter)) continue
    longer += accented.toLowerCase()
    missing -= 1
  }
  const last = withAccent(word.at(-1) ?? '').toLowerCase()
  return breakable(longer + last.repeat(Math.max(0, missing)))
}

/** Long words may be broken, as those of most languages may. */
const breakable = (word: string): string =>
  word.length < LONG ? word : word.replaceAll(SYLLABLE, '$&\u00ad')

const LONG = 12
const SYLLABLE = /^.{4,6}(?=.{4})|(?<=^.{6,}).{5}(?=.{4})/gu

/** Letters that most fonts of Europe have. */
const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  d: 'đ',
  e: 'é',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  n: 'ñ',
  o: 'ö',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  w: 'ŵ',
  y: 'ý',
  z: 'ž',
}

function withAccent(letter: string): string {
  const small = letter.toLowerCase()
  const accented = ACCENTS[small] ?? letter
  return small === letter ? accented : accented.toUpperCase()
}
