import { readLanguageTag } from '../text/language-tag.ts'

/** A regional form of Chinese characters, by the suffix of font names: Noto Sans JP. */
type CjkRegion = 'JP' | 'TC' | 'HK' | 'SC' | 'KR'

const FAMILY_NAMES: Readonly<Record<CjkRegion, RegExp>> = {
  JP: /(?<![A-Z])JP(?![A-Za-z])|Japan/,
  TC: /(?<![A-Z])TC(?![A-Za-z])|Traditional/,
  HK: /(?<![A-Z])HK(?![A-Za-z])|Hong ?Kong/,
  SC: /(?<![A-Z])SC(?![A-Za-z])|Simplified/,
  KR: /(?<![A-Z])KR(?![A-Za-z])|Korea/,
}

const cjkRegionOf = (family: string): CjkRegion | undefined =>
  CJK_REGIONS.find((shaping) => FAMILY_NAMES[shaping].test(family))

const CJK_REGIONS = ['JP', 'TC', 'HK', 'SC', 'KR'] as const

const isCjk = (family: string): boolean => cjkRegionOf(family) !== undefined

/**
 * The fallback order of families for a language: of the CJK families, those of its region come first, since 骨 has a
 * different form in each. Other families keep their positions.
 */
export function orderedFor(
  language: string,
  families: readonly string[],
): readonly string[] {
  if (families.filter(isCjk).length < 2) return families
  const wanted = regionsFor(language)
  const rank = (family: string): number => {
    const place = wanted.findIndex((shaping) => shaping === cjkRegionOf(family))
    return place === -1 ? wanted.length : place
  }
  const sorted = families
    .filter(isCjk)
    .toSorted((one, other) => rank(one) - rank(other))
    .values()
  return families.map((family) =>
    isCjk(family) ? (sorted.next().value ?? family) : family,
  )
}

function regionsFor(tag: string): readonly CjkRegion[] {
  const { language, script, region } = readLanguageTag(tag)
  if (language === 'ja') return ['JP']
  if (language === 'ko') return ['KR']
  if (script === 'Hans') return ['SC']
  if (script !== 'Hant') return []
  const isSouthern = language === 'yue' || region === 'HK' || region === 'MO'
  return isSouthern ? ['HK', 'TC'] : ['TC', 'HK']
}
