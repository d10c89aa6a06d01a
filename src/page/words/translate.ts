/**
 * Texts of the program in another language, by the English ones. A name in braces stands for what the English text has at
 * that place: `“{slot}” has no words.`. With `?` behind it, that is translated too where it can be; with `!`, the whole
 * is not translated unless that part is; with `#`, it must be names with commas between them. A `{number}` has digits.
 */
export type Phrases = Readonly<Record<string, string>>

/** Translates a text of the program; undefined for one that is not in the phrases. */
export type Translate = (english: string) => string | undefined

/** How the page writes what stands in place of a name: numbers, and names of languages. */
export type Localize = (name: string, value: string) => string

/** A phrase, ready to be compared with a text. */
interface Pattern {
  readonly shape: RegExp
  /** The names in the English text, in their order, and whether each is translated. */
  readonly names: readonly NamedPart[]
  readonly translation: string
}

interface NamedPart {
  readonly name: string
  readonly how: '' | '?' | '!' | '#'
}

/** So many translations are kept, since the same problems are shown again and again. */
const MOST_KEPT = 2000

/** What a translator works with. */
interface Phrasebook {
  readonly patterns: readonly Pattern[]
  readonly within: Translate
  readonly localize: Localize
}

/**
 * Makes a function that translates whole sentences by phrases, and what stands within them by parts as well; where several
 * fit, the one with the most words of its own counts.
 */
export function translator(
  sentences: Phrases,
  parts: Phrases,
  localize: Localize = (_, value) => value,
): Translate {
  const whole = patternsOf(sentences)
  const all = [...whole, ...patternsOf(parts)]
  const within: Translate = (english) =>
    firstOf({ patterns: all, within, localize }, english)
  const known = new Map<string, string | undefined>()
  return (english) => {
    if (!known.has(english)) {
      if (known.size >= MOST_KEPT) known.clear()
      known.set(english, firstOf({ patterns: whole, within, localize }, english))
    }
    return known.get(english)
  }
}

function firstOf(book: Phrasebook, english: string): string | undefined {
  for (const pattern of book.patterns) {
    const found = fill(pattern, english, book)
    if (found !== undefined) return found
  }
  return undefined
}

const NAME = /\{(\w+)([?!#]?)\}/g

const patternsOf = (phrases: Phrases): readonly Pattern[] =>
  Object.entries(phrases)
    .toSorted(([one], [other]) => ownLength(other) - ownLength(one))
    .map(patternOf)

const ownLength = (english: string): number => english.replaceAll(NAME, '').length

function patternOf([english, translation]: readonly [string, string]): Pattern {
  const names = Array.from(english.matchAll(NAME), ([, name = '', how]): NamedPart => ({
    name,
    how: how === '?' || how === '!' || how === '#' ? how : '',
  }))
  const [first = '', ...others] = english
    .split(/\{\w+[?!#]?\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  const shape = first + others.map((part, at) => shapeOf(names[at]) + part).join('')
  return { shape: new RegExp(`^${shape}$`), names, translation }
}

/** What may stand in place of a name. */
function shapeOf(part: NamedPart | undefined): string {
  if (part?.how === '#') return '([^ ,]+(?:, [^ ,]+)*)'
  return part?.name === 'number' ? String.raw`(\d[\d,.]*)` : String.raw`([\s\S]+?)`
}

/** The translation of a text of this pattern, with what the text has in place of the names. */
function fill(
  { shape, names, translation }: Pattern,
  english: string,
  { within, localize }: Phrasebook,
): string | undefined {
  const match = shape.exec(english)
  if (!match) return undefined
  const values = new Map<string, string>()
  for (const [index, { name, how }] of names.entries()) {
    const value = match[index + 1] ?? ''
    const translated = how === '?' || how === '!' ? within(value) : value
    if (translated === undefined && how === '!') return undefined
    values.set(name, localize(name, translated ?? value))
  }
  return translation.replaceAll(NAME, (_, name: string) => values.get(name) ?? '')
}
