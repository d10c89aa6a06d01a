import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { deserialize, serialize } from 'node:v8'

import { readLanguageTag } from './language-tag.ts'

/** TeX hyphenation patterns of a language. */
export interface Patterns {
  /** What a pattern says of the places in it; several patterns share one row. */
  readonly levels: readonly (readonly number[])[]
  readonly trie: Trie
  /** Words that the patterns get wrong, with the places of their hyphens. */
  readonly exceptions: Readonly<Record<string, readonly number[]>>
}

/** A tree of letters. Nodes are numbers; the root is 0, which as a child or sibling means none. */
export interface Trie {
  readonly letters: Uint16Array
  readonly firstChildren: Int32Array
  readonly nextSiblings: Int32Array
  /** The row of levels of the pattern that ends at a node; `NO_ROW` where none does. */
  readonly rows: Int32Array
}

/** In `rows`: no pattern ends here. */
export const NO_ROW = -1

/** Languages that have a pattern file of their own name. */
const OWN_NAME = new Set(
  (
    'af be bg ca cs cy da es et eu fi fr fur ga gl hr hsb hu hy ia id is it ka kmr la lt lv mk nb nl nn oc pl ' +
    'pms pt rm ro ru sk sl sq sv tk tr uk'
  ).split(' '),
)

const OTHER_NAME: Readonly<Record<string, string>> = {
  bs: 'sh-latn',
  de: 'de-1996',
  el: 'el-monoton',
  en: 'en-us',
  mn: 'mn-cyrl',
  no: 'nb',
  sh: 'sh-latn',
  sr: 'sr-cyrl',
}

/** Regions whose English is broken as in America. */
const AMERICAN = new Set([undefined, 'US', 'CA', 'PH', 'PR'])

/** The pattern file of a language, without its extension; undefined for a language that is not hyphenated. */
export function patternFile(languageTag: string): string | undefined {
  const { language, script, region } = readLanguageTag(languageTag)
  if (language === 'en' && !AMERICAN.has(region)) return 'en-gb'
  if (language === 'sr' && script === 'Latn') return 'sh-latn'
  return OTHER_NAME[language] ?? (OWN_NAME.has(language) ? language : undefined)
}

/** The patterns of a file of the package `hyphen`: packed, where `packPatterns` put them beside the program. */
export function loadPatterns(file: string): Patterns {
  const packed = new URL(`patterns/${file}.v8`, import.meta.url)
  return existsSync(packed) ? unpackPatterns(readFileSync(packed)) : readPatterns(file)
}

/** Patterns as bytes that take a tenth of the time to read. */
export const packPatterns = (file: string): Uint8Array => serialize(readPatterns(file))

/** What `packPatterns` packed. */
export const unpackPatterns = (packed: Uint8Array): Patterns =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a file of the program's own making
  deserialize(packed) as Patterns

/**
 * Reads a pattern file of the package `hyphen`: one literal of up to a megabyte that holds levels, trie and
 * exceptions. To import it would cost five times as much, as each node of the trie becomes an object.
 */
function readPatterns(file: string): Patterns {
  const path = createRequire(import.meta.url).resolve(`hyphen/patterns/${file}`)
  const source = readFileSync(path, 'utf8')
  const start = source.indexOf('(this, [') + '(this, ['.length
  const trieStart = source.indexOf('{', start)
  const { trie, end } = readTrie(source, trieStart)
  const levels = source.slice(start, source.lastIndexOf(',', trieStart))
  const exceptions = source.slice(source.indexOf('{', end), source.lastIndexOf('}') + 1)
  return {
    levels: JSON.parse(levels),
    trie,
    exceptions: end < source.lastIndexOf('{') ? JSON.parse(quoteKeys(exceptions)) : {},
  }
}

const quoteKeys = (literal: string): string =>
  literal.replaceAll(/(?<=[{\s])[^\s[\]{}",:0-9]+(?=:)/g, '"$&"')

/** A node takes at least as much text as `a:1,`. */
const MIN_NODE = 4

/** Reads a trie from its opening brace; `end` is behind its closing one. */
function readTrie(
  source: string,
  start: number,
): { readonly trie: Trie; readonly end: number } {
  const size = Math.ceil((source.length - start) / MIN_NODE)
  const letters = new Uint16Array(size)
  const firstChildren = new Int32Array(size)
  const nextSiblings = new Int32Array(size)
  const rows = new Int32Array(size).fill(NO_ROW)
  const parents: number[] = []
  let node = 0
  let count = 1
  let end = start
  do {
    const character = source.charAt(end)
    if (character === '{') parents.push(node)
    else if (character === '}') node = parents.pop() ?? 0
    else if (character >= '0' && character <= '9')
      rows[node] = Math.max(0, (rows[node] ?? 0) * 10) + Number(character)
    else if (!' \n,[]":'.includes(character)) {
      const parent = parents.at(-1) ?? 0
      node = count++
      letters[node] = character.charCodeAt(0)
      nextSiblings[node] = firstChildren[parent] ?? 0
      firstChildren[parent] = node
    }
    end += 1
  } while (parents.length > 0 && end < source.length)
  const trie = {
    letters: letters.slice(0, count),
    firstChildren: firstChildren.slice(0, count),
    nextSiblings: nextSiblings.slice(0, count),
    rows: rows.slice(0, count),
  }
  return { trie, end }
}
