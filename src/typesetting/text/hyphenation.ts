import { addressesIn } from '../../base/text/address.ts'
import { readLanguageTag } from './language-tag.ts'
import { loadPatterns, NO_ROW, patternFile } from './patterns.ts'
import type { Patterns, Trie } from './patterns.ts'

/** Finds the places in a text where a hyphen may be printed. */
export type Hyphenator = (text: string) => readonly number[]

/**
 * The hyphenator of a language. `exceptions` are words with all the hyphens that they may get (`privé-leven`, or
 * `meestal` for none); in a language without patterns they are the only ones.
 */
export function hyphenatorOf(
  languageTag: string,
  exceptions: readonly string[],
): Hyphenator {
  const { tag, language } = readLanguageTag(languageTag)
  const file = patternFile(tag)
  // ICU is slow, and three languages have small letters of their own.
  const lower = (word: string): string =>
    OWN_SMALL_LETTERS.has(language) ? word.toLocaleLowerCase(tag) : word.toLowerCase()
  const exact = new Map(
    exceptions.map((word) => [lower(word).replaceAll('-', ''), hyphensIn(word)]),
  )
  const pointsIn = (word: string): readonly number[] => {
    const key = lower(word)
    const points = exact.get(key)
    if (points) return points
    // Lower case may be longer than the word (İ): then the places in it say nothing.
    if (!file || word.length < MIN_WORD || key.length !== word.length) return []
    return patternPoints(file, key).filter((point) => isGoodPoint(key, point, language))
  }
  return (text) =>
    hyphenatableWords(text).flatMap(({ index, word }) =>
      pointsIn(word).map((point) => index + point),
    )
}

/** Unicode's SpecialCasing.txt. */
const OWN_SMALL_LETTERS = new Set(['tr', 'az', 'lt'])

const MIN_WORD = 8
const MIN_PIECE = 3

/** In Dutch a word broken before one of these would lose the dots: co-ordinatie. */
const TREMA = /[äëïöü]/

function isGoodPoint(word: string, point: number, language: string): boolean {
  const next = word.charAt(point)
  const losesDots = (language === 'nl' || language === 'af') && TREMA.test(next)
  return (
    point >= MIN_PIECE &&
    word.length - point >= MIN_PIECE &&
    !losesDots &&
    !/\p{M}/u.test(next)
  )
}

interface Word {
  readonly index: number
  readonly word: string
}

/** Stretches of letters; none of addresses, codes, and what the writer has given soft hyphens. */
const hyphenatableWords = (text: string): readonly Word[] =>
  Array.from(withoutAddresses(text).matchAll(/\S+/g)).flatMap(
    ({ index: start, 0: token }) =>
      /[\d@\u00ad]/.test(token)
        ? []
        : Array.from(token.matchAll(WORD), ({ index, 0: word }) => ({
            index: start + index,
            word,
          })),
  )

/** Addresses as spaces. */
function withoutAddresses(text: string): string {
  let done = 0
  let rest = ''
  for (const { start, end } of addressesIn(text)) {
    rest += text.slice(done, start) + ' '.repeat(end - start)
    done = end
  }
  return rest + text.slice(done)
}

/** Anything but signs; to name letters and marks instead takes 5 ms to compile. */
const WORD = /[^\s!-@[-`{-\u00bf\u00d7\u00f7\u2000-\u2bff]+/g

function hyphensIn(exception: string): readonly number[] {
  const points: number[] = []
  let length = 0
  for (const piece of exception.split('-').slice(0, -1)) {
    length += piece.length
    points.push(length)
  }
  return points
}

interface Dictionary {
  readonly patterns: Patterns
  readonly points: Map<string, readonly number[]>
}

const dictionaries = new Map<string, Dictionary>()

function patternPoints(file: string, word: string): readonly number[] {
  const dictionary = dictionaries.get(file) ?? {
    patterns: loadPatterns(file),
    points: new Map<string, readonly number[]>(),
  }
  dictionaries.set(file, dictionary)
  const points = dictionary.points.get(word) ?? findPoints(word, dictionary.patterns)
  dictionary.points.set(word, points)
  return points
}

/** Liang's method: of all patterns that match somewhere in `.word.`, the highest level counts; odd ones break. */
function findPoints(
  word: string,
  { levels, trie, exceptions }: Patterns,
): readonly number[] {
  if (Object.hasOwn(exceptions, word)) return exceptions[word] ?? []
  const letters = `.${word}.`
  const highest = new Uint8Array(letters.length)
  for (let start = 0; start < letters.length; start += 1) {
    // The levels of a pattern begin before its first letter, and the first dot is none.
    const first = Math.max(0, start - 1)
    for (const row of rowsAt(letters, start, trie))
      for (const [offset, level] of (levels[row] ?? []).entries())
        highest[first + offset] = Math.max(highest[first + offset] ?? 0, level)
  }
  const points: number[] = []
  for (let point = 1; point < word.length; point += 1)
    if ((highest[point] ?? 0) % 2 === 1) points.push(point)
  return points
}

/** The rows of levels of the patterns that match from a place on. */
function rowsAt(letters: string, start: number, trie: Trie): readonly number[] {
  const rows: number[] = []
  let node = 0
  for (let at = start; at < letters.length; at += 1) {
    node = childOf(node, letters.charCodeAt(at), trie)
    if (node === 0) break
    const row = trie.rows[node] ?? NO_ROW
    if (row !== NO_ROW) rows.push(row)
  }
  return rows
}

function childOf(
  parent: number,
  letter: number,
  { letters, firstChildren, nextSiblings }: Trie,
): number {
  let child = firstChildren[parent] ?? 0
  while (child !== 0 && letters[child] !== letter) child = nextSiblings[child] ?? 0
  return child
}
