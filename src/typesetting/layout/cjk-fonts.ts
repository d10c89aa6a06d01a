import { readLanguageTag } from '../text/language-tag.ts'

/** A way to write Chinese characters, by the letters that end the names of fonts: Noto Sans JP. */
type CjkRegion = 'JP' | 'TC' | 'HK' | 'SC' | 'KR'

const MANNERS: Readonly<Record<CjkRegion, RegExp>> = {
  JP: /(?<![A-Z])JP(?![A-Za-z])|Japan/,
  TC: /(?<![A-Z])TC(?![A-Za-z])|Traditional/,
  HK: /(?<![A-Z])HK(?![A-Za-z])|Hong ?Kong/,
  SC: /(?<![A-Z])SC(?![A-Za-z])|Simplified/,
  KR: /(?<![A-Z])KR(?![A-Za-z])|Korea/,
}

const mannerOf = (family: string): CjkRegion | undefined =>
  MANNER_NAMES.find((manner) => MANNERS[manner].test(family))

const MANNER_NAMES = ['JP', 'TC', 'HK', 'SC', 'KR'] as const

const isHan = (family: string): boolean => mannerOf(family) !== undefined

/**
 * Families in the order to try them for a language: of those for Chinese characters the one that is made for it first,
 * since 骨 is drawn otherwise in each. They change places among themselves only.
 */
export function orderedFor(
  language: string,
  families: readonly string[],
): readonly string[] {
  if (families.filter(isHan).length < 2) return families
  const wanted = mannersOf(language)
  const rank = (family: string): number => {
    const place = wanted.findIndex((manner) => manner === mannerOf(family))
    return place === -1 ? wanted.length : place
  }
  const sorted = families
    .filter(isHan)
    .toSorted((one, other) => rank(one) - rank(other))
    .values()
  return families.map((family) =>
    isHan(family) ? (sorted.next().value ?? family) : family,
  )
}

function mannersOf(tag: string): readonly CjkRegion[] {
  const { language, script, region } = readLanguageTag(tag)
  if (language === 'ja') return ['JP']
  if (language === 'ko') return ['KR']
  if (script === 'Hans') return ['SC']
  if (script !== 'Hant') return []
  const isSouthern = language === 'yue' || region === 'HK' || region === 'MO'
  return isSouthern ? ['HK', 'TC'] : ['TC', 'HK']
}
