/**
 * Texts of the program in another language, by the English ones. A name in braces stands for what the English text has at
 * that place: `“{slot}” has no words.`. With `?` behind it, that is translated too where it can be; with `!`, the whole
 * is not translated unless that part is.
 */
export type Phrases = Readonly<Record<string, string>>

/** Translates a text of the program; undefined for one that is not in the phrases. */
export type Translate = (english: string) => string | undefined

/** A phrase, ready to be compared with a text. */
interface Pattern {
  readonly shape: RegExp
  /** The names in the English text, in their order, and whether each is translated. */
  readonly names: readonly NamedPart[]
  readonly translation: string
}

interface NamedPart {
  readonly name: string
  readonly how: '' | '?' | '!'
}

/** So many translations are kept, since the same problems are shown again and again. */
const MOST_KEPT = 2000

/**
 * Makes a function that translates whole sentences by phrases, and what stands within them by parts as well; where several
 * fit, the first counts.
 */
export function translator(sentences: Phrases, parts: Phrases): Translate {
  const whole = Object.entries(sentences).map(patternOf)
  const all = [...whole, ...Object.entries(parts).map(patternOf)]
  const within: Translate = (english) => firstOf(all, english, within)
  const known = new Map<string, string | undefined>()
  return (english) => {
    if (!known.has(english)) {
      if (known.size >= MOST_KEPT) known.clear()
      known.set(english, firstOf(whole, english, within))
    }
    return known.get(english)
  }
}

function firstOf(
  patterns: readonly Pattern[],
  english: string,
  within: Translate,
): string | undefined {
  for (const pattern of patterns) {
    const found = fill(pattern, english, within)
    if (found !== undefined) return found
  }
  return undefined
}

const NAME = /\{(\w+)([?!]?)\}/g

function patternOf([english, translation]: readonly [string, string]): Pattern {
  const names = Array.from(english.matchAll(NAME), ([, name = '', how]): NamedPart => ({
    name,
    how: how === '?' || how === '!' ? how : '',
  }))
  const shape = english
    .split(/\{\w+[?!]?\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join(String.raw`([\s\S]+?)`)
  return { shape: new RegExp(`^${shape}$`), names, translation }
}

/** The translation of a text of this pattern, with what the text has in place of the names. */
function fill(
  { shape, names, translation }: Pattern,
  english: string,
  within: Translate,
): string | undefined {
  const match = shape.exec(english)
  if (!match) return undefined
  const values = new Map<string, string>()
  for (const [index, { name, how }] of names.entries()) {
    const value = match[index + 1] ?? ''
    const translated = how === '' ? value : within(value)
    if (translated === undefined && how === '!') return undefined
    values.set(name, translated ?? value)
  }
  return translation.replaceAll(NAME, (_, name: string) => values.get(name) ?? '')
}
