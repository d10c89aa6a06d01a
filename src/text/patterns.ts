import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { readLanguageTag } from './language-tag.ts'

/** A step of a trie: further steps, the index of a pattern's levels, or both. */
export type Step = number | Steps | readonly [Steps, number]

/** The steps on from a node, by letter. */
export interface Steps {
  readonly [letter: string]: Step
}

/** TeX patterns of a language: the levels of all patterns, the trie, and words that the patterns get wrong. */
export type Patterns = readonly [
  levels: readonly (readonly number[])[],
  trie: Steps,
  exceptions?: Readonly<Record<string, readonly number[]>>,
]

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

/** A key of an object literal that is not yet in quotes. */
const BARE_KEY = /(?<=[{\s])[^\s[\]{}",:0-9]+(?=:)/g

/**
 * Reads a pattern file of the package `hyphen`. Its module is one literal of up to a megabyte: read as JSON it
 * costs half to a fifth of what importing it does.
 */
export function loadPatterns(file: string): Patterns {
  const path = createRequire(import.meta.url).resolve(`hyphen/patterns/${file}`)
  const source = readFileSync(path, 'utf8')
  const literal = source.slice(source.indexOf('(this, ') + 7, source.lastIndexOf(')'))
  const patterns: Patterns = JSON.parse(literal.replaceAll(BARE_KEY, '"$&"'))
  return patterns
}
