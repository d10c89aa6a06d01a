import { addressesIn } from '../../base/text/address.ts'
import { NO_SEAMS, seamFinder } from './compounds.ts'
import type { SeamFinder, Seams } from './compounds.ts'
import { readLanguageTag } from './language-tag.ts'
import { loadPatterns, NO_ROW, patternFile } from './patterns.ts'
import type { Patterns, Trie } from './patterns.ts'
import { readWordList } from './word-lists.ts'

/** A place where a hyphen may be printed: before this UTF-16 unit, at a cost on the scale of those in `lines.ts`. */
export interface HyphenPoint {
  readonly position: number
  readonly cost: number
}

/** Finds the places in a text where hyphens may be printed. */
export type Hyphenator = (text: string) => readonly HyphenPoint[]

/** The cost of breaking a part of a compound, where there are seams as well. */
const INSIDE_PART = 0.15

/**
 * The hyphenator of a language. `exceptions` are words with all the hyphens that they may get (`privé-leven`, or
 * `meestal` for none); they win over the list of the language, and that one over patterns. In a language without
 * patterns they are the only ones.
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
  const own = pointsByWord(exceptions, lower)
  const pointsIn = (word: string): readonly HyphenPoint[] => {
    const key = lower(word)
    const points = own.get(key) ?? listed(language, lower).get(key)
    if (points) return points.map((position) => ({ position, cost: 0 }))
    // Lower case may be longer than the word (İ): then the places in it say nothing.
    if (!file || word.length < MIN_WORD || key.length !== word.length) return []
    return foundPoints(key, file, language)
  }
  return (text) =>
    hyphenatableWords(text).flatMap(({ index, word }) =>
      pointsIn(word).map(({ position, cost }) => ({ position: index + position, cost })),
    )
}

type PointsByWord = ReadonlyMap<string, readonly number[]>

const pointsByWord = (
  exceptions: readonly string[],
  lower: (word: string) => string,
): PointsByWord =>
  new Map(exceptions.map((word) => [lower(word).replaceAll('-', ''), hyphensIn(word)]))

const lists = new Map<string, PointsByWord>()

/** The words of the list of a language. */
function listed(language: string, lower: (word: string) => string): PointsByWord {
  const list = lists.get(language) ?? pointsByWord(readWordList(language), lower)
  lists.set(language, list)
  return list
}

/** Unicode's SpecialCasing.txt. */
const OWN_SMALL_LETTERS = new Set(['tr', 'az', 'lt'])

const MIN_WORD = 8
const MIN_PIECE = 3

const found = new Map<string, readonly HyphenPoint[]>()

/** The points of a word in small letters, by patterns and by the seams of compounds. */
function foundPoints(
  word: string,
  file: string,
  language: string,
): readonly HyphenPoint[] {
  const key = `${file} ${word}`
  const points = found.get(key) ?? findPoints(word, file, language)
  found.set(key, points)
  return points
}

function findPoints(
  word: string,
  file: string,
  language: string,
): readonly HyphenPoint[] {
  const pattern = patternPoints(word, file).map((point) =>
    language === 'uk' ? beforeConsonant(word, point) : point,
  )
  const points = [...new Set(pattern)].filter((point) =>
    isGoodPoint(word, point, language),
  )
  return withSeams(points, seamsOf(word, language))
}

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

const UKRAINIAN_SYLLABLE = /[бвгґджзйклмнпрстфхцчшщ][аеєиіїоуюя]/
const UKRAINIAN_PREFIX =
  /^(?:не|най)?(?:без|від|контр|між|над|об|перед|під|понад|пост|роз|транс|через)$/

/** Ukrainian breaks between a consonant and a vowel only behind a prefix; the patterns take any syllable for one. */
const beforeConsonant = (word: string, point: number): number =>
  UKRAINIAN_SYLLABLE.test(word.slice(point - 1, point + 1)) &&
  !UKRAINIAN_PREFIX.test(word.slice(0, point))
    ? point - 1
    : point

const finders = new Map<string, SeamFinder | undefined>()

function seamsOf(word: string, language: string): Seams {
  if (!finders.has(language)) finders.set(language, seamFinder(language))
  return finders.get(language)?.(word) ?? NO_SEAMS
}

/**
 * Points with the seams of a compound before all others. Where its parts are known, none is left beside a seam
 * (`Prozes-sevaluation`, `Gesprächsbe-reitschaft`), and a seam that the patterns lack is added if it is certain.
 */
function withSeams(
  points: readonly number[],
  { places, sure, certain }: Seams,
): readonly HyphenPoint[] {
  const seams = places.filter(
    (place) => certain.includes(place) || points.includes(place),
  )
  if (seams.length === 0) return points.map((position) => ({ position, cost: 0 }))
  const inside = points.filter(
    (point) =>
      !seams.includes(point) &&
      !(sure && seams.some((seam) => Math.abs(seam - point) < MIN_PIECE)),
  )
  return [
    ...seams.map((position) => ({ position, cost: 0 })),
    ...inside.map((position) => ({ position, cost: INSIDE_PART })),
  ].toSorted((a, b) => a.position - b.position)
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

const loaded = new Map<string, Patterns>()

function patternPoints(word: string, file: string): readonly number[] {
  const patterns = loaded.get(file) ?? loadPatterns(file)
  loaded.set(file, patterns)
  return liangPoints(word, patterns)
}

/** Liang's method: of all patterns that match somewhere in `.word.`, the highest level counts; odd ones break. */
function liangPoints(
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
