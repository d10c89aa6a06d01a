import { scriptOf } from '../typesetting/text/language-tag.ts'

/** Enough letters of a script to tell whether a font is made for it. */
const MOST_OF_SCRIPT = 60

/**
 * The letters that a language is written with, as far as they are known: those in its names for days, months, regions
 * and languages, else the first ones of its script.
 */
export function alphabetOf(language: string): readonly string[] {
  const isKnown = Intl.DisplayNames.supportedLocalesOf([language]).length > 0
  const letters = isKnown ? lettersIn(namesIn(language), scriptOf(language)) : []
  return letters.length > 0 ? letters : firstLettersOf(scriptOf(language))
}

/** Letters with their marks; Latin letters count only if the script is Latin. */
function lettersIn(names: readonly string[], script: string): readonly string[] {
  const cases = names.flatMap((name) => [name, name.toUpperCase(), name.toLowerCase()])
  const letters = new Set(
    cases
      .join('')
      .normalize('NFC')
      .match(/[\p{L}\p{M}]/gu),
  )
  const own = [...letters].filter(
    (letter) => script === 'Latn' || !/\p{sc=Latn}/u.test(letter),
  )
  return own.toSorted()
}

function namesIn(language: string): readonly string[] {
  const names = (type: 'region' | 'language', codes: readonly string[]) => {
    const known = new Intl.DisplayNames([language], { type, fallback: 'none' })
    return codes.flatMap((code) => known.of(code) ?? [])
  }
  return [
    ...names('region', pairs('A', 'Z')),
    ...names('language', pairs('a', 'z')),
    ...datesIn(language),
  ]
}

/** All codes of two letters. */
function pairs(first: string, last: string): readonly string[] {
  const letters: string[] = []
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code += 1)
    letters.push(String.fromCharCode(code))
  return letters.flatMap((one) => letters.map((other) => one + other))
}

/** A day of every month: all months, and all days of the week. */
function datesIn(language: string): readonly string[] {
  const words = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    month: 'long',
    timeZone: 'UTC',
  })
  return Array.from({ length: 12 }, (_, month) =>
    words.format(new Date(Date.UTC(2026, month, 1))),
  )
}

const LAST_LETTER = 0x1ffff

function firstLettersOf(script: string): readonly string[] {
  const pattern = patternOf(script)
  const letters: string[] = []
  if (!pattern) return letters
  for (let code = 0x41; code <= LAST_LETTER; code += 1) {
    const letter = String.fromCodePoint(code)
    if (pattern.test(letter)) letters.push(letter)
    if (letters.length === MOST_OF_SCRIPT) break
  }
  return letters
}

/** Undefined for a mixture of scripts, such as Japanese, and for a script that Unicode does not have. */
function patternOf(script: string): RegExp | undefined {
  try {
    return new RegExp(`(?=\\p{L})\\p{sc=${script}}`, 'u')
  } catch {
    return undefined
  }
}
